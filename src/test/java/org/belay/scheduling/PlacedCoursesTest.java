package org.belay.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.belay.scheduling.ScheduleGiven.YORK;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.belay.BelayTest;
import org.belay.enrollment.Side;
import org.belay.organization.RoomId;
import org.belay.scheduling.ScheduleSettings.Sessions;
import org.belay.security.TestAccounts;
import org.belay.session.SessionKind;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.PersonId;
import org.belay.shared.Progress;
import org.belay.shared.Refused;
import org.belay.workshop.RegistrationRules;
import org.belay.workshop.Venue;
import org.belay.workshop.Workshop;
import org.belay.workshop.WorkshopDraft;
import org.belay.workshop.WorkshopGiven;
import org.belay.workshop.WorkshopId;
import org.belay.workshop.WorkshopService;
import org.belay.workshop.WorkshopState;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Workshops with several dates that a run places: each date in its order, all in one room. */
@BelayTest
@Transactional
class PlacedCoursesTest {

    private static final long MOVES = 20_000;

    @Autowired
    private DSLContext sql;

    @Autowired
    private ScheduleService schedules;

    @Autowired
    private ScheduleRuns runs;

    @Autowired
    private ScheduleEdits edits;

    @Autowired
    private SchedulePublishing publishing;

    @Autowired
    private ScheduleWithdrawals withdrawals;

    @Autowired
    private WorkshopService workshops;

    @Autowired
    private Clock clock;

    private ScheduleGiven given;
    private PersonId lea;
    private LocalDate monday;

    @BeforeEach
    void aPairAndSomebodyWhoLeads() {
        given = new ScheduleGiven(sql);
        lea = given.person("Lea", "Winter");
        given.match(
                given.place(given.person("Daniel", "Osei"), Side.MENTOR, ScheduleGiven.EVERY_DAY),
                given.place(given.person("Ines", "Carvalho"), Side.MENTEE, ScheduleGiven.EVERY_DAY));
        monday = ScheduleGiven.monday(clock);
        given.accounts.signIn(given.coordinator);
    }

    @AfterEach
    void nobody() {
        TestAccounts.signOut();
    }

    private Instant at(int day, int hour) {
        return monday.plusDays(day).atTime(hour, 0).atZone(YORK).toInstant();
    }

    /** Two hours each, on these days. */
    private WorkshopId course(Venue venue, int... days) {
        return workshops.create(
                given.cohort,
                WorkshopGiven.draft(
                                lea,
                                10,
                                IntStream.of(days).mapToObj(day -> at(day, 10)).toArray(Instant[]::new))
                        .in(venue));
    }

    private void place(int days, WorkshopId... chosen) {
        place(days, 5, chosen);
    }

    private void place(int days, int most, WorkshopId... chosen) {
        runs.placeAtOnce(
                given.cohort,
                new ScheduleSettings(
                        false,
                        Sessions.NONE,
                        false,
                        60,
                        60,
                        SessionKind.IN_PERSON,
                        1,
                        1,
                        monday,
                        monday.plusDays(days - 1L),
                        LocalTime.of(9, 0),
                        LocalTime.of(17, 0),
                        Set.of(),
                        most,
                        Set.of(chosen)),
                MOVES);
    }

    private List<ScheduledRow> rows(WorkshopId workshop) {
        return schedules.rows(given.cohort, clock.instant(), clock.instant().plus(Duration.ofDays(300))).stream()
                .filter(row -> workshop.equals(row.workshop()))
                .toList();
    }

    private List<Instant> starts(WorkshopId workshop) {
        return workshops.page(workshop).dates().stream()
                .map(Workshop.Date::startsAt)
                .toList();
    }

    private static Duration between(ScheduledRow one, ScheduledRow other) {
        return Duration.between(one.startsAt(), other.startsAt());
    }

    @Test
    void eachDateIsProposedInItsOrderInOneRoomAndPublishedThere() {
        given.room("Small", 2, "");
        var one = given.room("One", 12, "");
        var other = given.room("Other", 12, "");
        var id = course(Venue.NOWHERE, 40, 47, 54);
        place(28, id);
        var rows = rows(id);
        assertThat(rows).hasSize(3).allMatch(ScheduledRow::proposed);
        assertThat(rows)
                .extracting(row -> Objects.requireNonNull(row.date()).number())
                .containsExactly(1, 2, 3);
        assertThat(rows)
                .extracting(ScheduledRow::room)
                .containsOnly(rows.getFirst().room());
        assertThat(rows.getFirst().room()).isIn(one, other);
        assertThat(List.of(between(rows.get(0), rows.get(1)), between(rows.get(1), rows.get(2))))
                .as("as far apart as they are written")
                .allMatch(apart -> Math.abs(apart.minusDays(7).toHours()) < 24);
        assertThat(schedules.overview(given.cohort).conflicts()).isEmpty();
        assertThat(starts(id)).as("nothing is written yet").containsExactly(at(40, 10), at(47, 10), at(54, 10));
        assertThat(publishing.publish(given.cohort, Progress.NONE))
                .satisfies(done ->
                        assertThat(List.of(done.workshops(), done.left())).containsExactly(3, 0));
        assertThat(workshops.page(id).state()).isEqualTo(WorkshopState.PUBLISHED);
        assertThat(starts(id))
                .isEqualTo(rows.stream().map(ScheduledRow::startsAt).toList());
        assertThat(workshops.page(id).venue().room()).isEqualTo(rows.getFirst().room());
        assertThat(rows(id)).hasSize(3).noneMatch(ScheduledRow::proposed);
    }

    /** Of three weeks two are left: the dates come closer, but none before another. */
    @Test
    void inAShortTimeTheyComeCloserTogether() {
        given.room("Large", 12, "");
        var id = course(Venue.NOWHERE, 40, 47, 54);
        place(12, id);
        var rows = rows(id);
        assertThat(rows)
                .extracting(row -> Objects.requireNonNull(row.date()).number())
                .containsExactly(1, 2, 3);
        assertThat(between(rows.get(0), rows.get(1))).isGreaterThan(Duration.ofDays(1));
        assertThat(between(rows.get(1), rows.get(2))).isGreaterThan(Duration.ofDays(1));
        assertThat(schedules.overview(given.cohort).gaps()).isEmpty();
    }

    @Test
    void twoDatesOfADayStayOnADay() {
        given.room("Large", 12, "");
        var id = workshops.create(
                given.cohort,
                WorkshopGiven.draft(lea, 10, at(40, 9), at(40, 13)).in(Venue.NOWHERE));
        place(12, id);
        var rows = rows(id);
        assertThat(rows).hasSize(2);
        assertThat(between(rows.get(0), rows.get(1))).isBetween(Duration.ofHours(2), Duration.ofHours(9));
    }

    /** Each room is taken in one of the weeks but one: no room of single dates would do. */
    @Test
    void allAreInTheRoomThatIsFreeForAll() {
        for (var n = 0; n < 8; n++) {
            var room = given.room("Room " + n, 12, "");
            if (n != 7) {
                taken(room, n % 2 == 0 ? 0 : 7);
            }
        }
        var id = course(Venue.NOWHERE, 40, 47);
        place(12, id);
        var rows = rows(id);
        assertThat(rows).extracting(ScheduledRow::roomName).containsExactly("Room 7", "Room 7");
        assertThat(schedules.overview(given.cohort).gaps()).isEmpty();
    }

    /** From Monday to Friday of this week, all day. */
    private void taken(RoomId room, int from) {
        var somebody = given.person("Noor", "Haddad");
        IntStream.range(from, from + 5)
                .forEach(day -> workshops.publish(
                        workshops.create(
                                given.cohort,
                                new WorkshopDraft(
                                        "Taken",
                                        "",
                                        org.belay.workshop.Audience.EVERYBODY,
                                        Set.of(somebody),
                                        10,
                                        0,
                                        List.of(new WorkshopDraft.Date(at(day, 8), 600)),
                                        YORK,
                                        new Venue(room, null, null),
                                        RegistrationRules.USUAL)),
                        0));
    }

    /** A date without a place says why and what would help; the workshop is not published before it has one. */
    @Test
    void aDateWithoutAPlaceHoldsTheWorkshopBackUntilASuggestionIsTaken() {
        given.room("Large", 12, "");
        var id = course(Venue.NOWHERE, 40, 47);
        for (var day = 5; day < 14; day++) {
            given.away(lea, monday.plusDays(day));
        }
        place(12, id);
        var placed = rows(id);
        assertThat(placed)
                .singleElement()
                .satisfies(row ->
                        assertThat(Objects.requireNonNull(row.date()).number()).isEqualTo(1));
        var gap = schedules.overview(given.cohort).gaps().getFirst();
        assertThat(Objects.requireNonNull(gap.date()).number()).isEqualTo(2);
        assertThat(Objects.requireNonNull(gap.date()).dates()).isEqualTo(2);
        assertThat(publishing.preview(given.cohort))
                .satisfies(before ->
                        assertThat(List.of(before.workshops(), before.left())).containsExactly(0, 1));
        assertThat(publishing.publish(given.cohort, Progress.NONE).workshops()).isZero();
        assertThat(workshops.page(id).state()).isEqualTo(WorkshopState.DRAFT);
        var suggestions = Objects.requireNonNull(gap.why()).suggestions();
        var later = IntStream.range(0, suggestions.size())
                .filter(n -> suggestions.get(n).help() == ScheduleGap.Help.LATER)
                .findFirst()
                .orElseThrow();
        edits.take(gap.id(), later);
        assertThat(rows(id)).hasSize(2);
        assertThat(publishing.publish(given.cohort, Progress.NONE).workshops()).isEqualTo(2);
        assertThat(starts(id))
                .containsExactly(
                        placed.getFirst().startsAt(), suggestions.get(later).startsAt());
    }

    /** One is pinned in a room that is taken then: another room would be free, but not for both. */
    @Test
    void aDateThatTheRoomOfTheOthersHasNoTimeForSaysSo() {
        var room = given.room("Large", 12, "");
        var id = course(Venue.NOWHERE, 40, 41);
        place(3, id);
        var first = rows(id).getFirst();
        edits.pin(first.key(given.cohort), first.version(), true);
        given.room("Other", 12, "");
        taken(room, 0);
        place(3, id);
        assertThat(rows(id)).singleElement().matches(ScheduledRow::pinned);
        assertThat(schedules.overview(given.cohort).gaps())
                .singleElement()
                .satisfies(gap -> assertThat(Objects.requireNonNull(gap.why()).cause())
                        .isEqualTo(ScheduleGap.Cause.ROOM_OF_OTHERS));
    }

    @Test
    void aDateIsPutElsewhereInItsOrderAndAllGoIntoAnotherRoom() {
        var room = given.room("Large", 12, "");
        var id = course(Venue.NOWHERE, 40, 47, 54);
        place(28, id);
        var other = given.room("Other", 12, "");
        var rows = rows(id);
        var second = rows.get(1);
        var key = second.key(given.cohort);
        assertThat(edits.check(key, rows.get(2).startsAt().plus(Duration.ofDays(1)), 120, room))
                .as("not behind the third")
                .contains(Conflict.TOO_CLOSE);
        assertThat(edits.check(key, second.startsAt(), 120, other)).isEmpty();
        var put = edits.put(key, second.version(), second.startsAt(), 120, other);
        assertThat(rows(id)).extracting(ScheduledRow::room).containsOnly(other);
        assertThatThrownBy(() ->
                        edits.pin(rows.get(2).key(given.cohort), rows.get(2).version(), true))
                .as("read before all went elsewhere")
                .isInstanceOf(ChangedMeanwhile.class);
        edits.undo(put, second.startsAt(), 120, room, false);
        assertThat(rows(id)).extracting(ScheduledRow::room).containsOnly(room);
        busy(other, rows.get(0).startsAt());
        assertThat(edits.check(key, second.startsAt(), 120, other))
                .as("the first has no place there")
                .containsExactly(Conflict.ROOM_TAKEN);
        assertThat(edits.alternatives(key, second.startsAt(), 120, true))
                .isNotEmpty()
                .extracting(Alternative::room)
                .containsOnly(room);
    }

    private void busy(RoomId room, Instant start) {
        var somebody = given.person("Noor", "Haddad");
        workshops.publish(
                workshops.create(
                        given.cohort, WorkshopGiven.draft(somebody, 10, start).in(new Venue(room, null, null))),
                0);
    }

    /** A place that was found for a room which the others have left since is not taken. */
    @Test
    void aSuggestionInTheRoomThatTheOthersHaveLeftIsRefused() {
        given.room("Large", 12, "");
        var id = course(Venue.NOWHERE, 40, 47);
        for (var day = 5; day < 14; day++) {
            given.away(lea, monday.plusDays(day));
        }
        place(12, id);
        var other = given.room("Other", 12, "");
        var row = rows(id).getFirst();
        edits.put(row.key(given.cohort), row.version(), row.startsAt(), 120, other);
        var gap = schedules.overview(given.cohort).gaps().getFirst();
        assertThatThrownBy(() -> edits.take(gap.id(), 0))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems().getFirst().key())
                                .isEqualTo("schedule.refused.ROOM_APART"));
    }

    /** One that is taken back stays as it is written, and the others are published beside it. */
    @Test
    void aDateThatIsTakenBackStaysAsItIsWritten() {
        var room = given.room("Large", 12, "");
        var id = course(Venue.NOWHERE, 20, 47);
        place(12, id);
        var rows = rows(id);
        withdrawals.withdraw(
                Objects.requireNonNull(rows.get(1).date()).id(), rows.get(1).version());
        assertThat(rows(id)).hasSize(1);
        assertThat(publishing.publish(given.cohort, Progress.NONE).workshops()).isEqualTo(1);
        assertThat(starts(id)).containsExactly(rows.get(0).startsAt(), at(47, 10));
        assertThat(workshops.page(id).venue().room()).isEqualTo(room);
    }

    @Test
    void theRoomMustBeFreeAtADateThatStaysAsItIsWritten() {
        var room = given.room("Large", 12, "");
        var id = course(Venue.NOWHERE, 20, 47);
        place(12, id);
        var second = rows(id).get(1);
        withdrawals.withdraw(Objects.requireNonNull(second.date()).id(), second.version());
        busy(room, at(47, 10));
        assertThat(publishing.publish(given.cohort, Progress.NONE))
                .satisfies(done ->
                        assertThat(List.of(done.workshops(), done.left())).containsExactly(0, 1));
    }

    @Test
    void oneThatHasBegunIsNotOfferedAndOneThatLiesAheadMoves() {
        var room = given.room("Large", 12, "");
        var id = course(new Venue(room, null, null), 40, 47);
        workshops.publish(id, 0);
        assertThat(runs.workshops(given.cohort))
                .singleElement()
                .isEqualTo(new WorkshopChoice(id, "Difficult conversations", false, at(40, 10), 120, 2));
        place(12, id);
        var proposed = rows(id).stream().filter(ScheduledRow::proposed).toList();
        assertThat(proposed).hasSize(2);
        publishing.publish(given.cohort, Progress.NONE);
        assertThat(starts(id))
                .isEqualTo(proposed.stream().map(ScheduledRow::startsAt).toList());
        sql.update(org.belay.db.Tables.WORKSHOP_DATE)
                .set(
                        org.belay.db.Tables.WORKSHOP_DATE.STARTS_AT,
                        clock.instant().minusSeconds(60))
                .where(org.belay.db.Tables.WORKSHOP_DATE.STARTS_AT.eq(starts(id).getFirst()))
                .execute();
        assertThat(runs.workshops(given.cohort)).isEmpty();
    }

    /** Whoever leads two meetings a week at most leads three dates in no less than two weeks. */
    @Test
    void theDatesCountAsLed() {
        given.room("Large", 12, "");
        var id = course(Venue.NOWHERE, 40, 41, 42);
        place(5, 2, id);
        assertThat(rows(id)).hasSize(2);
        assertThat(Objects.requireNonNull(schedules
                                .overview(given.cohort)
                                .gaps()
                                .getFirst()
                                .why())
                        .cause())
                .isEqualTo(ScheduleGap.Cause.LIMIT_REACHED);
    }
}
