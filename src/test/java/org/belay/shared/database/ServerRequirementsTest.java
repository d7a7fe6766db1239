package org.belay.shared.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.belay.shared.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @Test
    void refusesTheAddressOfAnotherProduct() {
        assertThatThrownBy(() -> new NamedServer("jdbc:mysql://db/belay", "belay", "secret"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("does not name a MariaDB server");
    }
}
