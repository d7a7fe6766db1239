@NullMarked
package org.belay.enrollment;

import org.jspecify.annotations.NullMarked;
