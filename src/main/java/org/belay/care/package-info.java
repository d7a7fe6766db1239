@NullMarked
package org.belay.care;

import org.jspecify.annotations.NullMarked;
