package org.belay.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.belay.shared.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerRequirementsTest {

    @ParameterizedTest
    @CsvSource({"10,11", "11,4", "12,0"})
    void acceptsMariaDbFrom1011(int major, int minor) {
        assertThatCode(() -> ServerRequirements.checkVersion(major, minor)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"10,6", "10,10", "5,5"})
    void refusesAnOlderMariaDb(int major, int minor) {
        assertThatThrownBy(() -> ServerRequirements.checkVersion(major, minor))
                .isInstanceOf(CannotStart.class)
                .hasMessage("The database server is MariaDB " + major + "." + minor + ", which is too old.");
    }

    @Test
    void refusesMySql() {
        assertThatThrownBy(() -> ServerRequirements.checkProduct("MySQL", "8.4.0"))
                .isInstanceOf(CannotStart.class)
                .hasMessage("The database server is MySQL 8.4.0, not MariaDB.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf8mb4_uca1400_ai_ci", "utf8mb4_uca1400_swedish_ai_ci"})
    void acceptsWhatComparesTextAlike(String collation) {
        assertThatCode(() -> ServerRequirements.checkCollation("belay", collation))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"latin1_swedish_ci", "utf8mb3_uca1400_ai_ci", "utf8mb4_general_ci", "utf8mb4_uca1400_as_cs"})
    void refusesWhatLosesLettersOrComparesOtherwise(String collation) {
        assertThatThrownBy(() -> ServerRequirements.checkCollation("belay", collation))
                .isInstanceOfSatisfying(
                        CannotStart.class,
                        e -> assertThat(e.remedy()).contains("alter database `belay` character set utf8mb4"))
                .hasMessageContaining("keeps text as " + collation);
    }

    @Test
    void refusesAServerThatLetsNobodyCreateTriggers() {
        assertThatCode(() -> ServerRequirements.checkTriggers(false)).doesNotThrowAnyException();
        assertThatThrownBy(() -> ServerRequirements.checkTriggers(true))
                .isInstanceOfSatisfying(
                        CannotStart.class, e -> assertThat(e.remedy()).contains("log_bin_trust_function_creators=1"));
    }

    @Test
    void refusesTheAddressOfAnotherProduct() {
        assertThatThrownBy(() -> new NamedServer("jdbc:mysql://db/belay", "belay", "secret"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("does not name a MariaDB server");
    }
}
