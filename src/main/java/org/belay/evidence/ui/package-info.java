@NullMarked
package org.belay.evidence.ui;

import org.jspecify.annotations.NullMarked;
