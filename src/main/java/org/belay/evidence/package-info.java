/** What a program can show to whoever assesses it by a standard, with the pages where it is seen. */
@NullMarked
package org.belay.evidence;

import org.jspecify.annotations.NullMarked;
