@NullMarked
package org.belay.session.ui;

import org.jspecify.annotations.NullMarked;
