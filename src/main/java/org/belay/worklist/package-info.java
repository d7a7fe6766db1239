@NullMarked
package org.belay.worklist;

import org.jspecify.annotations.NullMarked;
