package org.belay.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.belay.db.Tables.NOTICE;
import static org.belay.db.Tables.OUTBOX_MAIL;
import static org.belay.db.Tables.WORKSHOP;
import static org.belay.scheduling.ScheduleGiven.YORK;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.belay.BelayTest;
import org.belay.EmptyTables;
import org.belay.enrollment.ApplicationDecided;
import org.belay.enrollment.Decision;
import org.belay.enrollment.DecisionDraft;
import org.belay.enrollment.DecisionUndone;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.Side;
import org.belay.matching.MatchId;
import org.belay.notification.MailState;
import org.belay.notification.NewsKind;
import org.belay.organization.RoomId;
import org.belay.scheduling.ScheduleSettings.Sessions;
import org.belay.security.TestAccounts;
import org.belay.session.ProposedSession;
import org.belay.session.SessionId;
import org.belay.session.SessionKind;
import org.belay.session.SessionProposals;
import org.belay.session.SessionState;
import org.belay.session.Slot;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Progress;
import org.belay.shared.Refused;
import org.belay.workshop.RegistrationService;
import org.belay.workshop.Venue;
import org.belay.workshop.WorkshopDateId;
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
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Workshops that a run places, rooms that several want, and who is told. Everything is taken away afterwards. */
@BelayTest
class PlacedWorkshopsTest {

    private static final long MOVES = 20_000;

    @Autowired
    private DSLContext sql;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private ApplicationEventPublisher publisher;

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
    private KickoffQueries kickoffs;

    @Autowired
    private SessionProposals proposals;

    @Autowired
    private WorkshopService workshops;

    @Autowired
    private RegistrationService registrations;

    @Autowired
    private WorkshopProposalRepository proposedWorkshops;

    @Autowired
    private Clock clock;

    private ScheduleGiven given;
    private PersonId daniel;
    private PersonId ines;
    private PersonId lea;
    private EnrollmentId mentee;
    private MatchId match;
    private LocalDate monday;

    @BeforeEach
    void aPairAndSomebodyWhoLeads() {
        given = new ScheduleGiven(sql);
        daniel = given.person("Daniel", "Osei");
        ines = given.person("Ines", "Carvalho");
        lea = given.person("Lea", "Winter");
        mentee = given.place(ines, Side.MENTEE, ScheduleGiven.EVERY_DAY);
        match = given.match(given.place(daniel, Side.MENTOR, ScheduleGiven.EVERY_DAY), mentee);
        monday = ScheduleGiven.monday(clock);
        given.accounts.signIn(given.coordinator);
    }

    @AfterEach
    void nothingIsLeft() {
        TestAccounts.signOut();
        EmptyTables.in(jdbc);
    }

    private Instant at(int day, int hour) {
        return monday.plusDays(day).atTime(hour, 0).atZone(YORK).toInstant();
    }

    private WorkshopId draft(int seats, Venue venue) {
        return workshops.create(
                given.cohort, WorkshopGiven.draft(lea, seats, at(40, 10)).in(venue));
    }

    private void place(boolean kickoff, Sessions which, WorkshopId... chosen) {
        runs.placeAtOnce(
                given.cohort,
                ScheduleGiven.settings(kickoff, which, SessionKind.IN_PERSON, 1, monday, 12, Set.of(chosen)),
                MOVES);
    }

    private List<ScheduledRow> rows() {
        return schedules.rows(given.cohort, clock.instant(), clock.instant().plus(Duration.ofDays(300)));
    }

    private List<ScheduledRow> rows(WorkshopId workshop) {
        return rows().stream().filter(row -> workshop.equals(row.workshop())).toList();
    }

    private WorkshopDateId date(WorkshopId workshop) {
        return workshops.page(workshop).dates().getFirst().id();
    }

    private static Slot time(ScheduledRow row) {
        return new Slot(row.startsAt(), row.endsAt());
    }

    @Test
    void aDraftIsProposedWhereTheSeatsAreAndPublishedThere() {
        given.room("Small", 2, "");
        var large = given.room("Large", 12, "");
        var id = draft(10, Venue.NOWHERE);
        assertThat(runs.defaults(given.cohort).workshops())
                .as("nobody was told when a draft is")
                .containsExactly(id);
        place(false, Sessions.ALL, id);
        var row = rows(id).getFirst();
        assertThat(row.proposed()).isTrue();
        assertThat(row.room()).isEqualTo(large);
        assertThat(row.minutes()).isEqualTo(120);
        assertThat(rows())
                .filteredOn(other -> other.session() != null)
                .isNotEmpty()
                .as("nobody to whom it is open is elsewhere")
                .noneMatch(other -> time(other).overlaps(time(row)));
        assertThat(workshops.page(id).startsAt()).isEqualTo(at(40, 10));
        assertThat(publishing.publish(given.cohort, Progress.NONE))
                .satisfies(done -> assertThat(List.of(done.all(), done.left())).containsExactly(1, 0));
        var published = workshops.page(id);
        assertThat(published.state()).isEqualTo(WorkshopState.PUBLISHED);
        assertThat(published.startsAt()).isEqualTo(row.startsAt());
        assertThat(published.venue().room()).isEqualTo(large);
        assertThat(rows(id)).singleElement().matches(r -> !r.proposed());
    }

    /** Who has a seat must be able to come; nothing moves until a coordinator says so. */
    @Test
    void aPublishedWorkshopKeepsClearOfWhoHasASeatAndMovesWhenItIsPublished() {
        var room = given.room("Large", 12, "");
        var id = draft(10, new Venue(room, null, null));
        workshops.publish(id, 0);
        var noor = given.person("Noor", "Haddad");
        given.place(noor, Side.MENTEE, "Wed 13:00-16:00");
        given.accounts.signIn(noor);
        registrations.register(id);
        given.accounts.signIn(given.coordinator);
        place(false, Sessions.NONE, id);
        var proposed = rows(id).stream().filter(ScheduledRow::proposed).toList();
        assertThat(proposed).singleElement().satisfies(row -> {
            var starts = row.startsAt().atZone(YORK);
            assertThat(starts.getDayOfWeek()).isEqualTo(DayOfWeek.WEDNESDAY);
            assertThat(starts.getHour()).isBetween(13, 14);
        });
        assertThat(workshops.page(id).startsAt()).isEqualTo(at(40, 10));
        publishing.publish(given.cohort, Progress.NONE);
        assertThat(workshops.page(id).startsAt()).isEqualTo(proposed.getFirst().startsAt());
        assertThat(sql.fetchCount(
                        OUTBOX_MAIL,
                        OUTBOX_MAIL.KIND.eq("workshop-moved").and(OUTBOX_MAIL.RECIPIENT_PERSON_ID.eq(noor))))
                .isEqualTo(1);
    }

    @Test
    void whoeverLeadsItIsNotInTwoPlacesAndLeadsNoMoreThanTheyWant() {
        given.room("Large", 12, "");
        given.room("Larger", 14, "");
        var ids = new WorkshopId[] {draft(10, Venue.NOWHERE), draft(10, Venue.NOWHERE), draft(10, Venue.NOWHERE)};
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
                        monday.plusDays(4),
                        LocalTime.of(9, 0),
                        LocalTime.of(17, 0),
                        Set.of(),
                        2,
                        Set.of(ids)),
                MOVES);
        var placed = rows().stream().filter(row -> row.workshop() != null).toList();
        assertThat(placed).hasSize(2);
        assertThat(time(placed.get(0)).overlaps(time(placed.get(1)))).isFalse();
        assertThat(schedules.overview(given.cohort).gaps()).singleElement().satisfies(gap -> {
            var why = Objects.requireNonNull(gap.why());
            assertThat(why.cause()).isEqualTo(ScheduleGap.Cause.LIMIT_REACHED);
            assertThat(why.who()).isEqualTo("Lea Winter");
        });
    }

    @Test
    void aWorkshopWithoutARoomSaysWhyAndIsPlacedLaterInOneClick() {
        var room = given.room("Large", 12, "");
        var taken = draft(10, new Venue(room, null, null));
        var large = draft(50, Venue.NOWHERE);
        place(false, Sessions.NONE, large, taken);
        assertThat(schedules.overview(given.cohort).gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.meeting()).isEqualTo(MeetingKind.WORKSHOP);
            assertThat(gap.title()).isEqualTo("Difficult conversations");
            var why = Objects.requireNonNull(gap.why());
            assertThat(why.cause()).isEqualTo(ScheduleGap.Cause.NO_SUITABLE_ROOM);
            assertThat(why.suggestions())
                    .extracting(ScheduleGap.Suggestion::help)
                    .doesNotContain(ScheduleGap.Help.REMOTE);
        });
        given.away(lea, monday);
        for (var day = 1; day < 12; day++) {
            given.away(lea, monday.plusDays(day));
        }
        place(false, Sessions.NONE, taken);
        var gap = schedules.overview(given.cohort).gaps().getFirst();
        var suggestions = Objects.requireNonNull(gap.why()).suggestions();
        assertThat(suggestions).extracting(ScheduleGap.Suggestion::help).contains(ScheduleGap.Help.LATER);
        var later = suggestions.stream()
                .filter(one -> one.help() == ScheduleGap.Help.LATER)
                .findFirst()
                .orElseThrow();
        edits.take(gap.id(), suggestions.indexOf(later));
        assertThat(rows(taken)).singleElement().satisfies(row -> {
            assertThat(row.startsAt()).isEqualTo(later.startsAt());
            assertThat(row.room()).isEqualTo(room);
        });
    }

    /** A coordinator says where, and it stays there, also when sessions are planned again. */
    @Test
    void aProposalOfAWorkshopIsPutElsewhereAndBack() {
        var room = given.room("Large", 12, "");
        var id = draft(10, Venue.NOWHERE);
        place(false, Sessions.NONE, id);
        var row = rows(id).getFirst();
        var key = row.key(given.cohort);
        assertThat(row.movable(clock.instant())).isTrue();
        assertThat(edits.rooms(key)).extracting(ScheduleEdits.RoomChoice::room).containsExactly(room);
        var free = edits.alternatives(key, row.startsAt().plus(Duration.ofDays(1)), row.minutes(), true)
                .getFirst();
        assertThat(edits.check(key, free.startsAt(), row.minutes(), room)).isEmpty();
        var put = edits.put(key, row.version(), free.startsAt(), row.minutes(), room);
        assertThat(rows(id)).singleElement().satisfies(moved -> {
            assertThat(moved.startsAt()).isEqualTo(free.startsAt());
            assertThat(moved.pinned()).isTrue();
        });
        assertThatThrownBy(() -> edits.put(key, row.version(), row.startsAt(), row.minutes(), room))
                .as("read before it was moved")
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(edits.lastChangedBy(key)).contains("Maya Lindqvist");
        place(false, Sessions.NONE, id);
        assertThat(rows(id))
                .as("a run leaves it")
                .extracting(ScheduledRow::startsAt)
                .containsExactly(free.startsAt());
        edits.undo(put, row.startsAt(), row.minutes(), row.room(), row.pinned());
        assertThat(rows(id)).singleElement().satisfies(back -> {
            assertThat(back.startsAt()).isEqualTo(row.startsAt());
            assertThat(back.pinned()).isFalse();
        });
        edits.pin(key, rows(id).getFirst().version(), true);
        assertThat(rows(id).getFirst().pinned()).isTrue();
    }

    /** A coordinator who pins it while a run searches finds it there. */
    @Test
    void aProposalPinnedWhileARunSearchesStays() {
        var room = given.room("Large", 12, "");
        var id = draft(10, Venue.NOWHERE);
        proposedWorkshops.propose(new WorkshopProposalRepository.Proposal(date(id), id, 0, at(1, 10), 120, room, true));
        assertThat(proposedWorkshops.propose(
                        new WorkshopProposalRepository.Proposal(date(id), id, 0, at(2, 10), 120, room, false)))
                .isZero();
        proposedWorkshops.makeWay(List.of(date(id)));
        assertThat(rows(id))
                .singleElement()
                .satisfies(row -> assertThat(row.startsAt()).isEqualTo(at(1, 10)));
        sql.update(WORKSHOP).set(WORKSHOP.VERSION, 1L).execute();
        proposedWorkshops.propose(
                new WorkshopProposalRepository.Proposal(date(id), id, 1, at(2, 10), 120, room, false));
        assertThat(rows(id))
                .as("found for the workshop as it was")
                .singleElement()
                .satisfies(row -> assertThat(row.startsAt()).isEqualTo(at(2, 10)));
    }

    @Test
    void aProposalOfAWorkshopIsNotPutWhereItCannotBe() {
        var room = given.room("Large", 12, "");
        var id = draft(10, Venue.NOWHERE);
        place(false, Sessions.NONE, id);
        var row = rows(id).getFirst();
        var key = row.key(given.cohort);
        assertThat(edits.check(key, at(1, 3), row.minutes(), room)).contains(Conflict.NOT_FREE, Conflict.ROOM_CLOSED);
        workshop(room, at(2, 10));
        assertThat(edits.check(key, at(2, 11), row.minutes(), room))
                .as("lea and the room")
                .contains(Conflict.BUSY, Conflict.ROOM_TAKEN);
        assertThatThrownBy(() -> edits.put(key, row.version(), at(2, 11), row.minutes(), room))
                .isInstanceOf(Refused.class);
        var here = new ScheduleEdits.Moved(key, row.version());
        assertThatThrownBy(() -> edits.undo(here, clock.instant().minusSeconds(60), row.minutes(), room, false))
                .isInstanceOf(Refused.class);
        given.accounts.signIn(daniel);
        assertThatThrownBy(() -> edits.put(key, row.version(), row.startsAt(), row.minutes(), room))
                .isInstanceOf(NotFound.class);
        given.accounts.signIn(given.coordinator);
        publishing.publish(given.cohort, Progress.NONE);
        assertThatThrownBy(() -> edits.put(key, row.version(), at(3, 10), row.minutes(), room))
                .as("agreed ones move on their page")
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void theKickoffIsPutElsewhereUntilItIsAgreed() {
        var room = given.room("Large", 12, "");
        place(true, Sessions.FIRST);
        var row = kickoff();
        var key = row.key(given.cohort);
        assertThat(edits.rooms(key)).extracting(ScheduleEdits.RoomChoice::room).containsExactly(room);
        var free = edits.alternatives(key, row.startsAt().plus(Duration.ofDays(1)), row.minutes(), true)
                .getFirst();
        var put = edits.put(key, row.version(), free.startsAt(), row.minutes(), free.room());
        assertThat(kickoff().startsAt()).isEqualTo(free.startsAt());
        assertThat(kickoff().pinned()).isTrue();
        assertThat(edits.check(key, at(1, 3), row.minutes(), room)).contains(Conflict.NOT_FREE);
        var session =
                rows().stream().filter(one -> one.session() != null).findFirst().orElseThrow();
        assertThat(edits.check(key, session.startsAt(), row.minutes(), null)).contains(Conflict.BUSY);
        assertThat(edits.check(session.key(given.cohort), free.startsAt(), 60, null))
                .as("nor does a session stand at the kickoff")
                .contains(Conflict.BUSY);
        edits.undo(put, row.startsAt(), row.minutes(), row.room(), row.pinned());
        assertThat(kickoff().startsAt()).isEqualTo(row.startsAt());
        assertThat(kickoff().pinned()).isFalse();
        publishing.publish(given.cohort, Progress.NONE);
        assertThat(kickoff().movable(clock.instant())).isFalse();
        assertThatThrownBy(() -> edits.put(key, kickoff().version(), free.startsAt(), row.minutes(), free.room()))
                .isInstanceOf(Refused.class);
    }

    private ScheduledRow kickoff() {
        return rows().stream()
                .filter(row -> row.meeting() == MeetingKind.KICKOFF)
                .findFirst()
                .orElseThrow();
    }

    /** Without a link nothing is remote; a hall that is no room of a site is called as its workshop calls it. */
    @Test
    void aWorkshopInAHallIsThere() {
        var id = draft(10, new Venue(null, "Town hall", null));
        place(false, Sessions.NONE, id);
        assertThat(rows(id)).singleElement().satisfies(row -> {
            assertThat(row.roomName()).isEqualTo("Town hall");
            assertThat(row.kind()).isEqualTo(SessionKind.IN_PERSON);
        });
        workshops.publish(id, 0);
        assertThat(rows(id)).allSatisfy(row -> assertThat(row.roomName()).isEqualTo("Town hall"));
        var online = workshops.create(
                given.cohort,
                WorkshopGiven.draft(lea, 10, at(41, 10)).in(new Venue(null, null, "https://meet.example.org/hard")));
        workshops.publish(online, 0);
        assertThat(rows(online))
                .singleElement()
                .satisfies(row -> assertThat(row.kind()).isEqualTo(SessionKind.REMOTE));
    }

    /** What is said before is what is done; what cannot be published is offered no more. */
    @Test
    void whatPublishingDoesIsSaidBefore() {
        given.room("Large", 12, "");
        schedules.agree(given.cohort, AgreedBy.COORDINATOR);
        var whole = draft(10, Venue.NOWHERE);
        var unled = workshops.create(
                given.cohort,
                new WorkshopDraft(
                        "Nobody leads it",
                        "",
                        org.belay.workshop.Audience.PARTICIPANTS,
                        Set.of(),
                        10,
                        0,
                        List.of(new WorkshopDraft.Date(at(40, 10), 60)),
                        YORK,
                        Venue.NOWHERE,
                        org.belay.workshop.RegistrationRules.USUAL));
        place(true, Sessions.FIRST, whole, unled);
        var before = publishing.preview(given.cohort);
        assertThat(List.of(before.sessions(), before.kickoffs(), before.workshops(), before.people(), before.left()))
                .as("the pair, the kickoff, a workshop; the two and who leads; what nobody leads stays")
                .containsExactly(1, 1, 1, 3, 1);
        assertThat(schedules.overview(given.cohort).publishable()).isEqualTo(3);
        assertThat(rows()).as("nothing is written").noneMatch(row -> !row.proposed());
        assertThat(publishing.publish(given.cohort, Progress.NONE)).isEqualTo(before);
        assertThat(schedules.overview(given.cohort).publishable()).isZero();
        assertThat(schedules.overview(given.cohort).proposals()).isEqualTo(1);
    }

    @Test
    void whatSomebodyChangedMeanwhileIsNotWrittenOver() {
        given.room("Large", 12, "");
        var id = draft(10, Venue.NOWHERE);
        place(false, Sessions.NONE, id);
        var content = workshops.page(id).content();
        workshops.edit(
                id,
                0,
                content.at(List.of(
                        new WorkshopDraft.Date(content.dates().getFirst().id(), at(30, 9), 60))));
        assertThat(rows(id)).as("found for another length").isEmpty();
        assertThat(publishing.publish(given.cohort, Progress.NONE))
                .satisfies(done -> assertThat(List.of(done.all(), done.left())).containsExactly(0, 0));
        assertThat(workshops.page(id).state()).isEqualTo(WorkshopState.DRAFT);
    }

    @Test
    void aProposalIsTakenBackAndOthersFindNothing() {
        given.room("Large", 12, "");
        var id = draft(10, Venue.NOWHERE);
        place(false, Sessions.NONE, id);
        var written = date(id);
        given.accounts.signIn(daniel);
        assertThatThrownBy(() -> withdrawals.withdraw(written, 0)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> runs.workshops(given.cohort)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> publishing.publish(given.cohort, Progress.NONE))
                .isInstanceOf(NotFound.class);
        given.accounts.signIn(given.coordinator);
        var row = rows(id).getFirst();
        edits.pin(row.key(given.cohort), row.version(), true);
        assertThatThrownBy(() -> withdrawals.withdraw(date(id), row.version()))
                .as("pinned since it was read")
                .isInstanceOf(ChangedMeanwhile.class);
        withdrawals.withdraw(date(id), row.version() + 1);
        assertThat(rows(id)).isEmpty();
        assertThatThrownBy(() -> withdrawals.withdraw(date(id), row.version() + 1))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(workshops.page(id).state()).isEqualTo(WorkshopState.DRAFT);
    }

    @Test
    void everybodyIsToldOfTheKickoffAndThatThereIsNone() {
        given.room("Large", 12, "");
        place(true, Sessions.NONE);
        assertThat(told("session-kickoff", daniel)).as("only proposed").isZero();
        var proposed = kickoff().version();
        publishing.publish(given.cohort, Progress.NONE);
        assertThatThrownBy(() -> withdrawals.withdrawKickoff(given.cohort, proposed))
                .as("whoever still sees a proposal cancels no kickoff")
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(told("session-kickoff-cancelled", ines)).isZero();
        assertThat(told("session-kickoff", daniel)).isEqualTo(1);
        assertThat(told("session-kickoff", ines)).isEqualTo(1);
        assertThat(told("session-kickoff", lea)).as("takes no part").isZero();
        sql.update(OUTBOX_MAIL).set(OUTBOX_MAIL.STATE, MailState.SENT).execute();
        withdrawals.withdrawKickoff(given.cohort, kickoff().version());
        assertThat(told("session-kickoff-cancelled", ines)).isEqualTo(1);
    }

    @Test
    void aKickoffThatWasWithdrawnIsPutBackAndWhoHeardNothingHearsNothing() {
        given.room("Large", 12, "");
        place(true, Sessions.NONE);
        publishing.publish(given.cohort, Progress.NONE);
        sql.update(OUTBOX_MAIL).set(OUTBOX_MAIL.STATE, MailState.SENT).execute();
        var agreed = stored();
        var withdrawn = withdrawKickoff();
        withdrawals.restoreKickoff(withdrawn);
        assertThat(stored())
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(agreed);
        assertThat(told("session-kickoff-cancelled", ines)).isEqualTo(1);
        assertThat(waiting("session-kickoff-cancelled")).as("never leaves").isZero();
        assertThat(waiting("session-kickoff")).as("they know of it").isZero();
        refused(() -> withdrawals.restoreKickoff(withdrawn), "schedule.problem.not-back");

        withdrawKickoff();
        assertThat(waiting("session-kickoff-cancelled")).as("told once more").isPositive();
        given.accounts.signIn(daniel);
        assertThatThrownBy(() -> withdrawals.restoreKickoff(withdrawn)).isInstanceOf(NotFound.class);
    }

    @Test
    void whoNeverHeardOfTheKickoffOrHeardThatThereIsNoneIsToldOnceItIsPutBack() {
        given.room("Large", 12, "");
        place(true, Sessions.NONE);
        publishing.publish(given.cohort, Progress.NONE);
        withdrawals.restoreKickoff(withdrawKickoff());
        assertThat(waiting("session-kickoff"))
                .as("what was dropped is told after all")
                .isPositive();
        sql.update(OUTBOX_MAIL)
                .set(OUTBOX_MAIL.STATE, MailState.SENT)
                .where(OUTBOX_MAIL.STATE.eq(MailState.WAITING))
                .execute();
        var withdrawn = withdrawKickoff();
        sql.update(OUTBOX_MAIL)
                .set(OUTBOX_MAIL.STATE, MailState.SENT)
                .where(OUTBOX_MAIL.STATE.eq(MailState.WAITING))
                .execute();
        withdrawals.restoreKickoff(withdrawn);
        assertThat(waiting("session-kickoff"))
                .as("who heard that there is none")
                .isPositive();
    }

    @Test
    void aKickoffDoesNotComeBackIntoARoomThatIsTakenNorBesideAnother() {
        given.room("Large", 12, "");
        place(true, Sessions.NONE);
        publishing.publish(given.cohort, Progress.NONE);
        var withdrawn = withdrawKickoff();
        place(true, Sessions.NONE);
        refused(() -> withdrawals.restoreKickoff(withdrawn), "schedule.problem.not-back");
    }

    /** Called off and accepted again, a guest is told again, however often; but not of what they never heard. */
    @Test
    void aGuestWhoIsAcceptedAgainIsToldOfTheKickoffAnew() {
        given.room("Large", 12, "");
        place(true, Sessions.NONE);
        publishing.publish(given.cohort, Progress.NONE);
        allLeave();
        assertThat(told("session-kickoff", ines)).isEqualTo(1);
        callOff();
        assertThat(waiting("session-kickoff-cancelled")).isEqualTo(1);
        accept();
        assertThat(waiting("session-kickoff-cancelled")).as("never leaves").isZero();
        assertThat(waiting("session-kickoff")).as("she knows of it").isZero();
        for (var again = 1; again < 3; again++) {
            callOff();
            assertThat(waiting("session-kickoff-cancelled")).isEqualTo(1);
            allLeave();
            accept();
            assertThat(waiting("session-kickoff")).isEqualTo(1);
            allLeave();
            assertThat(told("session-kickoff", ines)).isEqualTo(1 + again);
        }
        callOff();
        allLeave();
        accept();
        callOff();
        assertThat(waiting("session-kickoff")).as("nobody hears of it").isZero();
        assertThat(waiting("session-kickoff-cancelled"))
                .as("nor that she does not come after all")
                .isZero();
        accept();
        assertThat(waiting("session-kickoff")).isEqualTo(1);
    }

    private void callOff() {
        happens(new DecisionUndone(mentee, given.cohort, given.program, ines, Decision.ACCEPT, 1));
    }

    private void accept() {
        happens(new ApplicationDecided(
                mentee,
                1,
                given.cohort,
                "Autumn",
                given.program,
                "New managers",
                ines,
                "Ines Carvalho",
                new DecisionDraft(Decision.ACCEPT, null, false)));
    }

    private void happens(Object news) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> publisher.publishEvent(news));
    }

    private void allLeave() {
        sql.update(OUTBOX_MAIL)
                .set(OUTBOX_MAIL.STATE, MailState.SENT)
                .where(OUTBOX_MAIL.STATE.eq(MailState.WAITING))
                .execute();
    }

    private KickoffRow withdrawKickoff() {
        return withdrawals.withdrawKickoff(given.cohort, stored().version());
    }

    private KickoffRow stored() {
        return kickoffs.of(given.cohort).orElseThrow();
    }

    private int waiting(String kind) {
        return sql.fetchCount(OUTBOX_MAIL, OUTBOX_MAIL.KIND.eq(kind).and(OUTBOX_MAIL.STATE.eq(MailState.WAITING)));
    }

    private static void refused(Runnable action, String key) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(action::run)
                .satisfies(refusal ->
                        assertThat(refusal.problems()).extracting(Problem::key).containsExactly(key));
    }

    private int told(String kind, PersonId person) {
        return sql.fetchCount(OUTBOX_MAIL, OUTBOX_MAIL.KIND.eq(kind).and(OUTBOX_MAIL.RECIPIENT_PERSON_ID.eq(person)));
    }

    @Test
    void aRunEndsInTheBellOfWhoStartedIt() {
        place(false, Sessions.ALL);
        assertThat(sql.select(NOTICE.PERSON_ID, NOTICE.ADDRESS)
                        .from(NOTICE)
                        .where(NOTICE.KIND.eq(NewsKind.RUN))
                        .fetch(row -> row.value1() + " " + row.value2()))
                .containsExactly(given.coordinator + " cohort/" + given.cohort.value() + "/schedule");
    }

    @Test
    void whoeverLeadsACircleAcceptsForAllAndOthersDoNot() {
        given.room("Large", 12, "");
        var lead = given.person("Fay", "Cole");
        var kofi = given.place(given.person("Kofi", "Mensah"), Side.MENTEE, ScheduleGiven.EVERY_DAY);
        var circle = given.circle("First 100 days", lead, mentee, kofi);
        place(false, Sessions.NONE);
        var row = rows().stream()
                .filter(one -> circle.equals(one.circle()))
                .findFirst()
                .orElseThrow();
        var id = Objects.requireNonNull(row.session());
        given.accounts.signIn(ines);
        assertThatThrownBy(() -> proposals.accept(id, row.version())).isInstanceOf(NotFound.class);
        given.accounts.signIn(lead);
        proposals.accept(id, row.version());
        assertThat(told("session-booked", ines)).isEqualTo(1);
        given.accounts.signIn(given.coordinator);
        assertThat(rows()).anyMatch(one -> id.equals(one.session()) && one.state() == SessionState.SCHEDULED);
    }

    /** The room was free when it was proposed; then a workshop took it. */
    @Test
    void aProposalIsNotAcceptedIntoTheRoomOfAWorkshop() {
        var room = given.room("Large", 12, "");
        var proposed = propose(room, at(1, 10));
        workshop(room, at(1, 11));
        assertThat(publishing.publish(given.cohort, Progress.NONE))
                .satisfies(done -> assertThat(List.of(done.all(), done.left())).containsExactly(0, 0));
        given.accounts.signIn(ines);
        assertThatThrownBy(() -> proposals.accept(proposed, 0)).isInstanceOf(Refused.class);
        given.accounts.signIn(given.coordinator);
        assertThatThrownBy(() -> proposals.put(proposed, 0, at(1, 12), 60, room))
                .isInstanceOf(Refused.class);
    }

    private SessionId propose(RoomId room, Instant start) {
        return proposals.suggest(new ProposedSession(match, null, start, 90, SessionKind.IN_PERSON, room, true));
    }

    private WorkshopId workshop(RoomId room, Instant start) {
        var id = workshops.create(
                given.cohort, WorkshopGiven.draft(lea, 10, start).in(new Venue(room, null, null)));
        workshops.publish(id, 0);
        return id;
    }

    /** Whoever publishes the schedule while a workshop is being published waits, and finds the room taken. */
    @Test
    void aScheduleAndAWorkshopPublishedAtTheSameMomentDoNotGetTheSameRoom() throws Exception {
        var room = given.room("Large", 12, "");
        schedules.agree(given.cohort, AgreedBy.COORDINATOR);
        propose(room, at(1, 10));
        var schedule = new TransactionTemplate(transactions)
                .<CompletableFuture<SchedulePublishing.Published>>execute(status -> {
                    workshop(room, at(1, 10));
                    var other = CompletableFuture.supplyAsync(() -> {
                        given.accounts.signIn(given.coordinator);
                        return publishing.publish(given.cohort, Progress.NONE);
                    });
                    while (!other.isDone() && !somebodyWaits()) {
                        Thread.onSpinWait();
                    }
                    return other;
                });
        assertThat(Objects.requireNonNull(schedule).get(30, TimeUnit.SECONDS))
                .satisfies(done -> assertThat(List.of(done.all(), done.left())).containsExactly(0, 1));
    }

    /** A lock is asked for and not had at once. */
    private boolean somebodyWaits() {
        return Objects.requireNonNull(jdbc.queryForObject(
                        "select count(*) from information_schema.processlist"
                                + " where info like '%for update%' and time_ms > 500 and id <> connection_id()",
                        Integer.class))
                > 0;
    }
}
