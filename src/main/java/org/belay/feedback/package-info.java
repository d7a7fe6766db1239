@NullMarked
package org.belay.feedback;

import org.jspecify.annotations.NullMarked;
