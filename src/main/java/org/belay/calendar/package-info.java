@NullMarked
package org.belay.calendar;

import org.jspecify.annotations.NullMarked;
