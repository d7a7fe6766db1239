package org.belay.shared.table;

import java.io.Closeable;
import java.util.BitSet;
import java.util.List;

/** Sheets of a file and their filled rows from the top. */
sealed interface TableSource extends Closeable permits WorkbookSource, TextSource {

    interface RowSink {

        /** Called before the first row. */
        default void hiddenColumns(BitSet hidden) {}

        /** Returns false to stop reading. */
        boolean row(Row row, double share) throws TableException;
    }

    /** Names of the visible sheets; a text file has one without a name. */
    List<String> sheets();

    void scan(String sheet, RowSink sink) throws TableException;
}
