package org.belay.export;

import java.io.IOException;

/** A file that is being written. */
interface FileOfRows extends RowSink, AutoCloseable {

    /** Writes what is left of it; nothing can be added any more. */
    void finish() throws IOException;

    /** Gives back what it holds, also after a failure. */
    @Override
    void close() throws IOException;
}
