/** Thanks, stories and certificates, and the page where anybody asks whether one is genuine. */
@NullMarked
package org.belay.recognition;

import org.jspecify.annotations.NullMarked;
