@NullMarked
package org.belay.scheduling;

import org.jspecify.annotations.NullMarked;
