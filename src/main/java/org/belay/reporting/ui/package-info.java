@NullMarked
package org.belay.reporting.ui;

import org.jspecify.annotations.NullMarked;
