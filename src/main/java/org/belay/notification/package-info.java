@NullMarked
package org.belay.notification;

import org.jspecify.annotations.NullMarked;
