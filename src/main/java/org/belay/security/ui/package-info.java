@NullMarked
package org.belay.security.ui;

import org.jspecify.annotations.NullMarked;
