package org.belay.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belay.shared.database.DataHome;
import org.springframework.stereotype.Component;

/** Where finished files lie until they expire: in the data home, for the account alone under which Belay runs. */
@Component
class ExportFolder {

    private static final String UNFINISHED = ".part";

    private final Path folder;

    ExportFolder(DataHome home) {
        this.folder = home.resolve("exports");
    }

    /** Begins a file, which nobody can have before it is {@link #finish finished}. */
    OutputStream begin(ExportId id) throws IOException {
        if (Files.getFileStore(folder.getParent()).supportsFileAttributeView("posix")) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
        return Files.newOutputStream(
                unfinished(id),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
    }

    /** @return its size in bytes */
    long finish(ExportId id) throws IOException {
        Files.move(unfinished(id), file(id), StandardCopyOption.REPLACE_EXISTING);
        return Files.size(file(id));
    }

    void discard(ExportId id) {
        try {
            Files.deleteIfExists(unfinished(id));
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file(ExportId id) {
        return folder.resolve(Long.toString(id.value()));
    }

    private Path unfinished(ExportId id) {
        return folder.resolve(id.value() + UNFINISHED);
    }

    /**
     * Deletes whatever else lies there.
     *
     * @param making those that are being made
     */
    void keepOnly(Collection<ExportId> kept, Collection<ExportId> making) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Set<Path> files = Stream.concat(
                        kept.stream().map(this::file), making.stream().map(this::unfinished))
                .collect(Collectors.toSet());
        try (var all = Files.list(folder)) {
            for (var file : all.toList()) {
                if (!files.contains(file)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
