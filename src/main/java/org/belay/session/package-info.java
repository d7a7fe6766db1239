@NullMarked
package org.belay.session;

import org.jspecify.annotations.NullMarked;
