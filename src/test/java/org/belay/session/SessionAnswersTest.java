package org.belay.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Set;
import org.belay.enrollment.Side;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** Whether those who meet come: said by each for themselves, read by the others, and nothing else follows from it. */
class SessionAnswersTest extends SessionTestBase {

    @Autowired
    private CircleQueries circles;

    @Autowired
    private ApplicationEventPublisher news;

    private SessionAnswers invitations;

    @BeforeEach
    void service() {
        invitations =
                new SessionAnswers(user, pairQueries, circles, queries, new SessionAnswerRepository(sql), news, clock);
    }

    private void hiddenFrom(PersonId person, SessionId id) {
        as(person);
        assertThatThrownBy(() -> invitations.open(id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> invitations.answer(id, true)).isInstanceOf(NotFound.class);
    }

    @Test
    void oneOfThePairSaysItAndTheOtherReadsIt() {
        var id = booked();
        var before = row(id);
        as(ines);
        assertThat(invitations.open(id).with()).isEqualTo("Daniel Osei");
        assertThat(invitations.open(id).answer()).isEmpty();

        invitations.answer(id, false);

        assertThat(invitations.open(id).answer()).contains(false);
        as(daniel);
        assertThat(invitations.open(id).answer()).isEmpty();
        assertThat(mentorships.openOwn(match).sessions().getFirst().answers())
                .containsExactly(new SessionAnswer(ines, "Ines Carvalho", false));
        assertThat(row(id).state()).isEqualTo(SessionState.SCHEDULED);
        assertThat(row(id).version()).isEqualTo(before.version());
        assertThat(told.stream(SessionMoved.class)).isEmpty();
        assertThat(told.stream(SessionCancelled.class)).isEmpty();
    }

    @Test
    void theLastAnswerHolds() {
        var id = booked();
        as(ines);
        invitations.answer(id, false);
        invitations.answer(id, true);
        assertThat(row(id).answers()).extracting(SessionAnswer::comes).containsExactly(true);
    }

    /** Who comes as planned is no news, nor is what was said before. */
    @Test
    void thePartnerIsToldOfWhoCannotComeAndOfWhoComesAfterAll() {
        var id = booked();
        as(ines);
        invitations.answer(id, true);
        assertThat(told.stream(SessionAnswered.class)).isEmpty();
        invitations.answer(id, false);
        invitations.answer(id, false);
        invitations.answer(id, true);
        assertThat(told.stream(SessionAnswered.class))
                .extracting(SessionAnswered::by, SessionAnswered::name, SessionAnswered::comes, SessionAnswered::tell)
                .containsExactly(
                        tuple(ines, "Ines Carvalho", false, Set.of(daniel)),
                        tuple(ines, "Ines Carvalho", true, Set.of(daniel)));
    }

    @Test
    void coordinatorsReadAnswersAndGiveNone() {
        var id = booked();
        as(ines);
        invitations.answer(id, false);
        as(coordinator);
        assertThat(((PairFacts) mentorships.open(match)).sessions().getFirst().answers())
                .hasSize(1);
        hiddenFrom(coordinator, id);
        hiddenFrom(olga, id);
        hiddenFrom(manager, id);
        hiddenFrom(administrator, id);
    }

    @Test
    void ofASessionAtAnotherTimeEverybodyIsAskedAnew() {
        var id = booked();
        as(ines);
        invitations.answer(id, false);
        var moved = sessions.move(id, row(id).version(), at(WEDNESDAY_15.plusSeconds(3600)), null);
        assertThat(invitations.open(moved).answer()).isEmpty();
        assertThatThrownBy(() -> invitations.answer(id, true)).isInstanceOf(Refused.class);
        assertThat(invitations.open(id).open()).isFalse();
    }

    @Test
    void whatHasBegunOrDoesNotTakePlaceIsNotAnswered() {
        var id = booked();
        as(ines);
        clock.set(WEDNESDAY_15);
        assertThatThrownBy(() -> invitations.answer(id, true)).isInstanceOf(Refused.class);
        clock.set(WEDNESDAY_15.minusSeconds(1));
        invitations.answer(id, true);
        sessions.cancel(id, row(id).version(), "Ill");
        assertThatThrownBy(() -> invitations.answer(id, true)).isInstanceOf(Refused.class);
    }

    @Test
    void everybodyInACircleAnswersAndWhoLeadsItMayMove() {
        var ada = given.person("Ada", "One", "Europe/Berlin");
        var place = given.enrollment(cohort, ada, Side.BOTH, "Wed 14:00-18:00");
        var circle = given.circle(cohort, "Speaking up", olga, place);
        as(olga);
        var service = new CircleSessions(
                user,
                circles,
                pairQueries,
                queries,
                repository,
                new CircleAttendanceRepository(sql),
                booking,
                audit,
                clock);
        var id = service.book(circle, at(WEDNESDAY_15));
        assertThat(invitations.open(id).mayMove()).isTrue();
        as(ada);
        assertThat(invitations.open(id).mayMove()).isFalse();
        invitations.answer(id, true);
        assertThat(told.stream(SessionAnswered.class)).isEmpty();
        invitations.answer(id, false);
        as(olga);
        invitations.answer(id, false);
        assertThat(told.stream(SessionAnswered.class))
                .extracting(SessionAnswered::tell)
                .containsExactly(Set.of(olga), Set.of(ada));
        invitations.answer(id, true);
        as(ada);
        assertThat(service.open(circle).sessions().getFirst().answers())
                .extracting(SessionAnswer::name)
                .contains("Ada One");
        hiddenFrom(daniel, id);
        hiddenFrom(coordinator, id);
        sql.execute("update circle_member set left_at = '2026-03-02' where enrollment_id = ?", place.value());
        hiddenFrom(ada, id);
    }
}
