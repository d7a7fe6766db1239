@NullMarked
package org.belay.shell;

import org.jspecify.annotations.NullMarked;
