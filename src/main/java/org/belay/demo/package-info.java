@NullMarked
package org.belay.demo;

import org.jspecify.annotations.NullMarked;
