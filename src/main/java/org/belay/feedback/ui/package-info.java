@NullMarked
package org.belay.feedback.ui;

import org.jspecify.annotations.NullMarked;
