@NullMarked
package org.belay.agreement.ui;

import org.jspecify.annotations.NullMarked;
