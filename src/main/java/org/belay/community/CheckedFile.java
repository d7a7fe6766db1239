package org.belay.community;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.belay.shared.table.UploadedFile;

/** A file that was looked at and may be shared. It lies on the disk until it is taken over or thrown away. */
public final class CheckedFile {

    private final Path path;
    private final String name;
    private final FileKind kind;

    CheckedFile(Path path, String name, FileKind kind) {
        this.path = path;
        this.name = name;
        this.kind = kind;
    }

    /**
     * Looks at a file, which may take a while: office documents are unpacked to see what they hold. Nobody should wait for it
     * while they hold the lock of a page.
     *
     * @throws org.belay.shared.Refused with what is wrong, and what may be shared
     */
    public static CheckedFile of(UploadedFile file) {
        return FileCheck.check(file);
    }

    /** As it will be offered to others. */
    public String name() {
        return name;
    }

    FileKind kind() {
        return kind;
    }

    byte[] content() {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
