package org.belay.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.belay.BelayTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@BelayTest
class SpellingTest {

    @Autowired
    private JdbcTemplate jdbc;

    @ParameterizedTest
    @CsvSource({"Łódź, lodz", "Straße, strasse", "Ærø, aero", "İzmir, izmir", "ĐURĐEVAC, durdevac", "東京, 東京"})
    void oneKeyForEachWayToWriteAName(String one, String other) {
        assertThat(Spelling.key(one)).isEqualTo(Spelling.key(other));
    }

    /** Else two names would be one in the database that are two here, or the other way round. */
    @Test
    void theDatabaseTakesEachLatinLetterForItsKey() {
        var different = IntStream.rangeClosed(0xC0, 0x17F)
                .filter(Character::isLetter)
                .mapToObj(Character::toString)
                .filter(letter -> !Boolean.TRUE.equals(jdbc.queryForObject(
                        "select ? = ? collate utf8mb4_uca1400_ai_ci", Boolean.class, letter, Spelling.key(letter))))
                .toList();
        assertThat(different).isEmpty();
    }
}
