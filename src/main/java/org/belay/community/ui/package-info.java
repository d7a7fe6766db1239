@NullMarked
package org.belay.community.ui;

import org.jspecify.annotations.NullMarked;
