@NullMarked
package org.belay.scheduling.ui;

import org.jspecify.annotations.NullMarked;
