package org.belay.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.belay.db.Tables.SESSION_NOTE;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.Side;
import org.belay.matching.Circle;
import org.belay.matching.CircleId;
import org.belay.matching.CircleJoined;
import org.belay.matching.CircleLed;
import org.belay.matching.CircleLeft;
import org.belay.matching.CircleOver;
import org.belay.matching.CircleService;
import org.belay.matching.CircleState;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Lea leads a circle of Ada, Ben and Cleo, all in Berlin; Wednesday afternoon suits all three. */
class CircleSessionsTest extends SessionTestBase {

    @Autowired
    private CircleQueries circleQueries;

    @Autowired
    private CircleAttendanceRepository attendance;

    @Autowired
    private CircleService published;

    private CircleSessions circles;
    private ChangedCircles changes;
    private PersonId lea;
    private PersonId ada;
    private PersonId ben;
    private PersonId cleo;
    private EnrollmentId cleosPlace;
    private CircleId circle;

    @BeforeEach
    void circle() {
        circles = new CircleSessions(
                user, circleQueries, pairQueries, queries, repository, attendance, booking, audit, clock);
        changes = new ChangedCircles(circleQueries, booking);
        lea = given.person("Lea", "Leads", "Europe/Berlin");
        ada = given.person("Ada", "One", "Europe/Berlin");
        ben = given.person("Ben", "Two", "Europe/Berlin");
        cleo = given.person("Cleo", "Three", "Europe/Berlin");
        cleosPlace = given.enrollment(cohort, cleo, Side.BOTH, "Wed 15:00-18:00");
        circle = given.circle(
                cohort,
                "Speaking up",
                lea,
                given.enrollment(cohort, ada, Side.BOTH, "Wed 14:00-18:00"),
                given.enrollment(cohort, ben, Side.BOTH, "Wed 13:00-16:00"),
                cleosPlace);
    }

    private static void refused(String key, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        Refused.class,
                        r -> assertThat(r.problems())
                                .extracting(Problem::key)
                                .containsExactly("session.problem." + key));
    }

    private void hidden(PersonId from, ThrowingCallable action) {
        as(from);
        assertThatThrownBy(action).isInstanceOf(NotFound.class);
    }

    private SessionId bookedByLea() {
        as(lea);
        return circles.book(circle, at(WEDNESDAY_15));
    }

    private SessionId overInCircle() {
        var id = bookedByLea();
        clock.set(WEDNESDAY_15.plusSeconds(4000));
        return id;
    }

    private long version(SessionId id) {
        return queries.getOfCircle(id).version();
    }

    private Circle details() {
        as(coordinator);
        return published.page(circle);
    }

    @Test
    void timesAreThoseAtWhichEverybodyIsFree() {
        as(lea);

        assertThat(circles.freeSlots(circle, 60, null))
                .extracting(Slot::startsAt)
                .filteredOn(start -> start.isBefore(Instant.parse("2026-03-05T00:00:00Z")))
                .containsExactly(WEDNESDAY_15);
    }

    @Test
    void aSessionOfTheCircleTakesTheTimeOfEachOfItsPeople() {
        bookedByLea();

        assertThat(booking.taken(List.of(ben), new Slot(WEDNESDAY_15, WEDNESDAY_15.plusSeconds(60)), null))
                .hasSize(1);
        assertThat(booking.taken(List.of(lea), new Slot(WEDNESDAY_15, WEDNESDAY_15.plusSeconds(60)), null))
                .hasSize(1);
        assertThat(booking.taken(List.of(daniel), new Slot(WEDNESDAY_15, WEDNESDAY_15.plusSeconds(60)), null))
                .isEmpty();
    }

    @Test
    void whoIsInASessionOfAMatchIsNotBookedForOneOfTheCircle() {
        booked();
        given.join(circle, given.enrollment(given.cohort(program), daniel, Side.BOTH, null));
        as(lea);

        refused("taken", () -> circles.book(circle, at(WEDNESDAY_15)));
    }

    @Test
    void whoLeadsPlansAndTheMembersOnlyWhileNobodyDoes() {
        hidden(ada, () -> circles.book(circle, at(WEDNESDAY_15)));
        var others = given.circle(
                cohort, "On their own", null, given.enrollment(given.cohort(program), ada, Side.BOTH, null));

        assertThat(circles.book(others, at(WEDNESDAY_15))).isNotNull();
    }

    @Test
    void nobodyElsePlansReadsOrLogsIt() {
        var id = overInCircle();

        for (var other : List.of(daniel, manager, administrator)) {
            hidden(other, () -> circles.open(circle));
            hidden(other, () -> circles.freeSlots(circle, 60, null));
            hidden(other, () -> circles.log(id, version(id), new CircleLog(held(60), Set.of(ada, ben))));
            hidden(other, () -> circles.note(id, NoteVisibility.SHARED, "Words"));
            hidden(other, () -> circles.note(id, NoteVisibility.PRIVATE, "Words"));
            hidden(other, () -> circles.rate(id, 4, null));
            hidden(other, () -> circles.promise(id, "A promise", null));
        }
        hidden(coordinator, () -> circles.log(id, version(id), new CircleLog(held(60), Set.of(ada, ben))));
        hidden(ada, () -> circles.log(id, version(id), new CircleLog(held(60), Set.of(ada, ben))));
        hidden(coordinator, () -> circles.note(id, NoteVisibility.SHARED, "Words"));
        hidden(coordinator, () -> circles.rate(id, 4, null));
    }

    private static Outcome held(int minutes) {
        return new Outcome.Held(minutes, Set.of());
    }

    @Test
    void aCircleThatIsNotPublishedHasNoSessions() {
        given.put(circle, CircleState.FORMING);

        hidden(lea, () -> circles.book(circle, at(WEDNESDAY_15)));
        hidden(coordinator, () -> circles.open(circle));
    }

    @Test
    void aCircleOnHoldPlansNothingAndOneThatIsOverMayBeLogged() {
        var id = bookedByLea();
        given.put(circle, CircleState.ON_HOLD);
        refused("not-meeting", () -> circles.book(circle, at(WEDNESDAY_15.plusSeconds(7200))));
        clock.set(WEDNESDAY_15.plusSeconds(4000));
        given.put(circle, CircleState.ENDED_EARLY);

        circles.log(id, version(id), new CircleLog(held(45), Set.of(ada, ben)));

        assertThat(queries.getOfCircle(id).actualMinutes()).isEqualTo(45);
    }

    @Test
    void itIsSaidWhoWasThere() {
        var id = overInCircle();

        circles.log(id, version(id), new CircleLog(held(75), Set.of(lea, ada, cleo)));

        as(coordinator);
        var facts = circles.open(circle);
        assertThat(facts.present().get(id)).containsExactlyInAnyOrder(lea, ada, cleo);
        assertThat(facts.sessions()).singleElement().satisfies(session -> {
            assertThat(session.state()).isEqualTo(SessionState.HELD);
            assertThat(session.actualMinutes()).isEqualTo(75);
            assertThat(session.number()).isEqualTo(1);
        });
        as(lea);
        circles.log(id, version(id), new CircleLog(held(75), Set.of(lea, ben)));
        assertThat(circles.open(circle).present().get(id)).containsExactlyInAnyOrder(lea, ben);
    }

    @Test
    void whoHasLeftSinceStaysAmongThoseWhoWereThere() {
        var id = overInCircle();
        circles.log(id, version(id), new CircleLog(held(60), Set.of(lea, cleo)));
        sql.execute("update circle_member set left_at = ? where enrollment_id = ?", "2026-03-05", cleosPlace.value());

        circles.log(id, version(id), new CircleLog(held(60), Set.of(lea, ada)));

        assertThat(circles.open(circle).present().get(id)).containsExactlyInAnyOrder(lea, ada, cleo);
    }

    private void cleoLeaves() {
        sql.execute("update circle_member set left_at = ? where enrollment_id = ?", "2026-03-05", cleosPlace.value());
    }

    @Test
    void whoHasLeftKeepsTheirPrivateNotesAndDeletesThem() {
        var id = overInCircle();
        as(ben);
        circles.note(id, NoteVisibility.PRIVATE, "Of Ben");
        as(cleo);
        circles.note(id, NoteVisibility.SHARED, "For all");
        circles.note(id, NoteVisibility.PRIVATE, "Mine");
        assertThat(circles.notesOfLeftCircles()).isEmpty();
        cleoLeaves();

        assertThat(circles.notesOfLeftCircles()).singleElement().satisfies(note -> {
            assertThat(note.text()).isEqualTo("Mine");
            assertThat(note.circle()).isEqualTo("Speaking up");
            assertThat(note.startsAt()).isEqualTo(WEDNESDAY_15);
        });
        circles.removePrivateNote(id);
        assertThat(circles.notesOfLeftCircles()).isEmpty();
        as(ben);
        assertThat(circles.open(circle).notes()).extracting(Note::text).containsExactly("For all");
        assertThat(circles.open(circle).privateNotes()).extracting(Note::text).containsExactly("Of Ben");
    }

    @Test
    void whoeverLedItKeepsTheirPrivateNotes() {
        var id = overInCircle();
        circles.note(id, NoteVisibility.PRIVATE, "Of Lea");
        sql.execute("update circle set facilitator_id = ? where circle_id = ?", olga.value(), circle.value());
        assertThat(circles.notesOfLeftCircles()).extracting(LeftNote::text).containsExactly("Of Lea");
        as(olga);
        assertThat(circles.notesOfLeftCircles()).isEmpty();
    }

    @Test
    void anybodyInTheCircleClosesAPromiseOfWhoHasLeft() {
        var id = overInCircle();
        as(cleo);
        circles.promise(id, "Send the list", null);
        var promise = queries.commitments(circle).getFirst();
        hidden(ben, () -> circles.markDone(promise.id(), promise.version(), true));
        cleoLeaves();
        hidden(cleo, () -> circles.markDone(promise.id(), promise.version(), true));
        hidden(daniel, () -> circles.markDone(promise.id(), promise.version(), true));
        as(ben);
        circles.markDone(promise.id(), promise.version(), true);
        assertThat(queries.commitments(circle).getFirst().done()).isTrue();
    }

    @Test
    void whoKeepsTheLogsCatchesUpOnThem() {
        var first = bookedByLea();
        circles.book(circle, at(WEDNESDAY_15.plusSeconds(7 * 86_400)));
        assertThat(circles.toCatchUp()).isEmpty();
        clock.set(WEDNESDAY_15.plusSeconds(8 * 86_400));

        assertThat(circles.toCatchUp()).singleElement().satisfies(missing -> {
            assertThat(missing.space().circle().circle()).isEqualTo(circle);
            assertThat(missing.sessions()).hasSize(2);
            assertThat(missing.sessions().getFirst().id()).isEqualTo(first);
        });
        as(ada);
        assertThat(circles.toCatchUp()).isEmpty();
        as(coordinator);
        assertThat(circles.toCatchUp()).isEmpty();

        as(lea);
        circles.log(first, version(first), new CircleLog(held(60), Set.of(lea, ada)));
        assertThat(circles.toCatchUp().getFirst().sessions()).hasSize(1);
        sql.execute("update circle set facilitator_id = null where circle_id = ?", circle.value());
        assertThat(circles.toCatchUp()).isEmpty();
        as(ada);
        assertThat(circles.toCatchUp().getFirst().sessions()).hasSize(1);
    }

    @Test
    void wrongLogsAreRefused() {
        var early = bookedByLea();
        refused("not-begun", () -> circles.log(early, version(early), new CircleLog(held(60), Set.of(lea, ada))));
        clock.set(WEDNESDAY_15.plusSeconds(4000));

        refused("minutes", () -> circles.log(early, version(early), new CircleLog(held(4), Set.of(lea, ada))));
        refused("nobody-there", () -> circles.log(early, version(early), new CircleLog(held(60), Set.of(lea))));
        assertThatThrownBy(() -> circles.log(early, version(early), new CircleLog(held(60), Set.of(lea, daniel))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> circles.log(early, 7, new CircleLog(held(60), Set.of(lea, ada))))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void notesAndPromisesAreSharedByThoseWhoMeetAndReadByNobodyElse() {
        var id = overInCircle();
        circles.log(id, version(id), new CircleLog(held(60), Set.of(lea, ada)));
        as(ada);
        circles.note(id, NoteVisibility.SHARED, "We listened to Ben");
        circles.promise(id, "Ask for the budget", LocalDate.of(2026, 3, 11));

        as(ben);
        var space = circles.open(circle);
        assertThat(space.notesOf(id)).extracting(Note::text).containsExactly("We listened to Ben");
        assertThat(space.commitments()).extracting(CommitmentRow::owner).containsExactly(ada);
        as(coordinator);
        assertThat(circles.open(circle).notes()).isEmpty();
        assertThat(circles.open(circle).commitments()).isEmpty();
        assertThat(new String(
                        sql.select(SESSION_NOTE.TEXT)
                                .from(SESSION_NOTE)
                                .where(SESSION_NOTE.SESSION_ID.eq(id))
                                .fetchSingle()
                                .value1()
                                .bytes(),
                        StandardCharsets.ISO_8859_1))
                .doesNotContain("listened");
    }

    @Test
    void aPrivateNoteIsReadByItsAuthorAlone() {
        var id = overInCircle();
        as(ada);
        circles.note(id, NoteVisibility.PRIVATE, "Ben reminds me of my brother");
        circles.note(id, NoteVisibility.SHARED, "We listened to Ben");
        circles.note(id, NoteVisibility.PRIVATE, "Ben reminds me of myself");

        assertThat(circles.open(circle).privateNotes())
                .extracting(Note::text)
                .containsExactly("Ben reminds me of myself");
        for (var other : List.of(lea, ben, coordinator)) {
            as(other);
            assertThat(circles.open(circle).privateNotes()).isEmpty();
            assertThat(circles.open(circle).notes()).extracting(Note::text).doesNotContain("Ben reminds me of myself");
        }
    }

    @Test
    void whoWasThereRatesASessionThatWasHeld() {
        var id = overInCircle();
        refused("not-held", () -> circles.rate(id, 4, null));
        circles.log(id, version(id), new CircleLog(held(60), Set.of(lea, ada)));
        as(ben);
        refused("not-there", () -> circles.rate(id, 4, null));
        assertThat(circles.open(circle).toRate()).isNull();

        as(ada);
        refused("rating", () -> circles.rate(id, 6, null));
        assertThat(circles.open(circle).toRate()).extracting(SessionRow::id).isEqualTo(id);
        circles.rate(id, 4, "Ben was silent");
        assertThat(circles.open(circle).toRate()).isNull();
        assertThat(sql.fetch("select * from session_rating where session_id = ?", id.value()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get("person_id", Long.class)).isEqualTo(ada.value());
                    assertThat(row.get("rating", Integer.class)).isEqualTo(4);
                    assertThat(new String(row.get("comment", byte[].class), StandardCharsets.ISO_8859_1))
                            .doesNotContain("silent");
                });
        as(lea);
        assertThat(circles.mine())
                .singleElement()
                .satisfies(space -> assertThat(space.toRate()).isNotNull());
    }

    @Test
    void whoPromisedItSaysThatItIsDone() {
        var id = overInCircle();
        as(ada);
        circles.promise(id, "Ask for the budget", null);
        var promise = circles.open(circle).commitments().getFirst();

        hidden(ben, () -> circles.markDone(promise.id(), promise.version(), true));
        as(ada);
        circles.markDone(promise.id(), promise.version(), true);

        assertThat(circles.open(circle).commitments().getFirst().done()).isTrue();
        assertThatThrownBy(() -> circles.markDone(promise.id(), promise.version(), false))
                .isInstanceOf(ChangedMeanwhile.class);
        refused("promise-missing", () -> circles.promise(id, "  ", null));
    }

    @Test
    void aMatchAndACircleDoNotAnswerForEachOthersSessions() {
        var ofMatch = booked();
        var ofCircle = bookedByLea();

        assertThatThrownBy(() -> circles.cancel(ofMatch, 0, "No")).isInstanceOf(NotFound.class);
        as(daniel);
        assertThatThrownBy(() -> sessions.cancel(ofCircle, 0, "No")).isInstanceOf(NotFound.class);
        assertThat(mentorships.openOwn(match).sessions())
                .extracting(SessionRow::id)
                .containsExactly(ofMatch);
    }

    @Test
    void coordinatorsReadNeitherPlaceNorReason() {
        as(lea);
        var id = circles.book(circle, new SessionPlan(WEDNESDAY_15, 60, SessionKind.IN_PERSON, "The attic"));
        circles.cancel(id, version(id), "Lea is ill");

        assertThat(circles.open(circle).sessions().getFirst().reason()).isEqualTo("Lea is ill");
        as(coordinator);
        assertThat(circles.open(circle).sessions()).singleElement().satisfies(session -> {
            assertThat(session.place()).isNull();
            assertThat(session.reason()).isNull();
        });
    }

    @Test
    void whatLiesAheadOfACircleThatIsOverIsCancelled() {
        var id = bookedByLea();
        var over = details();
        sql.execute("update circle_member set left_at = '2026-03-02' where circle_id = ?", circle.value());
        sql.execute(
                "update circle set state = 'COMPLETED', ended_at = '2026-03-02' where circle_id = ?", circle.value());

        changes.on(new CircleOver(over, CircleState.COMPLETED, coordinator));

        assertThat(queries.getOfCircle(id).state()).isEqualTo(SessionState.CANCELLED);
        assertThat(told.stream(SessionCancelled.class))
                .singleElement()
                .satisfies(news -> assertThat(news.entry().people()).containsExactlyInAnyOrder(lea, ada, ben, cleo));
    }

    @Test
    void calendarsFollowThoseWhoJoinLeaveAndLead() {
        bookedByLea();
        var now = details();
        var member = now.members().getLast();
        given.join(circle, given.enrollment(given.cohort(program), daniel, Side.BOTH, null));
        sql.execute("update circle set facilitator_id = ? where circle_id = ?", olga.value(), circle.value());

        changes.on(new CircleJoined(now, member, coordinator));
        changes.on(new CircleLeft(now, member, coordinator));
        changes.on(new CircleLed(now, lea, coordinator));

        assertThat(told.stream(SessionBooked.class).map(news -> news.entry().people()))
                .containsExactly(Set.of(lea, ada, ben, cleo), Set.of(member.person()), Set.of(olga));
        assertThat(told.stream(SessionCancelled.class).map(news -> news.entry().people()))
                .containsExactly(Set.of(member.person()), Set.of(lea));
    }
}
