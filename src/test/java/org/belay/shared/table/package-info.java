@NullMarked
package org.belay.shared.table;

import org.jspecify.annotations.NullMarked;
