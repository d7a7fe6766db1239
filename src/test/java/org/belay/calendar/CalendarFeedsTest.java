package org.belay.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.belay.db.Tables.ACCOUNT;
import static org.belay.db.Tables.CALENDAR_SETTING;
import static org.belay.db.Tables.SESSION;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneInfo;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.belay.BelayTest;
import org.belay.TestClock;
import org.belay.audit.AuditTrail;
import org.belay.calendar.CalendarInvitations.Whom;
import org.belay.enrollment.Side;
import org.belay.matching.CircleId;
import org.belay.matching.MatchId;
import org.belay.organization.RoomId;
import org.belay.security.CurrentUser;
import org.belay.security.ProgramRole;
import org.belay.security.TestAccounts;
import org.belay.session.Pairs;
import org.belay.session.SessionEntry;
import org.belay.session.SessionId;
import org.belay.session.SessionKind;
import org.belay.session.SessionState;
import org.belay.session.Slot;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.belay.shared.Texts;
import org.belay.shared.Vault;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What calendar programs get to read, read again by a library that Belay does not write with. */
@BelayTest
@Transactional
class CalendarFeedsTest {

    /** A Wednesday on which New York has changed its clocks and Berlin has not. */
    private static final Instant BETWEEN_THE_CHANGES = Instant.parse("2026-03-18T14:00:00Z");

    @Autowired
    private DSLContext sql;

    @Autowired
    private Vault vault;

    @Autowired
    private Texts texts;

    @Autowired
    private CurrentUser user;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private CalendarService calendars;

    @Autowired
    private CalendarRepository repository;

    private final TestClock clock = new TestClock("2026-03-02T08:00:00Z");
    private Pairs given;
    private TestAccounts accounts;
    private CalendarFeeds feeds;
    private ProgramId program;
    private CohortId cohort;
    private PersonId daniel;
    private PersonId ines;
    private PersonId coordinator;
    private MatchId match;

    @BeforeEach
    void danielMentorsInes() {
        given = new Pairs(sql);
        accounts = new TestAccounts(sql);
        feeds = new CalendarFeeds(user, calendars, repository, texts, audit, clock, "https://belay.example.org");
        program = given.program();
        cohort = given.cohort(program);
        daniel = given.person("Daniel", "Osei", "Europe/Berlin");
        ines = given.person("Ines", "Carvalho", "America/New_York");
        coordinator = accounts.member("Maya", "Lindqvist", program, ProgramRole.COORDINATOR);
        match = given.match(
                cohort,
                given.enrollment(cohort, daniel, Side.MENTOR, null),
                given.enrollment(cohort, ines, Side.MENTEE, null));
    }

    @AfterEach
    void nobody() {
        TestAccounts.signOut();
    }

    private SessionId session(Instant start, SessionState state) {
        return sql.insertInto(SESSION)
                .set(SESSION.MATCH_ID, match)
                .set(SESSION.STATE, state)
                .set(SESSION.STARTS_AT, start)
                .set(SESSION.MINUTES, 60)
                .set(SESSION.KIND, SessionKind.IN_PERSON)
                .set(SESSION.PLACE, vault.seal("session.place", "The attic"))
                .returningResult(SESSION.SESSION_ID)
                .fetchSingle()
                .value1();
    }

    private String token(PersonId person) {
        accounts.signIn(person);
        feeds.makeAddress();
        var token = feeds.settings().token();
        TestAccounts.signOut();
        return token == null ? "" : token;
    }

    private String written(PersonId person) {
        return feeds.read(token(person)).orElseThrow();
    }

    private static ICalendar parsed(String written) {
        var calendar = Biweekly.parse(written).first();
        assertThat(calendar.validate(biweekly.ICalVersion.V2_0).isEmpty())
                .as(calendar.validate(biweekly.ICalVersion.V2_0).toString())
                .isTrue();
        return calendar;
    }

    private VEvent only(PersonId reader) {
        var events = parsed(written(reader)).getEvents();
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    @Test
    void timesStandInTheZoneOfWhoReadsAndAreRightBetweenTheChangesOfTheClocks() {
        session(BETWEEN_THE_CHANGES, SessionState.SCHEDULED);

        var calendar = parsed(written(ines));

        var event = calendar.getEvents().getFirst();
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(BETWEEN_THE_CHANGES);
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(BETWEEN_THE_CHANGES.plusSeconds(3600));
        TimezoneInfo zones = calendar.getTimezoneInfo();
        assertThat(zones.getTimezone(event.getDateStart()).getTimeZone().getID())
                .isEqualTo("America/New_York");
        assertThat(written(ines)).contains("DTSTART;TZID=America/New_York:20260318T100000");
        assertThat(written(daniel)).contains("DTSTART;TZID=Europe/Berlin:20260318T150000");
    }

    @Test
    void theClockOfTheZoneIsToldAndNotItsHistory() {
        session(BETWEEN_THE_CHANGES, SessionState.SCHEDULED);

        var written = written(ines);

        assertThat(written).contains("BEGIN:VTIMEZONE", "TZOFFSETFROM:-0500\r\nTZOFFSETTO:-0400");
        assertThat(written).doesNotContain("TZURL").doesNotContain("18831118");
        assertThat(written.split("BEGIN:(STANDARD|DAYLIGHT)")).hasSizeBetween(4, 8);
    }

    @Test
    void aChangedSessionIsTheSameEntryWithAHigherSequence() {
        var id = session(BETWEEN_THE_CHANGES, SessionState.SCHEDULED);
        var uid = only(ines).getUid().getValue();
        sql.update(SESSION)
                .set(SESSION.STATE, SessionState.MOVED)
                .where(SESSION.SESSION_ID.eq(id))
                .execute();
        var successor = session(BETWEEN_THE_CHANGES.plus(Duration.ofDays(1)), SessionState.SCHEDULED);
        sql.update(SESSION)
                .set(SESSION.CALENDAR_KEY, "session-" + id.value())
                .set(SESSION.CALENDAR_SEQUENCE, 1)
                .where(SESSION.SESSION_ID.eq(successor))
                .execute();

        var moved = only(ines);

        assertThat(moved.getUid().getValue()).isEqualTo(uid).endsWith("@belay.example.org");
        assertThat(moved.getSequence().getValue()).isEqualTo(1);
        assertThat(moved.getDateStart().getValue().toInstant()).isEqualTo(BETWEEN_THE_CHANGES.plus(Duration.ofDays(1)));
    }

    @Test
    void whatIsCancelledSaysSoAndWhatIsOnlyProposedIsTentative() {
        session(BETWEEN_THE_CHANGES, SessionState.CANCELLED);
        session(BETWEEN_THE_CHANGES.plusSeconds(7200), SessionState.PROPOSED);

        assertThat(parsed(written(ines)).getEvents())
                .extracting(event -> event.getStatus().getValue())
                .containsExactly("CANCELLED", "TENTATIVE");
    }

    @ParameterizedTest
    @EnumSource(CalendarDetail.class)
    void calendarsTellWhatTheirOwnerChoseAndNoMore(CalendarDetail detail) {
        session(BETWEEN_THE_CHANGES, SessionState.SCHEDULED);
        accounts.signIn(ines);
        feeds.choose(detail);

        var event = only(ines);

        var written = written(ines);
        assertThat(event.getClassification().getValue()).isEqualTo("PRIVATE");
        switch (detail) {
            case BUSY -> {
                assertThat(event.getSummary().getValue()).isEqualTo("Busy");
                assertThat(written)
                        .doesNotContain("pair/")
                        .doesNotContain("Osei")
                        .doesNotContain("attic");
            }
            case KIND -> {
                assertThat(event.getSummary().getValue()).isEqualTo("Session");
                assertThat(event.getUrl().getValue()).isEqualTo("https://belay.example.org/pair/" + match.value());
                assertThat(written).doesNotContain("Osei").doesNotContain("attic");
            }
            case FULL -> {
                assertThat(event.getSummary().getValue()).isEqualTo("Session with Daniel Osei");
                assertThat(event.getLocation().getValue()).isEqualTo("The attic");
            }
        }
    }

    @Test
    void whoHasChosenNothingRevealsNeitherNameNorPlace() {
        session(BETWEEN_THE_CHANGES, SessionState.SCHEDULED);

        assertThat(written(ines))
                .contains("SUMMARY:Session\r\n")
                .doesNotContain("Osei")
                .doesNotContain("attic");
    }

    @Test
    void linesAreAsShortAsTheStandardAsks() {
        session(BETWEEN_THE_CHANGES, SessionState.SCHEDULED);

        assertThat(Arrays.stream(written(ines).split("\r\n"))
                        .mapToInt(line -> line.getBytes(StandardCharsets.UTF_8).length))
                .allMatch(length -> length <= 75);
    }

    @Test
    void anAddressIsMadeAnewAndTakenBack() {
        var first = token(ines);
        var second = token(ines);
        assertThat(feeds.read(first)).isEmpty();
        assertThat(feeds.read(second)).isPresent();
        assertThat(first).hasSizeGreaterThan(40).isNotEqualTo(second);
        accounts.signIn(ines);
        assertThat(feeds.address()).contains("https://belay.example.org/calendar/feed/" + second + ".ics");

        feeds.takeAddressBack();

        assertThat(feeds.read(second)).isEmpty();
        assertThat(feeds.address()).isEmpty();
        assertThat(feeds.read("made-up")).isEmpty();
    }

    @Test
    void theAddressIsNotReadableInTheDatabase() {
        var token = token(ines);

        var row = sql.selectFrom(CALENDAR_SETTING)
                .where(CALENDAR_SETTING.PERSON_ID.eq(ines))
                .fetchSingle();
        assertThat(new String(row.getFeedToken().bytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain(token);
        assertThat(new String(row.getFeedHash(), StandardCharsets.ISO_8859_1)).doesNotContain(token);
    }

    @Test
    void aClosedAccountIsReadNoMore() {
        var token = token(ines);

        sql.update(ACCOUNT)
                .set(ACCOUNT.ENABLED, false)
                .where(ACCOUNT.PERSON_ID.eq(ines))
                .execute();

        assertThat(feeds.read(token)).isEmpty();
    }

    @Test
    void whoIsNotSignedInMakesNoAddress() {
        assertThatThrownBy(feeds::makeAddress).isInstanceOf(NotFound.class);
        assertThatThrownBy(feeds::settings).isInstanceOf(NotFound.class);
    }

    @Test
    void invitationsOfferChangeAndTakeBackTheSameEntry() {
        var id = session(BETWEEN_THE_CHANGES, SessionState.SCHEDULED);
        var invitations = new CalendarInvitations(calendars, feeds, repository, clock);
        var entry = new SessionEntry(
                id,
                "session-" + id.value(),
                0,
                new Slot(BETWEEN_THE_CHANGES, BETWEEN_THE_CHANGES.plusSeconds(3600)),
                SessionKind.IN_PERSON,
                "The attic",
                match,
                null,
                program,
                java.util.Set.of(daniel, ines));

        var whom = new Whom(ines, Locale.GERMAN, "ines@example.org", "belay@example.org");
        var request = parsed(invitations.request(entry, whom));
        var cancel = parsed(invitations.cancel(entry, whom));

        assertThat(request.getMethod().getValue()).isEqualTo("REQUEST");
        assertThat(cancel.getMethod().getValue()).isEqualTo("CANCEL");
        var offered = request.getEvents().getFirst();
        var taken = cancel.getEvents().getFirst();
        assertThat(offered.getOrganizer().getEmail()).isEqualTo("belay@example.org");
        assertThat(offered.getAttendees()).singleElement().satisfies(attendee -> {
            assertThat(attendee.getEmail()).isEqualTo("ines@example.org");
            assertThat(attendee.getRsvp()).isFalse();
        });
        assertThat(offered.getSummary().getValue()).isEqualTo("Treffen");
        assertThat(taken.getUid()).isEqualTo(offered.getUid());
        assertThat(taken.getStatus().getValue()).isEqualTo("CANCELLED");
    }

    @Test
    void ofACircleItIsSaidWhatItIsCalled() {
        CircleId circle = given.circle(
                cohort, "Speaking up", daniel, given.enrollment(given.cohort(program), ines, Side.BOTH, null));
        sql.insertInto(SESSION)
                .set(SESSION.CIRCLE_ID, circle)
                .set(SESSION.STATE, SessionState.SCHEDULED)
                .set(SESSION.STARTS_AT, BETWEEN_THE_CHANGES)
                .set(SESSION.MINUTES, 60)
                .set(SESSION.KIND, SessionKind.REMOTE)
                .execute();
        accounts.signIn(ines);
        feeds.choose(CalendarDetail.FULL);

        assertThat(only(ines).getSummary().getValue()).isEqualTo("Circle: Speaking up");
        assertThat(parsed(written(daniel)).getEvents()).hasSize(1);
    }

    @Test
    void whoCoordinatesSeesWhoMeetsButNotWhereAndOthersOnlyThatTimeIsTaken() {
        var id = session(BETWEEN_THE_CHANGES, SessionState.SCHEDULED);
        var room = room(id);
        var day = new Slot(BETWEEN_THE_CHANGES.minusSeconds(3600), BETWEEN_THE_CHANGES.plusSeconds(7200));
        var elsewhere = accounts.member("Olga", "Other", given.program(), ProgramRole.COORDINATOR);

        accounts.signIn(coordinator);
        assertThat(calendars.of(cohort, day)).singleElement().satisfies(entry -> {
            assertThat(entry.who()).isEqualTo("Daniel Osei, Ines Carvalho");
            assertThat(entry.place()).isNull();
        });
        assertThat(calendars.in(room, day))
                .extracting(CalendarEntry::who)
                .containsExactly("Daniel Osei, Ines Carvalho");
        accounts.signIn(elsewhere);
        assertThatThrownBy(() -> calendars.of(cohort, day)).isInstanceOf(NotFound.class);
        assertThat(calendars.in(room, day)).singleElement().satisfies(entry -> {
            assertThat(entry.hidden()).isTrue();
            assertThat(List.of(
                            entry.own(), entry.session() == null, entry.page().isEmpty(), entry.place() == null))
                    .containsExactly(false, true, true, true);
        });
        accounts.signIn(ines);
        assertThatThrownBy(() -> calendars.in(room, day)).isInstanceOf(NotFound.class);
        assertThat(calendars.own(day)).extracting(CalendarEntry::place).containsExactly("The attic");
    }

    private RoomId room(SessionId session) {
        sql.execute("insert into site (name) values ('Site of the calendar')");
        sql.execute(
                "insert into room (site_id, name, active) select site_id, 'Attic', true from site where name = 'Site of the calendar'");
        var room = sql.fetchSingle("select max(room_id) from room").get(0, Long.class);
        sql.execute("update session set room_id = ? where session_id = ?", room, session.value());
        return new RoomId(room);
    }

    /** As mails do: who has chosen none reads that of the organization. */
    @Test
    void theLanguageIsThatOfTheOrganizationUntilSomebodyChoosesOne() {
        session(BETWEEN_THE_CHANGES, SessionState.SCHEDULED);
        sql.execute("delete from organization");
        sql.execute(
                "insert into organization (organization_id, name, time_zone, language) values (1, 'Nordfeld', 'UTC', 'de')");
        assertThat(written(ines)).contains("X-WR-CALNAME:" + texts.text(Locale.GERMAN, "calendar.feed-name"));
        sql.execute("update account set language = 'en' where person_id = ?", ines.value());
        assertThat(written(ines)).contains("X-WR-CALNAME:" + texts.text(Locale.ENGLISH, "calendar.feed-name"));
    }

    @Test
    void aSessionOfAnotherDayIsInAnotherPartOfTheCalendar() {
        session(BETWEEN_THE_CHANGES, SessionState.SCHEDULED);
        accounts.signIn(ines);
        var start = BETWEEN_THE_CHANGES;

        assertThat(calendars.own(new Slot(start.minusSeconds(7200), start.minusSeconds(1))))
                .isEmpty();
        assertThat(calendars.own(new Slot(start.plusSeconds(1800), start.plusSeconds(7200))))
                .hasSize(1);
        assertThat(calendars.own(new Slot(start.plusSeconds(3600), start.plusSeconds(7200))))
                .isEmpty();
    }

    @Test
    void workshopsWithASeatAndKickoffsStandInCalendarsToo() {
        var workshop = workshop();
        sql.execute(
                "insert into kickoff (cohort_id, state, starts_at, minutes, kind) values (?, 'SCHEDULED', ?, 60, 'REMOTE')",
                cohort.value(),
                "2026-03-17 09:00:00");
        accounts.signIn(ines);
        feeds.choose(CalendarDetail.FULL);

        assertThat(parsed(written(ines)).getEvents())
                .extracting(event -> event.getSummary().getValue())
                .satisfiesExactly(
                        kickoff -> assertThat(kickoff).startsWith("Kickoff of Spring"),
                        title -> assertThat(title).isEqualTo("Workshop: Listening"));
        assertThat(written(ines)).contains("UID:workshop-" + workshop + "-1@").contains("LOCATION:Attic");
        assertThat(parsed(written(daniel)).getEvents())
                .as("without a seat")
                .extracting(event -> event.getSummary().getValue())
                .containsExactly("Kickoff");
    }

    @Test
    void whoDoesNotCoordinateAWorkshopSeesThatItsRoomIsTaken() {
        workshop();
        var room = new RoomId(sql.fetchSingle("select max(room_id) from room").get(0, Long.class));
        var day = new Slot(BETWEEN_THE_CHANGES.minusSeconds(3600), BETWEEN_THE_CHANGES.plusSeconds(7200));

        accounts.signIn(coordinator);
        assertThat(calendars.in(room, day)).extracting(CalendarEntry::who).containsExactly("Listening");
        assertThat(calendars.of(cohort, day)).extracting(CalendarEntry::who).containsExactly("Listening");
        accounts.signIn(accounts.member("Olga", "Other", given.program(), ProgramRole.COORDINATOR));
        assertThat(calendars.in(room, day)).singleElement().satisfies(entry -> {
            assertThat(entry.hidden()).isTrue();
            assertThat(entry.page()).isEmpty();
            assertThat(entry.place()).isNull();
        });
    }

    /** In the attic, with a seat for Ines. */
    private long workshop() {
        sql.execute("insert into site (name) values ('Site of the workshop')");
        sql.execute(
                "insert into room (site_id, name, active) select site_id, 'Attic', true from site where name = 'Site of the workshop'");
        sql.execute("""
                insert into workshop (program_id, cohort_id, title, description, audience, state, seats, minimum, room_id,
                time_zone, answer_hours, quiet_hours, created_at, published_at)
                select ?, ?, 'Listening', 'How to', 'PARTICIPANTS', 'PUBLISHED', 9, 0, max(room_id), 'UTC', 24, 2,
                '2026-03-01', '2026-03-01' from room""", program.value(), cohort.value());
        var id = sql.fetchSingle("select max(workshop_id) from workshop").get(0, Long.class);
        sql.execute(
                "insert into workshop_date (workshop_id, starts_at, minutes, check_in_code) values (?, '2026-03-18 14:00', 60, 'CODE')",
                id);
        sql.execute("""
                insert into workshop_seat (workshop_id, person_id, state, line_number, ticket, asked_at, changed_at)
                values (?, ?, 'TAKEN', 1, 'ticket-of-ines', '2026-03-01', '2026-03-01')""", id, ines.value());
        return id;
    }
}
