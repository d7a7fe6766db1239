@NullMarked
package org.belay.history.ui;

import org.jspecify.annotations.NullMarked;
