/** Operational exports: rows about people and meetings as files, made in the background and kept for a day. */
@NullMarked
package org.belay.export;

import org.jspecify.annotations.NullMarked;
