@NullMarked
package org.belay.cohort;

import org.jspecify.annotations.NullMarked;
