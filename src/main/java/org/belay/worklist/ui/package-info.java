@NullMarked
package org.belay.worklist.ui;

import org.jspecify.annotations.NullMarked;
