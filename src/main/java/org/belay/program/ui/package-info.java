@NullMarked
package org.belay.program.ui;

import org.jspecify.annotations.NullMarked;
