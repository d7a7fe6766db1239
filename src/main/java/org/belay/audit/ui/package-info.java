@NullMarked
package org.belay.audit.ui;

import org.jspecify.annotations.NullMarked;
