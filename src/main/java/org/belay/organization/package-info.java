@NullMarked
package org.belay.organization;

import org.jspecify.annotations.NullMarked;
