@NullMarked
package org.belay.notification.ui;

import org.jspecify.annotations.NullMarked;
