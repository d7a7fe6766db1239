package org.belay.export;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Takes rows one by one, so that they need not be in memory together. */
interface RowSink {

    /** @param cells in the order of the columns: text, {@code LocalDate}, {@code LocalDateTime}, numbers, or null */
    void row(@Nullable Object[] cells) throws IOException;
}
