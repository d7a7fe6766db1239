@NullMarked
package org.belay.export.ui;

import org.jspecify.annotations.NullMarked;
