/** Screens of workshops. */
@NullMarked
package org.belay.workshop.ui;

import org.jspecify.annotations.NullMarked;
