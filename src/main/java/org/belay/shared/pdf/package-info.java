/** Designed pages as PDF files: XHTML with paged styles, fonts that are embedded, drawings as vectors. */
@NullMarked
package org.belay.shared.pdf;

import org.jspecify.annotations.NullMarked;
