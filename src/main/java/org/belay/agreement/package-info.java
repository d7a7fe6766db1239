/** What those who share a space agree on at the start, signed by each of them. */
@NullMarked
package org.belay.agreement;

import org.jspecify.annotations.NullMarked;
