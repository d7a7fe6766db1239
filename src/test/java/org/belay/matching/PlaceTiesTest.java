package org.belay.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.belay.shared.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Where somebody was brought together with whom, as their application says it. */
@Transactional
class PlaceTiesTest extends MatchingTestBase {

    @Autowired
    private PlaceTies ties;

    @Test
    void thePairsOfAPlaceTheOpenOnesFirst() {
        here = given.cohort(false);
        given.accounts.signIn(here.coordinator());
        var wanda = given.mentor(here.cohort(), "Wanda", 2);
        var mia = given.mentee(here.cohort(), "Mia");
        var over = match(wanda, mia);
        matches.endEarly(over, 0, "moved away");
        var goesOn = match(wanda, given.mentee(here.cohort(), "Noor"));

        assertThat(ties.matches(here.cohort(), wanda.enrollment()))
                .extracting(MatchRow::id)
                .containsExactly(goesOn, over);
        assertThat(ties.matches(here.cohort(), mia.enrollment()))
                .extracting(MatchRow::id)
                .containsExactly(over);
        assertThat(ties.circles(here.cohort(), mia.enrollment())).isEmpty();
    }

    @Test
    void nobodyElseReadsThem() {
        here = given.cohort(false);
        given.accounts.signIn(here.coordinator());
        var mia = given.mentee(here.cohort(), "Mia");
        given.accounts.signIn(mia.person());

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> ties.matches(here.cohort(), mia.enrollment()));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> ties.circles(here.cohort(), mia.enrollment()));
    }
}
