@NullMarked
package org.belay.goal;

import org.jspecify.annotations.NullMarked;
