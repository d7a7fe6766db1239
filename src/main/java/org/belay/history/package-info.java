@NullMarked
package org.belay.history;

import org.jspecify.annotations.NullMarked;
