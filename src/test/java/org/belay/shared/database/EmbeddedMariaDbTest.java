package org.belay.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.belay.shared.CannotStart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

class EmbeddedMariaDbTest {

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    /** With a blank, which trips up many a script. */
    private DataHome home = DataHome.at(TARGET.resolve("embedded homes"));

    @BeforeEach
    void startWithAnEmptyHome(TestInfo test) throws IOException {
        Path folder = TARGET.resolve("embedded")
                .resolve(test.getTestMethod().orElseThrow().getName());
        FileSystemUtils.deleteRecursively(folder);
        home = new DataHome(folder, TARGET.resolveSibling(".belay/mariadb"), false);
    }

    @AfterEach
    void removeTheHome() throws IOException {
        FileSystemUtils.deleteRecursively(home.home());
    }

    @Test
    void keepsRowsOverARestart() throws SQLException {
        EmbeddedMariaDb first = EmbeddedMariaDb.on(home);
        insert(first, "kept");
        String password = first.password();
        first.stop();

        EmbeddedMariaDb second = EmbeddedMariaDb.on(home);
        try {
            assertThat(second).isNotSameAs(first);
            assertThat(second.password()).isEqualTo(password);
            assertThat(rows(second)).containsExactly("kept");
        } finally {
            second.stop();
        }
    }

    @Test
    void isOneServerForAllWhoAskInThisJvm() {
        EmbeddedMariaDb first = EmbeddedMariaDb.on(home);
        try {
            assertThat(EmbeddedMariaDb.on(home)).isSameAs(first);
        } finally {
            first.stop();
        }
    }

    @Test
    void holdsAsMuchInMemoryAsItIsGiven() throws SQLException {
        EmbeddedMariaDb database =
                EmbeddedMariaDb.on(new DataHome(home.home(), home.mariadbFolder(), false, DataSize.ofMegabytes(96)));
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var row = connection
                        .createStatement()
                        .executeQuery("select @@innodb_buffer_pool_size, @@innodb_log_file_size")) {
            row.next();
            assertThat(DataSize.ofBytes(row.getLong(1))).isEqualTo(DataSize.ofMegabytes(96));
            assertThat(DataSize.ofBytes(row.getLong(2))).isEqualTo(DataSize.ofMegabytes(24));
        } finally {
            database.stop();
        }
    }

    @Test
    void letsNobodyElseIn() throws Exception {
        EmbeddedMariaDb database = EmbeddedMariaDb.on(home);
        try {
            for (String stranger : List.of("root", "", "mysql", EmbeddedMariaDb.USER)) {
                assertThatThrownBy(() -> DriverManager.getConnection(database.url(), stranger, ""))
                        .as("user '%s' without a password", stranger)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("Access denied");
            }
            assertThat(addressesOfThisMachine())
                    .as("reachable from elsewhere")
                    .noneMatch(address -> answers(address, database.port()));
            assertThat(answers(InetAddress.getLoopbackAddress(), database.port()))
                    .isTrue();
        } finally {
            database.stop();
        }
    }

    @Test
    void keepsThePasswordToItsOwner() throws IOException {
        assumeThat(home.home().getFileSystem().supportedFileAttributeViews()).contains("posix");
        EmbeddedMariaDb.on(home).stop();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.home())))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("database-password"))))
                .isEqualTo("rw-------");
        assertThat(home.resolve("mariadb-init.sql")).doesNotExist();
    }

    @Test
    void erasesTheHomeOnlyWhenAskedTo() throws SQLException {
        EmbeddedMariaDb first = EmbeddedMariaDb.on(home);
        insert(first, "gone");
        first.stop();

        EmbeddedMariaDb fresh = EmbeddedMariaDb.on(new DataHome(home.home(), home.mariadbFolder(), true));
        try {
            assertThatThrownBy(() -> rows(fresh)).hasMessageContaining("doesn't exist");
        } finally {
            fresh.stop();
        }
    }

    @Test
    void startsOverAfterAnInstallationThatWasCutShort() throws Exception {
        Files.createDirectories(home.resolve("data/mysql"));
        Files.writeString(home.resolve("data/ibdata1"), "half");

        EmbeddedMariaDb database = EmbeddedMariaDb.on(home);
        try {
            insert(database, "works");
            assertThat(rows(database)).containsExactly("works");
        } finally {
            database.stop();
        }
    }

    @Test
    void refusesDataBelowTheTemporaryFolder() {
        DataHome temporary = DataHome.at(Path.of(System.getProperty("java.io.tmpdir"), "belay"));

        assertThatThrownBy(() -> EmbeddedMariaDb.on(temporary))
                .isInstanceOfSatisfying(
                        CannotStart.class, e -> assertThat(e.remedy()).contains("-Djava.io.tmpdir="))
                .hasMessageContaining("temporary folder");
        assertThat(temporary.home()).doesNotExist();
    }

    @Test
    void refusesTheHomeOfAnotherAndTakesOverOnceThatIsKilled() throws Exception {
        Process other = startAnotherJvm();
        try {
            assertThatThrownBy(() -> EmbeddedMariaDb.on(home))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("belongs to another Belay that is running (process " + other.pid() + ")");
        } finally {
            other.destroyForcibly().waitFor();
        }
        ProcessHandle orphan = serverOf(home);
        assertThat(orphan.isAlive()).isTrue();

        EmbeddedMariaDb database = EmbeddedMariaDb.on(home);
        try {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(rows(database)).containsExactly("written before the kill");
        } finally {
            database.stop();
        }
    }

    @Test
    void recoversWhenTheServerIsKilledAsWell() throws Exception {
        Process other = startAnotherJvm();
        ProcessHandle server = serverOf(home);
        other.destroyForcibly().waitFor();
        server.destroyForcibly();
        server.onExit().get(10, TimeUnit.SECONDS);

        EmbeddedMariaDb database = EmbeddedMariaDb.on(home);
        try {
            assertThat(rows(database)).containsExactly("written before the kill");
        } finally {
            database.stop();
        }
    }

    @Test
    void leavesAProcessAloneThatOnlyGotTheNumber() throws Exception {
        Files.createDirectories(home.home());
        Process innocent = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(EmbeddedMariaDb.pidFile(home), Long.toString(innocent.pid()));

            new OrphanedServer(EmbeddedMariaDb.pidFile(home), EmbeddedMariaDb.data(home)).stop();

            assertThat(innocent.isAlive()).isTrue();
        } finally {
            innocent.destroyForcibly().waitFor();
        }
    }

    /** Another Belay on the same home: writes a row, says so and waits to be killed. */
    public static final class AnotherJvm {

        public static void main(String[] args) throws Exception {
            EmbeddedMariaDb database = EmbeddedMariaDb.on(new DataHome(Path.of(args[0]), Path.of(args[1]), false));
            insert(database, "written before the kill");
            System.out.println("ready");
            System.in.read();
        }
    }

    private Process startAnotherJvm() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                        "-Dlogging.level.root=off",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AnotherJvm.class.getName(),
                        home.home().toString(),
                        String.valueOf(home.mariadbFolder()))
                .redirectErrorStream(true)
                .start();
        BufferedReader out = process.inputReader();
        StringBuilder said = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.equals("ready")) {
                return process;
            }
            said.append(line).append('\n');
        }
        throw new AssertionError("The other JVM did not get ready:\n" + said);
    }

    private static ProcessHandle serverOf(DataHome home) throws IOException {
        String pid = Files.readString(EmbeddedMariaDb.pidFile(home)).strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private static void insert(EmbeddedMariaDb database, String text) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists note (text varchar(100) primary key)");
            statement.execute("insert into note values ('" + text + "')");
        }
    }

    private static List<String> rows(EmbeddedMariaDb database) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                var result = statement.executeQuery("select text from note")) {
            var texts = new ArrayList<String>();
            while (result.next()) {
                texts.add(result.getString(1));
            }
            return texts;
        }
    }

    private static Connection connect(EmbeddedMariaDb database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private static List<InetAddress> addressesOfThisMachine() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
    }

    private static boolean answers(InetAddress address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 1000);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
