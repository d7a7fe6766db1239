@NullMarked
package org.belay.matching.ui;

import org.jspecify.annotations.NullMarked;
