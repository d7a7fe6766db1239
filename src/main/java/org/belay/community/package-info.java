/** Resources, spaces, messages and announcements. */
@NullMarked
package org.belay.community;

import org.jspecify.annotations.NullMarked;
