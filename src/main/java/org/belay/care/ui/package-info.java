@NullMarked
package org.belay.care.ui;

import org.jspecify.annotations.NullMarked;
