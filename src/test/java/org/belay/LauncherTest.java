package org.belay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in odd surroundings, with stand-ins for Java and Maven. */
class LauncherTest {

    private static final List<String> TOOLS = List.of(
            "sh", "cat", "cp", "dirname", "find", "head", "id", "mkdir", "mv", "readlink", "sed", "touch", "uname");

    /** Stands for Java: tells who it is and what it was given. */
    private static final String TELLING_JAVA = """
            echo "java $$ in $LC_ALL with database [${SPRING_DATASOURCE_URL:-}]"
            for argument; do echo "<$argument>"; done""";

    /** Stands for Maven: builds nothing, but leaves the file that a build would. */
    private static final String BUILDING_MAVEN = "echo built >> builds; mkdir -p target; echo jar > target/belay.jar";

    @TempDir
    Path folder;

    private Path project = Path.of("");

    @BeforeEach
    void aMachineWithTheBasicToolsAndThisJdk() throws IOException {
        Path bin = Files.createDirectory(folder.resolve("bin"));
        for (String tool : TOOLS) {
            Path real = Path.of("/usr/bin", tool);
            Path found = Files.exists(real) ? real : Path.of("/bin", tool);
            assumeThat(found).exists();
            program(bin.resolve(tool), "exec " + found + " \"$@\"");
        }
        program(jdk("home/.jdks/25", "25.0.1").resolve("bin/java"), TELLING_JAVA);
        project = Files.createDirectories(folder.resolve("a clone/belay")).toRealPath();
        Files.copy(Path.of("belay"), project.resolve("belay"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.writeString(project.resolve("pom.xml"), "<project/>");
        Files.createDirectories(project.resolve("src/main"));
    }

    @Test
    void explainsItself() throws Exception {
        Outcome outcome = belay(Map.of(), "--help");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.words()).contains("demo [--fresh] [--port N]", "run [--port N]", "test", "bench");
    }

    @Test
    void saysThatACommandIsUnknown() throws Exception {
        Outcome outcome = belay(Map.of(), "dance");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.words()).contains("Belay does not know the command dance.");
    }

    @Test
    void refusesWhatIsNoPort() throws Exception {
        for (String port : List.of("", "web", "0", "65536", "99999999999")) {
            Outcome outcome = belay(Map.of(), "run", "--port", port);

            assertThat(outcome.code()).as(port).isEqualTo(1);
            assertThat(outcome.words()).as(port).contains("--port needs a number from 1 to 65535");
        }
    }

    @Test
    void looksFurtherWhenJavaHomeIsTooOldOrNoJdkAndAsksForMaven() throws Exception {
        Path old = jdk("old", "17.0.12");
        Path jre = jdk("jre", "25.0.1");
        Files.delete(jre.resolve("bin/javac"));

        for (Path javaHome : List.of(old, jre, folder.resolve("nowhere"))) {
            Outcome outcome = belay(Map.of("JAVA_HOME", javaHome.toString()), "test");

            assertThat(outcome.code()).isEqualTo(1);
            assertThat(outcome.words()).contains("no mvn was found on the PATH").doesNotContain("needs a JDK");
        }
    }

    @Test
    void saysWhatToInstallWithoutABrowser() throws Exception {
        assumeThat(Path.of("/Applications")).doesNotExist();
        program(folder.resolve("bin/mvn"), "exit 0");

        Outcome outcome = belay(Map.of(), "test");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.words()).contains("need Chromium or Google Chrome").contains("CHROMIUM=");
    }

    @Test
    void becomesJavaSoThatSignalsReachIt() throws Exception {
        program(folder.resolve("bin/mvn"), BUILDING_MAVEN);

        Outcome outcome = belay(Map.of("JAVA_HOME", javaHome()), "demo", "--port", "8123", "--fresh");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.words())
                .contains("java " + outcome.process() + " in ")
                .contains("<--server.port=8123>", "<--belay.fresh=true>", "<--spring.profiles.active=demo>");
    }

    @Test
    void keepsTheDataBesideATemporaryFolderOfItsOwn() throws Exception {
        program(folder.resolve("bin/mvn"), BUILDING_MAVEN);

        Outcome outcome = belay(Map.of("JAVA_HOME", javaHome()), "run");

        Path home = project.resolve(".belay/run");
        assertThat(outcome.words())
                .contains("Data is kept in " + home)
                .contains("<--belay.home=" + home + ">", "<-Djava.io.tmpdir=" + home.resolve("tmp") + ">")
                .contains("<" + project.resolve(".belay/run.jar") + ">", "<--belay.fresh=false>")
                .doesNotContain("server.port");
        assertThat(home.resolve("tmp")).isDirectory();
    }

    @Test
    void takesTheDataFolderThatIsNamedAsSeenFromTheCaller() throws Exception {
        program(folder.resolve("bin/mvn"), BUILDING_MAVEN);

        Outcome outcome = belay(Map.of("JAVA_HOME", javaHome(), "BELAY_HOME", "my data"), "run");

        assertThat(outcome.words())
                .contains("<--belay.home=" + folder.toRealPath().resolve("my data") + ">");
    }

    @Test
    void saysThatTheDataFolderCannotBeMade() throws Exception {
        program(folder.resolve("bin/mvn"), BUILDING_MAVEN);
        Path file = Files.writeString(folder.resolve("file"), "in the way");

        Outcome outcome = belay(Map.of("JAVA_HOME", javaHome(), "BELAY_HOME", file.toString()), "run");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.words())
                .contains("The data folder " + file + " cannot be written.")
                .doesNotContain("<-jar>");
    }

    @Test
    void keepsTheDemoOutOfADatabaseThatIsNamedForRealWork() throws Exception {
        program(folder.resolve("bin/mvn"), BUILDING_MAVEN);
        var named = Map.of("JAVA_HOME", javaHome(), "SPRING_DATASOURCE_URL", "jdbc:mariadb://db/belay");

        assertThat(belay(named, "demo").words()).contains("with database []");
        assertThat(belay(named, "run").words())
                .contains("with database [jdbc:mariadb://db/belay]")
                .contains("Data is kept in the database that SPRING_DATASOURCE_URL names");
    }

    @Test
    void buildsOnlyWhatHasChanged() throws Exception {
        program(folder.resolve("bin/mvn"), BUILDING_MAVEN);
        Map<String, String> java = Map.of("JAVA_HOME", javaHome());
        belay(java, "demo");
        belay(java, "run");
        assertThat(project.resolve("builds")).hasContent("built");

        Path changed = Files.writeString(project.resolve("src/main/New.java"), "");
        Files.setLastModifiedTime(
                changed, FileTime.from(Instant.now().plus(Duration.ofMinutes(1)).truncatedTo(ChronoUnit.SECONDS)));
        belay(java, "demo");

        assertThat(project.resolve("builds")).hasContent("built\nbuilt");
    }

    @Test
    void startsNothingWhenTheBuildFails() throws Exception {
        program(folder.resolve("bin/mvn"), "echo no such library; exit 1");

        Outcome outcome = belay(Map.of("JAVA_HOME", javaHome()), "demo");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.words())
                .contains("no such library", "The build failed; the lines above say why.")
                .doesNotContain("<-jar>");
    }

    @Test
    void findsItsProjectThroughALinkAndFromAnywhere() throws Exception {
        program(folder.resolve("bin/mvn"), BUILDING_MAVEN);
        Path link = Files.createSymbolicLink(folder.resolve("bin/belay-link"), project.resolve("belay"));

        Outcome outcome = start(List.of(link.toString(), "run"), Map.of("JAVA_HOME", javaHome(), "CDPATH", "/"));

        assertThat(outcome.words()).contains("Data is kept in " + project.resolve(".belay/run"));
    }

    @Test
    void namesPlacesInUtf8WithoutALocale() throws Exception {
        program(folder.resolve("bin/mvn"), BUILDING_MAVEN);
        program(folder.resolve("bin/locale"), "echo ANSI_X3.4-1968");
        assertThat(belay(Map.of("JAVA_HOME", javaHome()), "run").words()).contains(" in C.UTF-8 with ");

        program(folder.resolve("bin/locale"), "echo UTF-8");
        assertThat(belay(Map.of("JAVA_HOME", javaHome(), "LC_ALL", "de_DE.UTF-8"), "run")
                        .words())
                .contains(" in de_DE.UTF-8 with ");
    }

    @Test
    void buildsWithoutTheEmbeddedServerWhereThereIsNone() throws Exception {
        program(folder.resolve("bin/mvn"), BUILDING_MAVEN + "; echo mvn \"$@\"");
        program(folder.resolve("bin/uname"), "echo Linux aarch64");

        assertThat(belay(Map.of("JAVA_HOME", javaHome()), "run").words()).contains("-Dexternal");
    }

    @Test
    void aServerThatIsNamedIsTestedOnByOneJvmAtATime() throws Exception {
        program(folder.resolve("bin/mvn"), "echo mvn \"$@\"");
        program(folder.resolve("bin/chromium"), "exit 0");
        var named =
                Map.of("JAVA_HOME", javaHome(), "SPRING_DATASOURCE_URL", "jdbc:mariadb://127.0.0.1:3306/belay_test");

        assertThat(belay(named, "test").words()).contains("-Dtest.forks=1");
        assertThat(belay(Map.of("JAVA_HOME", javaHome()), "test").words()).doesNotContain("-Dtest.forks");
    }

    private String javaHome() {
        return folder.resolve("home/.jdks/25").toString();
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        program(home.resolve("bin/java"), "exit 0");
        program(home.resolve("bin/javac"), "exit 0");
        return home;
    }

    private static void program(Path file, String script) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Outcome belay(Map<String, String> environment, String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of("/bin/sh", project.resolve("belay").toString()));
        command.addAll(List.of(arguments));
        return start(command, environment);
    }

    private Outcome start(List<String> command, Map<String, String> environment) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).directory(folder.toFile());
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "PATH", folder.resolve("bin").toString(),
                        "HOME", folder.resolve("home").toString()));
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Outcome(process.exitValue(), process.pid(), words);
    }

    private record Outcome(int code, long process, String words) {}
}
