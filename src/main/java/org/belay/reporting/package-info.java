@NullMarked
package org.belay.reporting;

import org.jspecify.annotations.NullMarked;
