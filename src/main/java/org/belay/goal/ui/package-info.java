@NullMarked
package org.belay.goal.ui;

import org.jspecify.annotations.NullMarked;
