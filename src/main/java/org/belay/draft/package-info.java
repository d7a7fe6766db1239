/** What people have typed and not saved yet. */
@NullMarked
package org.belay.draft;

import org.jspecify.annotations.NullMarked;
