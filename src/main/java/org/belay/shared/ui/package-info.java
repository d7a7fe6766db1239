@NullMarked
package org.belay.shared.ui;

import org.jspecify.annotations.NullMarked;
