@NullMarked
package org.belay.security;

import org.jspecify.annotations.NullMarked;
