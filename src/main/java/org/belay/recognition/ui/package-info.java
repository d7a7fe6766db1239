@NullMarked
package org.belay.recognition.ui;

import org.jspecify.annotations.NullMarked;
