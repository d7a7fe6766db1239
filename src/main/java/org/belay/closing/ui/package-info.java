@NullMarked
package org.belay.closing.ui;

import org.jspecify.annotations.NullMarked;
