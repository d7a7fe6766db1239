package org.belay.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.belay.enrollment.Side;
import org.belay.shared.PersonId;
import org.belay.workshop.AttendanceSettled.Attended;
import org.belay.workshop.TicketResult.AlreadyHere;
import org.belay.workshop.TicketResult.CheckedIn;
import org.belay.workshop.TicketResult.NoSeat;
import org.belay.workshop.TicketResult.NotNow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** At the door, and what is said afterwards. */
class CheckInTest extends WorkshopTestBase {

    private WorkshopId id;
    private WorkshopDateId first;
    private WorkshopDateId second;

    @BeforeEach
    void twoDatesForThree() {
        id = published(at(draft(2), THURSDAY, THURSDAY.plus(Duration.ofDays(7))));
        registered(id, ada, ben, cleo);
        first = now(id).dates().getFirst().id();
        second = now(id).dates().getLast().id();
        clock.set(THURSDAY.minus(Duration.ofMinutes(10)));
        as(lea);
    }

    private String ticket(PersonId person) {
        return seats.of(id, person).orElseThrow().ticket();
    }

    @Test
    void whoLeadsMarksAndTakesBack() {
        assertThat(door.mark(first, ada, Presence.HERE)).isNull();
        assertThat(door.mark(first, ada, Presence.LATE)).isEqualTo(Presence.HERE);
        assertThat(door.mark(first, ben, Presence.NO_SHOW)).isNull();

        assertThat(door.list(first))
                .extracting(CheckInRow::name, CheckInRow::presence)
                .containsExactly(tuple("Ada Muster", Presence.LATE), tuple("Ben Muster", Presence.NO_SHOW));
        door.mark(first, ada, null);
        assertThat(door.list(first).getFirst().presence()).isNull();
        assertThat(door.list(second))
                .allSatisfy(row -> assertThat(row.presence()).isNull());
    }

    @Test
    void onlyWhoLeadsOrCoordinatesStandsAtTheDoor() {
        for (var other : List.of(ada, cleo, given.accounts.administrator("Ada", "Root"))) {
            as(other);
            hidden(() -> door.list(first));
            hidden(() -> door.mark(first, ada, Presence.HERE));
            hidden(() -> door.markRestAsNoShow(first));
            hidden(() -> door.letIn(first, dan));
            hidden(() -> door.sendBack(first, ada));
            hidden(() -> door.byTicket(id, ticket(ada)));
            hidden(() -> door.code(first));
            hidden(() -> door.newCode(first));
            hidden(() -> door.guests(id, "", 0, 10));
            hidden(() -> door.attended(id));
            hidden(() -> workshops.finish(id, now(id).version()));
            hidden(() -> feedback.results(id));
        }
        as(lea);
        hidden(() -> door.mark(new WorkshopDateId(-1), ada, Presence.HERE));
        hidden(() -> door.mark(first, dan, Presence.HERE));
        as(coordinator);
        door.mark(first, ada, Presence.HERE);
    }

    @Test
    void theDoorOpensAnHourBefore() {
        refused(() -> door.mark(second, ada, Presence.HERE), "workshop.problem.door-closed");
        clock.set(THURSDAY.plus(Duration.ofDays(7)).minus(Duration.ofHours(1)));
        door.mark(second, ada, Presence.HERE);
    }

    @Test
    void nobodyFailedToShowBeforeItBegins() {
        clock.set(THURSDAY.plus(Duration.ofDays(7)).minusSeconds(1));
        refused(() -> door.markRestAsNoShow(second), "workshop.problem.rest-early");
        assertThat(door.list(second)).extracting(CheckInRow::presence).containsOnlyNulls();
        clock.set(THURSDAY.plus(Duration.ofDays(7)));
        assertThat(door.markRestAsNoShow(second)).isNotEmpty();
    }

    @Test
    void theRestDidNotShow() {
        clock.set(THURSDAY);
        door.mark(first, ada, Presence.HERE);
        assertThat(door.markRestAsNoShow(first)).containsExactly(ben);
        assertThat(door.list(first)).extracting(CheckInRow::presence).containsExactly(Presence.HERE, Presence.NO_SHOW);
    }

    @Test
    void whoeverWalksInHasASeatEvenWhenAllAreTaken() {
        assertThat(door.guests(id, "", 0, 10))
                .extracting(Guest::name)
                .as("the waitlist first")
                .containsExactly("Cleo Muster", "Dan Muster");
        door.letIn(first, dan);

        assertThat(door.list(first))
                .filteredOn(CheckInRow::walkIn)
                .extracting(CheckInRow::name, CheckInRow::presence)
                .containsExactly(tuple("Dan Muster", Presence.HERE));
        assertThat(registrations.seats(id)).isEqualTo(new Seats(2, 3, 0, 1));
        assertThat(registrations.seats(id).free()).isZero();
        door.sendBack(first, dan);
        assertThat(stateOf(id, dan)).contains(SeatState.GIVEN_BACK);
        hidden(() -> door.letIn(first, given.accounts.member("Sam", "Stranger")));
    }

    @Test
    void aTicketChecksItsHolderIn() {
        assertThat(door.byTicket(id, ticket(ada)))
                .isEqualTo(new CheckedIn(ada, "Ada Muster", now(id).date(first), Presence.HERE));
        assertThat(door.byTicket(id, ticket(ada))).isInstanceOf(AlreadyHere.class);
        clock.set(THURSDAY.plus(Duration.ofMinutes(11)));
        assertThat(door.byTicket(id, ticket(ben)))
                .isEqualTo(new CheckedIn(ben, "Ben Muster", now(id).date(first), Presence.LATE));
        assertThat(door.byTicket(id, ticket(cleo))).isEqualTo(new NoSeat("Cleo Muster"));
        hidden(() -> door.byTicket(id, "made-up"));
    }

    @Test
    void aTicketOfAnotherWorkshopIsNoTicket() {
        var other = published(forThem(draft(2), Audience.PARTICIPANTS, java.util.Set.of(coordinator)));
        register(other, ada);
        var foreign = seats.of(other, ada).orElseThrow().ticket();
        as(lea);

        hidden(() -> door.byTicket(id, foreign));
        hidden(() -> door.byTicket(other, foreign));
    }

    @Test
    void outsideItsTimesATicketDoesNothing() {
        clock.set(THURSDAY.plus(Duration.ofDays(2)));
        assertThat(door.byTicket(id, ticket(ada))).isEqualTo(new NotNow("Ada Muster"));
        assertThat(door.list(first).getFirst().presence()).isNull();
    }

    @Test
    void whoKnowsTheCodeOfTheDoorChecksInAlone() {
        var code = door.code(first);
        as(ada);
        assertThat(door.doorFor(id)).isPresent();
        refused(() -> door.here(id, code.equals("000000") ? "000001" : "000000"), "workshop.problem.code");
        assertThat(door.here(id, code.substring(0, 3) + " " + code.substring(3)))
                .isEqualTo(Presence.HERE);
        assertThat(door.doorFor(id)).isEmpty();
        as(dan);
        door.here(id, code);
        as(lea);
        assertThat(door.list(first))
                .extracting(CheckInRow::name, CheckInRow::walkIn)
                .contains(tuple("Dan Muster", true));
    }

    @Test
    void aNewCodeReplacesTheOne() {
        var before = door.code(first);
        var after = door.newCode(first);
        as(ada);
        if (!before.equals(after)) {
            refused(() -> door.here(id, before), "workshop.problem.code");
        }
        door.here(id, after);
    }

    @Test
    void yesterdaysPictureOfTheCodeIsOfNoUse() {
        var now = clock.instant();
        clock.set(now.minus(Duration.ofDays(1)));
        var picture = door.code(first);
        clock.set(now);
        var today = door.code(first);
        assertThat(picture).matches("[0-9]{6}").isNotEqualTo(today);
        as(ada);
        refused(() -> door.here(id, picture), "workshop.problem.code");
        door.here(id, today);
    }

    @Test
    void guessingTheCodeIsSlowedDown() {
        var code = door.code(first);
        var wrong = code.equals("000000") ? "000001" : "000000";
        as(ben);
        for (var i = 0; i < 10; i++) {
            refused(() -> door.here(id, wrong), "workshop.problem.code");
        }
        refused(() -> door.here(id, code), "workshop.problem.guesses");
    }

    @Test
    void whatIsFinishedSaysWhoWasThereAndAsksThemHowItWas() {
        door.mark(first, ada, Presence.HERE);
        door.mark(first, ben, Presence.NO_SHOW);
        clock.set(THURSDAY.plus(Duration.ofDays(7)));
        door.mark(second, ada, Presence.LATE);
        workshops.finish(id, now(id).version());

        assertThat(told(AttendanceSettled.class))
                .singleElement()
                .satisfies(news ->
                        assertThat(news.people()).containsExactly(new Attended(ada, 2, 240), new Attended(ben, 0, 0)));
        assertThat(told(FeedbackAsked.class))
                .singleElement()
                .satisfies(news -> assertThat(news.people()).containsExactly(ada));
        as(ada);
        assertThat(door.mine(id)).contains(new Attended(ada, 2, 240));
    }

    @Test
    void whatIsCorrectedLaterIsToldAnew() {
        clock.set(THURSDAY.plus(Duration.ofDays(7)));
        workshops.finish(id, now(id).version());
        door.mark(first, ben, Presence.HERE);

        assertThat(told(AttendanceSettled.class).getLast().people()).containsExactly(new Attended(ben, 1, 120));
    }

    @Test
    void onlyWhoWasThereSaysHowItWas() {
        door.mark(first, ada, Presence.HERE);
        door.mark(first, ben, Presence.NO_SHOW);
        as(ada);
        assertThat(feedback.mayGive(id)).isFalse();
        refused(() -> feedback.give(id, 5, null), "workshop.problem.state.PUBLISHED");
        finish();
        as(ada);
        assertThat(feedback.mayGive(id)).isTrue();
        refused(() -> feedback.give(id, 6, null), "workshop.problem.rating");
        refused(() -> feedback.give(id, 5, "x".repeat(1901)), "workshop.problem.long-comment");
        feedback.give(id, 4, " Good ");
        feedback.give(id, 5, "Very good");
        assertThat(feedback.mine(id)).contains(new WorkshopFeedback.Own(5, "Very good"));
        as(ben);
        assertThat(feedback.mayGive(id)).isFalse();
        hidden(() -> feedback.give(id, 1, null));
        as(given.accounts.member("Sam", "Stranger"));
        hidden(() -> feedback.mine(id));
    }

    /** The report counts who was there and what they said, and certificates say so too. */
    @Test
    void onceTheCohortIsClosedAttendanceAndFeedbackStay() {
        door.mark(first, ada, Presence.HERE);
        finish();
        as(ada);
        feedback.give(id, 5, null);
        close();
        assertThat(feedback.mayGive(id)).isFalse();
        refused(() -> feedback.give(id, 1, null), OVER);
        assertThat(feedback.mine(id)).contains(new WorkshopFeedback.Own(5, null));
        as(lea);
        refused(() -> door.mark(first, ada, Presence.NO_SHOW), OVER);
        refused(() -> door.letIn(first, cleo), OVER);
        refused(() -> door.sendBack(first, ada), OVER);
        refused(() -> door.markRestAsNoShow(first), OVER);
        refused(() -> door.byTicket(id, ticket(ada)), OVER);
        assertThat(told(AttendanceSettled.class)).hasSize(1);
    }

    private void finish() {
        as(lea);
        clock.set(THURSDAY.plus(Duration.ofDays(7)));
        workshops.finish(id, now(id).version());
    }

    @Test
    void withFewerThanFiveAnswersOnlyTheirNumberIsRead() {
        var people = List.of(
                ada,
                ben,
                dan,
                given.participant(cohort, "Eve", Side.MENTEE),
                given.participant(cohort, "Fay", Side.MENTEE));
        people.forEach(person -> door.letIn(first, person));
        finish();
        for (var i = 0; i < people.size(); i++) {
            as(lea);
            var results = feedback.results(id);
            assertThat(results.answers()).isEqualTo(i);
            assertThat(results.asked()).isEqualTo(5);
            assertThat(results.mean()).isNull();
            assertThat(results.comments()).isEmpty();
            as(people.get(i));
            feedback.give(id, i == 0 ? 1 : 5, i < 2 ? "z a".split(" ")[i] + " few words" : null);
        }
        as(coordinator);
        var results = feedback.results(id);
        assertThat(Objects.requireNonNull(results.mean())).isEqualTo(4.2);
        assertThat(results.comments()).containsExactly("a few words", "z few words");
        corrected(ada);
    }

    /** Whose 1 and words are kept, and not counted; somebody else came after all. */
    private void corrected(PersonId absent) {
        var late = given.participant(cohort, "Gil", Side.MENTEE);
        as(lea);
        door.letIn(first, late);
        as(late);
        feedback.give(id, 3, null);
        as(lea);
        door.mark(first, absent, Presence.NO_SHOW);
        var results = feedback.results(id);
        assertThat(results.answers()).isEqualTo(5);
        assertThat(Objects.requireNonNull(results.mean())).isEqualTo(4.6);
        assertThat(results.comments()).containsExactly("a few words");
        as(absent);
        assertThat(feedback.mine(id)).contains(new WorkshopFeedback.Own(1, "z few words"));
    }
}
