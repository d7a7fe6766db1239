@NullMarked
package org.belay.safeguarding.ui;

import org.jspecify.annotations.NullMarked;
