package org.belay.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VaultConfigurationTest {

    private static final String PURPOSE = "session_note.text";

    @TempDir
    Path home;

    private final VaultConfiguration configuration = new VaultConfiguration();

    @Test
    void keepsTheKeyForItsOwnerFromOneStartToTheNext() throws IOException {
        Sealed sealed = configuration.vault("", home).seal(PURPOSE, "a hard week");

        assertThat(configuration.vault("", home).open(PURPOSE, sealed)).isEqualTo("a hard week");
        assumeThat(home.getFileSystem().supportedFileAttributeViews()).contains("posix");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("encryption.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void opensWithAnOlderKeyAndSealsWithTheNewest() {
        Sealed old = configuration.vault(key(1), home).seal(PURPOSE, "a hard week");
        Vault rotated = configuration.vault(key(1) + "," + key(2), home);

        assertThat(rotated.open(PURPOSE, old)).isEqualTo("a hard week");
        assertThat(rotated.seal(PURPOSE, "a good week").bytes()[0]).isEqualTo((byte) 2);
        assertThat(home.resolve("encryption.key")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "1:c2hvcnQ=", "1:no base64", "x:c2hvcnQ=", "999:c2hvcnQ="})
    void refusesWhatIsNoKeyWithoutRepeatingIt(String setting) {
        assertThatThrownBy(() -> configuration.vault(setting, home))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("The encryption key cannot be used: ")
                .hasMessageNotContaining(setting);
    }

    @Test
    void neverReplacesAFileThatIsDamaged() throws IOException {
        Path file = Files.writeString(home.resolve("encryption.key"), "");

        assertThatThrownBy(() -> configuration.vault("", home))
                .isInstanceOfSatisfying(
                        CannotStart.class, e -> assertThat(e.remedy()).contains(file.toString()));
        assertThat(file).isEmptyFile();
    }

    private static String key(int number) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) number;
        return number + ":" + Base64.getEncoder().encodeToString(bytes);
    }
}
