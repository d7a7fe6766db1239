/** Runs of minutes that measure Belay beside others. */
@NullMarked
package org.belay.bench;

import org.jspecify.annotations.NullMarked;
