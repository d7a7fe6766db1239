package org.belay.shared.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file as somebody uploaded it.
 *
 * @param path where it lies until it is deleted
 * @param name under which it was uploaded, to be shown
 */
public record UploadedFile(Path path, String name) {

    public void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
