/** Files in JSON from anywhere: read strictly, held against a schema, each mistake with its place. */
@NullMarked
package org.belay.shared.json;

import org.jspecify.annotations.NullMarked;
