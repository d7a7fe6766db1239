/** Figures about cohorts: one result object, rendered on the screen, in Excel and as PDF. */
@NullMarked
package org.belay.reporting;

import org.jspecify.annotations.NullMarked;
