@NullMarked
package org.belay.calendar.ui;

import org.jspecify.annotations.NullMarked;
