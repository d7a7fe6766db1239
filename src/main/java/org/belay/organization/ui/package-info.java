@NullMarked
package org.belay.organization.ui;

import org.jspecify.annotations.NullMarked;
