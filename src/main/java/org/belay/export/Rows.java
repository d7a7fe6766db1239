package org.belay.export;

import java.util.List;
import org.jooq.ResultQuery;

/**
 * Queries whose rows are to be streamed, one query after the other, and how many rows they have together.
 *
 * @param queries each with the columns of the export
 */
record Rows(long count, List<ResultQuery<?>> queries) {

    Rows {
        queries = List.copyOf(queries);
    }
}
