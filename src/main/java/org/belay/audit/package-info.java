@NullMarked
package org.belay.audit;

import org.jspecify.annotations.NullMarked;
