package org.belay.shared.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.ConstructorBinding;
import org.springframework.util.unit.DataSize;

/**
 * Where one installation of Belay keeps what must outlive a restart: {@code belay.home}.
 *
 * @param home the data home; one running Belay owns it at a time
 * @param mariadbFolder where the embedded server's programs are unpacked, may be shared by several data homes; {@code
 *     null} for a folder inside the data home
 * @param fresh whether to erase the data home before starting (only {@code ./belay demo --fresh} asks for it)
 * @param databaseMemory how much of the data the embedded server holds in memory; {@code null} for 64 MiB
 */
@ConfigurationProperties("belay")
public record DataHome(
        Path home,
        @Nullable Path mariadbFolder,
        boolean fresh,
        @Nullable DataSize databaseMemory) {

    @ConstructorBinding
    public DataHome {
        home = home.toAbsolutePath().normalize();
        mariadbFolder = mariadbFolder == null
                ? home.resolve("mariadb")
                : mariadbFolder.toAbsolutePath().normalize();
    }

    public DataHome(Path home, @Nullable Path mariadbFolder, boolean fresh) {
        this(home, mariadbFolder, fresh, null);
    }

    public static DataHome at(Path home) {
        return new DataHome(home, null, false);
    }

    /** A file or folder of that name inside the data home. */
    public Path resolve(String name) {
        return home.resolve(name);
    }

    Path programs() {
        return mariadbFolder == null ? home.resolve("mariadb") : mariadbFolder;
    }

    DataSize memoryOfDatabase() {
        return databaseMemory == null ? DataSize.ofMegabytes(64) : databaseMemory;
    }
}
