/**
 * Reads the tables people upload (.xlsx, .csv, .txt) and makes cells safe that leave. Files are hostile until shown
 * otherwise: their kind is taken from their content, and every size is counted before anything is parsed.
 */
@NullMarked
package org.belay.shared.table;

import org.jspecify.annotations.NullMarked;
