package org.belay.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.belay.care.CareService;
import org.belay.care.Encounter;
import org.belay.care.Load;
import org.belay.closing.ClosingPage;
import org.belay.closing.Closings;
import org.belay.closing.Wish;
import org.belay.recognition.Accomplished;
import org.belay.recognition.RecognitionService;
import org.belay.recognition.Recognized;
import org.belay.reporting.ProgramAverage;
import org.belay.security.DemoAccounts;
import org.belay.shared.CohortId;
import org.belay.shared.SmallNumbers;
import org.belay.worklist.ItemKind;
import org.belay.worklist.TodayFilter;
import org.belay.worklist.TodayService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

@DemoTest
class DemoOrganizationTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private DemoOrganization demo;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private DemoAccounts accounts;

    @Autowired
    private TodayService today;

    @Autowired
    private CareService care;

    @Autowired
    private Closings closings;

    @Autowired
    private RecognitionService recognitions;

    @Test
    void everyCohortStandsWhereItShould() {
        assertThat(sql.fetch("select code, state from cohort").stream()
                        .collect(Collectors.toMap(r -> r.get(0, String.class), r -> r.get(1, String.class))))
                .containsOnly(
                        Map.entry("AUT24", "CLOSED"),
                        Map.entry("SPR25", "CLOSED"),
                        Map.entry("AUT25", "CLOSED"),
                        Map.entry("SPR26", "CLOSED"),
                        Map.entry("SUM26", "CLOSING"),
                        Map.entry("NM26", "RUNNING"),
                        Map.entry("WIN26", "MATCHING"),
                        Map.entry("NM27", "ENROLLING"),
                        Map.entry("ACC26", "MATCHING"),
                        Map.entry("ACE26", "RUNNING"),
                        Map.entry("CIR26", "RUNNING"));
        assertThat(number("select count(*) from enrollment where side = 'PEER' and state = 'ACCEPTED'"))
                .isEqualTo(17 + 2 + 15);
        assertThat(number("select count(*) from circle_member m join circle c on c.circle_id = m.circle_id"
                        + " where c.state = 'ACTIVE'"))
                .isEqualTo(6);
        assertThat(number("select count(*) from person")).isGreaterThan(600);
        assertThat(number("select count(*) from session where session_key is not null"))
                .as("from the files, and of the cohort that is closing")
                .isEqualTo(725 + 2030 + 213 + 65);
        assertThat(number("select count(*) from session where circle_id is not null"))
                .as("of the circle that meets")
                .isEqualTo(4);
        assertThat(number("select count(*) from session where state = 'PROPOSED'"))
                .as("of the schedule")
                .isPositive();
        assertThat(number("select count(*) from published_match where state = 'ACTIVE'"))
                .isEqualTo(52 + 8 + 1);
        assertThat(number("select count(*) from session s join published_match m on m.match_id = s.match_id"
                        + " join cohort c on c.cohort_id = m.cohort_id where c.code = 'ACE26'"))
                .as("of a pair of equals")
                .isEqualTo(1);
    }

    @Test
    void thisWeekIsTheWeekOfTheFiles() {
        assertThat(number("select count(*) from enrollment where applied_at > '" + sqlTime(DemoTest.NOW) + "'"))
                .as("applications from the future")
                .isZero();
        assertThat(number("select count(*) from session where state = 'HELD' and starts_at > '" + sqlTime(DemoTest.NOW)
                        + "'"))
                .isZero();
        assertThat(number("select count(*) from session where state = 'SCHEDULED' and starts_at < '"
                        + sqlTime(DemoTest.NOW) + "'"))
                .as("logs that are overdue")
                .isPositive();
        assertThat(number("select count(*) from session where state = 'SCHEDULED' and starts_at > '"
                        + sqlTime(DemoTest.NOW) + "'"))
                .isGreaterThan(30);
        assertThat(sql.fetchSingle("select date_format(min(starts_on), '%a %Y-%m-%d') from cohort where code = 'NM26'")
                        .get(0))
                .isEqualTo("Mon 2024-09-23");
        assertThat(number("select count(*) from pairing_fit where fit = 'NOT_GOOD'"))
                .isEqualTo(1);
    }

    @Test
    void someApplicationsAreLeftToDecide() {
        var where =
                " from enrollment e join cohort c on c.cohort_id = e.cohort_id and c.code = 'WIN26' where e.state = ";
        assertThat(number("select count(*)" + where + "'ACCEPTED'")).isGreaterThan(150);
        assertThat(number("select count(*)" + where + "'APPLIED'")).isBetween(20L, 60L);
    }

    @Test
    void whoManagesHasReportsSetUp() {
        assertThat(number("select count(*) from report_schedule")).isEqualTo(1);
        assertThat(number("select count(*) from saved_report")).isEqualTo(2);
        assertThat(number("select count(*) from cohort_report r join cohort c on c.cohort_id = r.cohort_id"
                        + " where c.starts_on < (select starts_on from cohort where code = 'SPR26')"))
                .as("kept reports that make an average for the last")
                .isEqualTo(ProgramAverage.LEAST);
    }

    @ParameterizedTest
    @EnumSource(DemoAccount.class)
    void everybodyCanSignIn(DemoAccount account) {
        var hash = sql.fetchSingle(
                        "select password_hash from account where enabled and email = ?",
                        account.email().value())
                .get(0, String.class);

        assertThat(encoder.matches(DemoAccounts.PASSWORD, hash)).isTrue();
    }

    @Test
    void theMentorAndTheMenteeAreAPairWithSomethingToDo() {
        var pair = " from session s join published_match m on m.match_id = s.match_id and m.state = 'ACTIVE'"
                + " join enrollment e on e.enrollment_id = m.mentor_enrollment_id"
                + " join enrollment f on f.enrollment_id = m.mentee_enrollment_id"
                + " join account a on a.person_id = e.person_id and a.email = '" + DemoAccount.MENTOR.email() + "'"
                + " join account b on b.person_id = f.person_id and b.email = '" + DemoAccount.MENTEE.email() + "'";
        assertThat(number("select count(*)" + pair + " where s.state = 'HELD'")).isEqualTo(2);
        assertThat(number("select count(*)" + pair + " where s.state = 'SCHEDULED' and s.starts_at < '"
                        + sqlTime(DemoTest.NOW) + "'"))
                .isEqualTo(1);
        assertThat(number("select count(*)" + pair + " where s.state = 'SCHEDULED' and s.starts_at > '"
                        + sqlTime(DemoTest.NOW) + "'"))
                .isEqualTo(1);
    }

    @Test
    void rolesAreGivenAsThePrintedListSays() {
        assertThat(sql.fetch("select a.email, r.role, count(*) from program_role r join account a"
                                + " on a.account_id = r.account_id group by a.email, r.role")
                        .map(r -> r.get(0) + " " + r.get(1) + " " + r.get(2)))
                .containsExactlyInAnyOrder(
                        DemoAccount.COORDINATOR.email() + " COORDINATOR 4",
                        DemoAccount.SECOND_COORDINATOR.email() + " COORDINATOR 1",
                        DemoAccount.MANAGER.email() + " MANAGER 2");
        assertThat(number("select count(*) from account"))
                .as("and of the one who asks for another match")
                .isEqualTo(DemoAccount.values().length + 1);
        assertThat(number("select count(*) from enrollment e join account a on a.person_id = e.person_id"
                        + " where a.email = '" + DemoAccount.MEMBER.email() + "'"))
                .isZero();
    }

    /** Before it began, each step after the last; so that reports know how people came, and hide none of it. */
    @Test
    void everybodyCameToTheirCohortByAnInvitation() {
        var places = "select count(*) from enrollment e join cohort c on c.cohort_id = e.cohort_id where ";
        assertThat(number(places + "invited_at is null")).isZero();
        assertThat(number(places + "invited_at > applied_at")).isZero();
        assertThat(number(places + "(applied_at is null) <> (e.state = 'INVITED')"))
                .isZero();
        assertThat(number(places + "applied_at >= decided_at or (c.state = 'CLOSED' and decided_at >= activated_at)"))
                .isZero();
        assertThat(number(places + "decided_at is null and activated_at is not null"))
                .isZero();
        for (var code : List.of("AUT24", "SPR25", "AUT25", "SPR26", "NM26")) {
            var others = places + "c.code = '" + code + "' and e.state = ";
            for (var state : List.of("INVITED", "DECLINED", "WITHDRAWN")) {
                assertThat(number(others + "'" + state + "'"))
                        .as(state + " in " + code)
                        .isGreaterThanOrEqualTo(SmallNumbers.MINIMUM);
            }
        }
        assertThat(number(places + "c.code = 'NM26' and e.state = 'WAITLISTED'"))
                .isGreaterThanOrEqualTo(SmallNumbers.MINIMUM);
        assertThat(number("select count(*) from enrollment e where decided_at is not null and not exists"
                        + " (select 1 from review_decision_place p where p.enrollment_id = e.enrollment_id)"))
                .as("decided without a decision")
                .isZero();
    }

    @Test
    void aCohortNearsItsEndAndItsPairsSayHowToGoOn() {
        var cohort = cohort(DemoClosing.CODE);
        assertThat(number("select datediff(ends_on, '" + sqlTime(DemoTest.NOW) + "') from cohort where cohort_id = "
                        + cohort.value()))
                .isBetween(8L, 16L);
        accounts.as(DemoAccount.COORDINATOR.email(), () -> {
            var rows = closings.preview(cohort);
            assertThat(rows)
                    .hasSize(8)
                    .anyMatch(row -> row.wantedUntil(LocalDate.ofInstant(DemoTest.NOW, ZoneOffset.UTC)) != null)
                    .anyMatch(row -> row.ahead() > 0)
                    .anyMatch(row -> row.wishes().isEmpty());
            assertThat(rows.stream().flatMap(row -> row.wishes().stream()))
                    .extracting(ClosingPage.Wished::wish)
                    .contains(Wish.values());
        });
    }

    /** As those of the organization's own cohorts would. */
    @Test
    void whoCameToTheEndOfAPastCohortHasACertificate() {
        assertThat(number("select count(*) from enrollment e join cohort c on c.cohort_id = e.cohort_id"
                        + " where c.state = 'CLOSED' and e.state = 'COMPLETED' and not exists (select 1 from certificate t"
                        + " where t.enrollment_id = e.enrollment_id and t.kind = 'PROGRAM_COMPLETED')"))
                .isZero();
        assertThat(number("select count(*) from certificate where kind = 'PROGRAM_COMPLETED'"))
                .isPositive();
    }

    /** In the cohorts that are over, and most of them from both sides; sealed, as everything that two say to each other. */
    @Test
    void pairsOfThePastLookedBack() {
        var pairs = "select count(*) from published_match m join cohort c on c.cohort_id = m.cohort_id"
                + " where c.state = 'CLOSED' and m.state = 'COMPLETED'";
        var reflections = "(select count(*) from closing_reflection r where r.match_id = m.match_id)";
        assertThat(number(pairs + " and " + reflections + " = 2")).isGreaterThan(number(pairs) / 3);
        assertThat(number(pairs + " and " + reflections + " = 1")).isPositive();
        assertThat(number(pairs + " and " + reflections + " = 0")).isPositive();
        assertThat(number("select count(*) from closing_reflection where convert(words using latin1) like '%manager%'"))
                .isZero();
    }

    /** Nothing from the future; of a talk that is over neither whom it was about nor the day. */
    @Test
    void mentorsSaidHowItGoesAndKeptWhatIsTheirs() {
        assertThat(number("select count(distinct c.cohort_id) from load_pulse p join enrollment e"
                        + " on e.enrollment_id = p.enrollment_id join cohort c on c.cohort_id = e.cohort_id"))
                .isEqualTo(3);
        assertThat(number("select count(*) from load_pulse where answered_at > '" + sqlTime(DemoTest.NOW) + "'"))
                .isZero();
        assertThat(number("select count(*) from supervision_entry where held_on > '2024-11-20'"))
                .isZero();
        assertThat(number("select count(*) from supervision_entry where convert(words using latin1) like '%mentee%'"))
                .isZero();
        assertThat(number("select count(*) from confidential_encounter where not closed"))
                .isPositive();
        assertThat(number("select count(*) from confidential_encounter"
                        + " where closed and (label is not null or day(begun_on) <> 1)"))
                .isZero();
        accounts.as(
                DemoAccount.COORDINATOR.email(),
                () -> assertThat(care.overview(cohort("NM26")).mentors())
                        .filteredOn(mentor ->
                                mentor.pulse() != null && mentor.pulse().load() == Load.TOO_MUCH)
                        .hasSize(1));
        accounts.as(DemoAccount.MENTOR.email(), () -> {
            assertThat(care.supervisions()).isNotEmpty();
            assertThat(care.encounters()).extracting(Encounter::closed).contains(true, false);
        });
    }

    private CohortId cohort(String code) {
        return new CohortId(number("select cohort_id from cohort where code = '" + code + "'"));
    }

    @Test
    void successesAreShown() {
        assertThat(number("select count(*) from badge where shared_at is not null and words is not null"))
                .isEqualTo(1);
        assertThat(number("select count(*) from recognition where win_id is not null"))
                .isEqualTo(1);
        accounts.as(DemoAccount.MANAGER.email(), () -> {
            assertThat(recognitions.all())
                    .as("thanks to the pair, and to a department, once somebody had read them")
                    .anyMatch(Recognized::ofPair)
                    .anyMatch(one -> one.department() != null);
            assertThat(recognitions.accomplishments()).isNotEmpty();
            assertThat(recognitions.ofTeams()).isNotEmpty();
        });
        accounts.as(
                DemoAccount.MENTEE.email(),
                () -> assertThat(recognitions.mine())
                        .as("waits for all of the circle")
                        .anyMatch(one -> one.accomplished() == Accomplished.GOAL_REACHED && !one.isPublic())
                        .anyMatch(one -> one.circleName() != null && one.accomplished() == null));
        accounts.as(
                DemoAccount.COORDINATOR.email(),
                () -> assertThat(recognitions.toRead()).hasSize(1));
    }

    @Test
    void peopleAskForWhatTheyNeed() {
        assertThat(number("select count(*) from rematch_request")).isEqualTo(1);
        assertThat(number("select count(*) from talk_request")).isEqualTo(1);
        assertThat(number("select count(*) from post_report")).isEqualTo(1);
        assertThat(number("select count(*) from community_space where program_id is not null and switched_on"))
                .isEqualTo(1);
        assertThat(number("select count(*) from two_way_feedback where circle_id is not null"))
                .isEqualTo(2);
    }

    @Test
    void surveysAreAskedAsTheirPlanSays() {
        assertThat(number("select count(*) from survey s join cohort c on c.cohort_id = s.cohort_id"
                        + " join program_survey p on p.program_id = c.program_id and p.moment = s.moment"
                        + " and p.instrument_key = s.instrument_key and p.side = s.side"
                        + " where p.anonymous <> s.anonymous"))
                .isZero();
        assertThat(number("select count(*) from survey where moment = 'THREE_MONTHS_LATER'"))
                .isPositive();
    }

    @Test
    void whatIsThereIsKept() {
        assertThat(demo.loadOnce()).isFalse();
    }

    @Test
    void aCoordinatorHasADayOfWorkAndNotMore() {
        accounts.as(DemoAccount.COORDINATOR.email(), () -> {
            var list = today.read(TodayFilter.ALL, ZoneOffset.UTC, 0, 50);
            assertThat(list.toDo()).isBetween(5, 13);
            assertThat(list.open())
                    .containsKeys(
                            ItemKind.REMATCH_ASKED,
                            ItemKind.HELP_WITH_GOAL,
                            ItemKind.LEAVER,
                            ItemKind.NO_FIRST_MEETING,
                            ItemKind.UNDECIDED,
                            ItemKind.SILENT);
        });
    }

    /** Of a seat that was given back or offered meanwhile nobody is told that it was taken or waited for. */
    @Test
    void noMailLeaves() {
        assertThat(number("select count(*) from outbox_mail where state not in ('WAITING', 'DROPPED')"))
                .isZero();
    }

    @Test
    void datesMoveByDaysAndNothingElseDoes() {
        assertThat(DemoFile.moved("S-1,2026-11-16T10:00Z,\"2026-11-16\",R-001,2026-11-16 11:00,2026-111", 7))
                .isEqualTo("S-1,2026-11-23T10:00Z,\"2026-11-23\",R-001,2026-11-23 11:00,2026-111");
    }

    @Test
    void everyAccountIsNamedOnce() {
        assertThat(Arrays.stream(DemoAccount.values()).map(DemoAccount::email)).doesNotHaveDuplicates();
    }

    private long number(String query) {
        return sql.fetchSingle(query).get(0, Long.class);
    }

    private static String sqlTime(Instant instant) {
        return instant.toString().replace('T', ' ').replace("Z", "");
    }
}
