package org.belay.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.belay.cohort.CohortState;
import org.belay.enrollment.Side;
import org.belay.matching.CircleId;
import org.belay.matching.CircleState;
import org.belay.matching.MatchState;
import org.belay.matching.Space;
import org.belay.matching.SpaceHead;
import org.belay.matching.SpaceHead.Standing;
import org.belay.matching.SpaceMember;
import org.belay.matching.Spaces;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The space of Daniel and Ines, and that of a circle of Ada and Ben which Lea leads. */
class SpacesTest extends SessionTestBase {

    @Autowired
    private Spaces spaces;

    private PersonId lea;
    private PersonId ada;
    private CircleId circle;

    @BeforeEach
    void circle() {
        lea = given.person("Lea", "Leads", "Europe/Berlin");
        ada = given.person("Ada", "One", "Europe/Berlin");
        var ben = given.person("Ben", "Two", "Europe/Berlin");
        circle = given.circle(
                cohort,
                "Speaking up",
                lea,
                given.enrollment(cohort, ben, Side.MENTEE, null),
                given.enrollment(cohort, ada, Side.BOTH, null));
    }

    private SpaceHead pair() {
        return spaces.open(new Space.OfMatch(match));
    }

    private SpaceHead group() {
        return spaces.open(new Space.OfCircle(circle));
    }

    private void hidden(PersonId from, ThrowingCallable action) {
        as(from);
        assertThatThrownBy(action).isInstanceOf(NotFound.class);
    }

    @Test
    void aPairIsOfItsTwoPeopleEachOnASide() {
        as(ines);

        assertThat(pair().members())
                .extracting(SpaceMember::name, SpaceMember::side)
                .containsExactly(tuple("Daniel Osei", Side.MENTOR), tuple("Ines Carvalho", Side.MENTEE));
        assertThat(pair().othersThan(ines)).extracting(SpaceMember::person).containsExactly(daniel);
        assertThat(pair().label()).isEqualTo("Daniel Osei, Ines Carvalho");
    }

    /** Whatever side they applied for: in a circle all are equals. */
    @Test
    void aCircleIsOfItsMembersByNameAndOfWhoLeadsIt() {
        as(lea);

        assertThat(group().members())
                .extracting(SpaceMember::firstName, SpaceMember::side)
                .containsExactly(tuple("Ada", Side.PEER), tuple("Ben", Side.PEER));
        assertThat(group().ledBy(lea)).isTrue();
        assertThat(group().people()).hasSize(3).contains(lea);
        assertThat(group().othersThan(ada)).extracting(SpaceMember::firstName).containsExactly("Lea", "Ben");
    }

    @Test
    void nobodyElseLearnsThatItExists() {
        as(coordinator);
        assertThat(pair().has(coordinator)).isFalse();

        hidden(olga, this::pair);
        hidden(manager, this::pair);
        hidden(administrator, this::pair);
        hidden(daniel, this::group);
        hidden(coordinator, () -> spaces.open(new Space.OfMatch(othersMatch)));
    }

    @Test
    void itIsWrittenToWhileItGoesOnInACohortThatMeets() {
        as(daniel);
        assertThat(pair().open()).isTrue();

        given.put(match, MatchState.ON_HOLD);
        assertThat(pair()).returns(Standing.ON_HOLD, SpaceHead::standing).returns(true, SpaceHead::open);
        given.put(match, MatchState.OFFERED);
        assertThat(pair()).returns(Standing.OFFERED, SpaceHead::standing).returns(false, SpaceHead::open);
        given.put(match, MatchState.COMPLETED);
        assertThat(pair()).returns(Standing.OVER, SpaceHead::standing).returns(false, SpaceHead::open);
        given.put(match, MatchState.ACTIVE);
        given.put(cohort, CohortState.CLOSED);
        assertThat(pair()).returns(Standing.GOING_ON, SpaceHead::standing).returns(false, SpaceHead::open);
    }

    @Test
    void aCircleThatIsStillFormingHasNone() {
        given.put(circle, CircleState.FORMING);

        hidden(lea, this::group);
        hidden(coordinator, this::group);
    }

    @Test
    void onesOwnAreThoseThatGoOn() {
        as(ines);
        assertThat(spaces.mine())
                .extracting(SpaceHead::space)
                .containsExactly(new Space.OfMatch(match), new Space.OfMatch(othersMatch));

        given.put(othersMatch, MatchState.ENDED_EARLY);
        assertThat(spaces.mine()).extracting(SpaceHead::space).containsExactly(new Space.OfMatch(match));
        as(lea);
        assertThat(spaces.mine()).extracting(SpaceHead::space).containsExactly(new Space.OfCircle(circle));
        as(ada);
        assertThat(spaces.mine()).extracting(SpaceHead::space).containsExactly(new Space.OfCircle(circle));
    }
}
