package org.belay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in odd surroundings. Starting and stopping for real belongs to the tests of what it starts. */
class LauncherTest {

    private static final List<String> TOOLS =
            List.of("sh", "cat", "dirname", "find", "head", "id", "mkdir", "readlink", "sed");

    @TempDir
    Path folder;

    @BeforeEach
    void aMachineWithTheBasicToolsAndThisJdk() throws IOException {
        Path bin = Files.createDirectory(folder.resolve("bin"));
        for (String tool : TOOLS) {
            Path real = Path.of("/usr/bin", tool);
            Path found = Files.exists(real) ? real : Path.of("/bin", tool);
            assumeThat(found).exists();
            program(bin.resolve(tool), "exec " + found + " \"$@\"");
        }
        jdk("home/.jdks/25", "25.0.1");
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
        List<String> command = new ArrayList<>(List.of("/bin/sh", "belay"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
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
        return new Outcome(process.exitValue(), words);
    }

    private record Outcome(int code, String words) {}
}
