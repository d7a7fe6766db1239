@NullMarked
package org.belay.program;

import org.jspecify.annotations.NullMarked;
