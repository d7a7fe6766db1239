@NullMarked
package org.belay.enrollment.ui;

import org.jspecify.annotations.NullMarked;
