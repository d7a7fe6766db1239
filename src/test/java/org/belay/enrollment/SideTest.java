package org.belay.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import org.belay.program.Browsing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is looked at by those who look for a match: what the form says beside what is filled in. */
class SideTest {

    @ParameterizedTest
    @CsvSource({
        "MENTOR, NOBODY, false",
        "PEER, NOBODY, false",
        "MENTEE, MENTEES, false",
        "MENTOR, MENTEES, true",
        "BOTH, MENTEES, true",
        "PEER, MENTEES, true",
        "MENTEE, ALL, true",
        "MENTOR, ALL, true"
    })
    void theOtherSideLooksWhereTheProgramLetsIt(Side side, Browsing browsing, boolean looked) {
        assertThat(side.isLookedAt(browsing)).isEqualTo(looked);
    }
}
