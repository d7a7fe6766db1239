@NullMarked
package org.belay.cohort.ui;

import org.jspecify.annotations.NullMarked;
