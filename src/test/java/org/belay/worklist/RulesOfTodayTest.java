package org.belay.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belay.worklist.ItemKind.*;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.belay.cohort.CohortState;
import org.belay.enrollment.EnrollmentState;
import org.belay.enrollment.Side;
import org.belay.matching.CircleId;
import org.belay.matching.MatchId;
import org.belay.matching.MatchState;
import org.belay.matching.RematchQueue;
import org.belay.security.ProgramRole;
import org.belay.session.Fit;
import org.belay.session.SessionState;
import org.belay.workshop.DecisionTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each fact is found, is gone when it is solved, and waits for its threshold. */
class RulesOfTodayTest extends WorklistTestBase {

    @Autowired
    private RematchQueue queue;

    @Autowired
    private DecisionTime decision;

    @Test
    void everyKindHasItsRule() {
        assertThat(rules.stream().flatMap(rule -> rule.kinds().stream())).containsExactlyInAnyOrder(ItemKind.values());
    }

    @Test
    void aPairThatHasNotMetInFourteenDays() {
        var match = given.pair(cohort, "Tomasz", "Daniel", 14);
        given.pair(cohort, "Ada", "Ben", 13);
        assertThat(kinds()).containsExactly(NO_FIRST_MEETING);
        assertThat(item(NO_FIRST_MEETING)).satisfies(item -> {
            assertThat(item.one()).isEqualTo("Tomasz Mentor");
            assertThat(item.other()).isEqualTo("Daniel Mentee");
            assertThat(item.since()).isEqualTo(given.ago(14));
            assertThat(item.due()).isNull();
            assertThat(item.threshold()).isEqualTo(14);
        });

        given.session(match, SessionState.SCHEDULED, -3);
        assertThat(item(NO_FIRST_MEETING).due()).isEqualTo(given.today.plusDays(3));
        threshold(NO_FIRST_MEETING, 15);
        assertThat(kinds()).isEmpty();
        threshold(NO_FIRST_MEETING, 13);
        assertThat(kinds()).containsExactly(NO_FIRST_MEETING, NO_FIRST_MEETING);
        given.session(match, SessionState.HELD, 1);
        assertThat(kinds()).containsExactly(NO_FIRST_MEETING);
    }

    @Test
    void aPairOfWhichNothingIsKnownForThirtyDays() {
        var match = given.pair(cohort, "Tomasz", "Daniel", 100);
        given.session(match, SessionState.HELD, 31);
        assertThat(item(SILENT).since()).isEqualTo(given.ago(31));

        threshold(SILENT, 32);
        assertThat(kinds()).isEmpty();
        threshold(SILENT, 20);
        given.talk(match, maya, 21);
        assertThat(item(SILENT).since()).isEqualTo(given.ago(21));
        given.talk(match, maya, 19);
        assertThat(kinds()).isEmpty();
    }

    @Test
    void aHeldSessionEndsSilenceAlsoWhereAnotherProgramIsStricter() {
        var stricter = given.program("Strict");
        sql.execute(
                "insert into program_role select account_id, ?, 'COORDINATOR' from account where person_id = ?",
                stricter.value(),
                maya.value());
        var there = given.cohort(stricter, CohortState.RUNNING);
        for (var each : List.of(cohort, there)) {
            given.session(given.pair(each, "Tomasz", "Daniel", 100), SessionState.HELD, 10);
        }
        assertThat(kinds()).isEmpty();
        thresholds.set(stricter, 0, Map.of(SILENT, 9));
        assertThat(read().items()).extracting(WorkItem::cohort).containsExactly(there);
    }

    @Test
    void aLogThatIsOverdueForAWeek() {
        var match = given.pair(cohort, "Tomasz", "Daniel", 20);
        given.session(match, SessionState.HELD, 18);
        given.session(match, SessionState.SCHEDULED, 8);
        given.session(match, SessionState.SCHEDULED, 6);
        assertThat(item(LOG_OVERDUE).amount()).isEqualTo(1);

        threshold(LOG_OVERDUE, 5);
        assertThat(item(LOG_OVERDUE).amount()).isEqualTo(2);
        threshold(LOG_OVERDUE, 9);
        assertThat(kinds()).isEmpty();
        threshold(LOG_OVERDUE, 5);
        given.logAll(match);
        assertThat(kinds()).isEmpty();
    }

    @Test
    void whatOneOfAPairSaysOfTheFit() {
        var match = given.pair(cohort, "Tomasz", "Daniel", 10);
        var mentee = given.personOf(given.menteeOf(match));
        given.fit(match, mentee, Fit.NOT_GOOD, 5);
        assertThat(item(FIT_NOT_GOOD)).satisfies(item -> {
            assertThat(item.one()).isEqualTo("Daniel Mentee");
            assertThat(item.other()).isEqualTo("Tomasz Mentor");
            assertThat(item.amount()).isEqualTo(1);
        });
        given.fit(match, given.personOf(given.mentorOf(match)), Fit.NOT_GOOD, 4);
        assertThat(item(FIT_NOT_GOOD).amount()).isEqualTo(2);
        given.asksForRematch(match, mentee);
        assertThat(kinds()).containsExactly(REMATCH_ASKED);
        given.end(match, 0, "rematch");
        assertThat(kinds()).doesNotContain(REMATCH_ASKED, FIT_NOT_GOOD);
    }

    /** Until a coordinator takes care of it, or the next check-in of their own asks for none. */
    @Test
    void somebodyAsksForHelpWithAGoal() {
        var match = given.pair(cohort, "Tomasz", "Daniel", 3);
        var mentee = given.personOf(given.menteeOf(match));
        var goal = given.goal(match);
        var asked = given.checkIn(goal, mentee, true, null, 2);
        assertThat(item(HELP_WITH_GOAL)).satisfies(item -> {
            assertThat(item.one()).isEqualTo("Daniel Mentee");
            assertThat(item.since()).isEqualTo(given.ago(2));
        });
        given.checkIn(goal, mentee, false, "session:1", 1);
        assertThat(kinds()).as("the log of a session settles nothing").containsExactly(HELP_WITH_GOAL);
        given.tookCare(asked, maya);
        assertThat(kinds()).isEmpty();
        given.checkIn(goal, mentee, true, null, 1);
        assertThat(kinds()).containsExactly(HELP_WITH_GOAL);
        given.checkIn(goal, mentee, false, null, 0);
        assertThat(kinds()).isEmpty();
    }

    /** Who coordinates and is the partner reads the call with the goal they share. */
    @Test
    void aCallOfTheOwnPartnerIsNoItem() {
        var mayas = given.place(cohort, maya, Side.MENTOR, EnrollmentState.ACTIVE);
        var ines = given.place(cohort, given.person("Ines", "Carvalho"), Side.MENTEE, EnrollmentState.ACTIVE);
        var match = given.match(cohort, mayas, ines, MatchState.ACTIVE, 3);
        given.checkIn(given.goal(match), given.personOf(ines), true, null, 1);
        assertThat(kinds()).doesNotContain(HELP_WITH_GOAL);

        given.accounts.signIn(given.accounts.member("Omar", "Haddad", program, ProgramRole.COORDINATOR));
        assertThat(kinds()).contains(HELP_WITH_GOAL);
    }

    @Test
    void anAnswerThatWasChangedSinceIsNoFactAnyMore() {
        var match = given.pair(cohort, "Tomasz", "Daniel", 10);
        var mentee = given.personOf(given.menteeOf(match));
        given.fit(match, mentee, Fit.NOT_GOOD, 5);
        given.fit(match, mentee, Fit.GOOD, 1);
        assertThat(kinds()).isEmpty();
    }

    @Test
    void anOfferThatWaitsForDays() {
        var match = given.match(
                cohort,
                given.place(cohort, given.person("Helen", "Brandt"), Side.MENTOR, EnrollmentState.ACCEPTED),
                given.place(cohort, given.person("Priya", "Nair"), Side.MENTEE, EnrollmentState.ACCEPTED),
                MatchState.OFFERED,
                3);
        assertThat(item(OFFER_UNANSWERED).amount()).isEqualTo(2);
        given.accepted(match);
        assertThat(item(OFFER_UNANSWERED)).satisfies(item -> {
            assertThat(item.one()).isEqualTo("Priya Nair");
            assertThat(item.amount()).isEqualTo(1);
            assertThat(item.due()).isEqualTo(given.today.plusDays(2));
        });
        threshold(OFFER_UNANSWERED, 4);
        assertThat(kinds()).isEmpty();
    }

    @Test
    void aMentorWithMoreMenteesThanPlaces() {
        var match = given.pair(cohort, "Tomasz", "Daniel", 2);
        var mentor = given.mentorOf(match);
        given.capacity(mentor, 1);
        assertThat(kinds()).isEmpty();
        given.match(
                cohort,
                mentor,
                given.place(cohort, given.person("Ines", "Carvalho"), Side.MENTEE, EnrollmentState.ACTIVE),
                MatchState.ACTIVE,
                1);
        assertThat(item(OVERLOADED)).satisfies(item -> {
            assertThat(item.amount()).isEqualTo(2);
            assertThat(item.more()).isEqualTo(1);
            assertThat(item.one()).isEqualTo("Tomasz Mentor");
        });
        given.capacity(mentor, 2);
        assertThat(kinds()).isEmpty();
    }

    @Test
    void somebodyWhoLeavesAndIsMatched() {
        var match = given.pair(cohort, "Tomasz", "Daniel", 2);
        var mentor = given.personOf(given.mentorOf(match));
        given.leaves(mentor, given.today.plusDays(31));
        assertThat(kinds()).isEmpty();
        given.leaves(mentor, given.today.plusDays(30));
        assertThat(item(LEAVER).amount()).isEqualTo(1);
        threshold(LEAVER, 29);
        assertThat(kinds()).isEmpty();
        given.hasLeft(mentor);
        assertThat(kinds()).containsExactly(LEAVER);
        given.end(match, 0, "left");
        assertThat(kinds()).isEmpty();
    }

    @Test
    void somebodyWhoHasLeftAndIsInACircle() {
        var circle = given.circle(cohort, "Speaking up", maya, 3);
        var gone = given.person("Bo", "Nyström");
        given.joins(circle, given.place(cohort, gone, Side.PEER, EnrollmentState.ACTIVE));
        given.hasLeft(gone);
        assertThat(item(LEAVER)).satisfies(item -> {
            assertThat(item.amount()).isZero();
            assertThat(item.more()).isEqualTo(1);
        });
    }

    @Test
    void aCircleWithFewerThanThreeOrNobodyToLeadIt() {
        var circle = given.circle(cohort, "Speaking up", maya, 2);
        assertThat(item(CIRCLE_SMALL)).satisfies(item -> {
            assertThat(item.label()).isEqualTo("Speaking up");
            assertThat(item.amount()).isEqualTo(2);
        });
        given.joins(circle, given.place(cohort, given.person("Bo", "Nyström"), Side.PEER, EnrollmentState.ACTIVE));
        assertThat(kinds()).isEmpty();
        threshold(CIRCLE_SMALL, 4);
        assertThat(kinds()).containsExactly(CIRCLE_SMALL);
        threshold(CIRCLE_SMALL, 3);

        given.ledBy(circle, null);
        assertThat(kinds()).containsExactly(CIRCLE_UNLED);
        var gone = given.person("Ada", "Root");
        given.ledBy(circle, gone);
        assertThat(kinds()).isEmpty();
        given.hasLeft(gone);
        assertThat(kinds()).containsExactly(CIRCLE_UNLED);
    }

    @Test
    void aLogOfACircleThatIsOverdueForAWeek() {
        var circle = given.circle(cohort, "Speaking up", maya, 3);
        given.session(circle, SessionState.SCHEDULED, 8);
        given.session(circle, SessionState.SCHEDULED, 6);
        given.session(circle, SessionState.HELD, 20);
        assertThat(item(CIRCLE_LOGS)).satisfies(item -> {
            assertThat(item.label()).isEqualTo("Speaking up");
            assertThat(item.amount()).isEqualTo(1);
        });

        threshold(CIRCLE_LOGS, 5);
        assertThat(item(CIRCLE_LOGS).amount()).isEqualTo(2);
        threshold(CIRCLE_LOGS, 9);
        assertThat(kinds()).isEmpty();
    }

    @Test
    void applicationsThatWait() {
        given.applicant(cohort, "Ada", 7);
        given.applicant(cohort, "Ben", 6);
        assertThat(item(APPLICATIONS_WAIT).amount()).isEqualTo(1);
        threshold(APPLICATIONS_WAIT, 6);
        assertThat(item(APPLICATIONS_WAIT).amount()).isEqualTo(2);
        threshold(APPLICATIONS_WAIT, 8);
        assertThat(kinds()).isEmpty();
    }

    @Test
    void applicationsThatAreUndecidedAfterTheLastDay() {
        var enrolling = given.cohort(program, CohortState.ENROLLING);
        var applicant = given.applicant(enrolling, "Ada", 20);
        given.enrollmentCloses(enrolling, given.today);
        assertThat(kinds()).containsExactly(APPLICATIONS_WAIT);
        given.enrollmentCloses(enrolling, given.today.minusDays(1));
        assertThat(kinds()).containsExactly(UNDECIDED);
        given.put(applicant, EnrollmentState.DECLINED);
        assertThat(kinds()).isEmpty();
    }

    @Test
    void anApplicantWhoHasAnswered() {
        var applicant = given.applicant(cohort, "Ada", 2);
        given.writes(applicant, maya, 2);
        assertThat(kinds()).isEmpty();
        given.writes(applicant, given.personOf(applicant), 1);
        assertThat(item(ANSWER_CAME).one()).isEqualTo("Ada Applicant");
        given.writes(applicant, maya, 0);
        assertThat(kinds()).isEmpty();
    }

    @Test
    void aPairThatGoesOnLongerThanItsCohortHasAnEndOfItsOwn() {
        var match = given.pair(cohort, "Tomasz", "Daniel", 10);
        given.session(match, SessionState.HELD, 5);
        extended(match, given.today.plusDays(8));
        assertThat(kinds()).isEmpty();
        extended(match, given.today.plusDays(7));
        assertThat(item(PAIR_ENDS)).satisfies(item -> {
            assertThat(item.one()).isEqualTo("Tomasz Mentor");
            assertThat(item.due()).isEqualTo(given.today.plusDays(7));
        });
        threshold(PAIR_ENDS, 6);
        assertThat(kinds()).isEmpty();
        extended(match, given.today.minusDays(1));
        assertThat(kinds()).containsExactly(PAIR_ENDS);
        given.end(match, 0, "completed");
        assertThat(kinds()).doesNotContain(PAIR_ENDS);
    }

    @Test
    void whoWantsAnotherMatchAfterTheEndOnceACohortTakesThem() {
        var match = given.pair(cohort, "Tomasz", "Daniel", 10);
        var circle = given.circle(cohort, "Speaking up", null, 3);
        given.put(cohort, CohortState.CLOSED);
        given.wantsAnother("match_id", match.value(), "Tomasz", 3);
        var later = given.cohort(program, CohortState.ENROLLING);
        sql.execute("update cohort set ends_on = ends_on + interval 1 year where cohort_id = ?", later.value());
        assertThat(kinds()).as("Their match goes on").doesNotContain(WANTS_ANOTHER);
        sql.execute("update published_match set state = 'COMPLETED' where match_id = ?", match.value());
        assertThat(item(WANTS_ANOTHER)).satisfies(item -> {
            assertThat(item.cohort()).isEqualTo(cohort);
            assertThat(item.amount()).isEqualTo(1);
            assertThat(item.since()).isEqualTo(given.ago(3));
        });
        sql.execute("update circle set state = 'COMPLETED' where circle_id = ?", circle.value());
        given.wantsAnother("circle_id", circle.value(), "Daniel", 2);
        assertThat(item(WANTS_ANOTHER).amount()).isEqualTo(2);
        given.person("Lea", "Leads");
        given.wantsAnother("circle_id", circle.value(), "Lea", 2);
        assertThat(item(WANTS_ANOTHER).amount()).as("without a place").isEqualTo(2);

        given.put(later, CohortState.RUNNING);
        assertThat(kinds()).as("Nobody can be invited").doesNotContain(WANTS_ANOTHER);
        given.put(later, CohortState.MATCHING);
        for (var name : List.of("Tomasz", "Daniel")) {
            given.place(later, given.named(name), Side.BOTH, EnrollmentState.INVITED);
        }
        assertThat(kinds()).as("They are invited").doesNotContain(WANTS_ANOTHER);
    }

    @Test
    void ofTheirOwnPairACoordinatorIsNotToldThatTheOtherWantsSomebodyElse() {
        var own = given.match(
                cohort,
                given.place(cohort, maya, Side.MENTOR, EnrollmentState.COMPLETED),
                given.place(cohort, given.person("Daniel", "Mentee"), Side.MENTEE, EnrollmentState.COMPLETED),
                MatchState.COMPLETED,
                10);
        given.put(cohort, CohortState.CLOSED);
        given.cohort(program, CohortState.ENROLLING);
        given.wantsAnother("match_id", own.value(), "Daniel", 3);
        assertThat(kinds()).doesNotContain(WANTS_ANOTHER);
        given.accounts.signIn(given.accounts.member("Noor", "Haddad", program, ProgramRole.COORDINATOR));
        assertThat(kinds()).contains(WANTS_ANOTHER);
    }

    @Test
    void whoHasLeftWantsNothingAnyMore() {
        var match = given.pair(cohort, "Tomasz", "Daniel", 10);
        sql.execute("update published_match set state = 'COMPLETED' where match_id = ?", match.value());
        given.put(cohort, CohortState.CLOSED);
        given.cohort(program, CohortState.ENROLLING);
        given.wantsAnother("match_id", match.value(), "Tomasz", 3);
        assertThat(kinds()).contains(WANTS_ANOTHER);
        given.hasLeft(given.named("Tomasz"));
        assertThat(kinds()).doesNotContain(WANTS_ANOTHER);
    }

    @Test
    void aCircleThatGoesOnLongerThanItsCohortHasAnEndOfItsOwn() {
        var circle = given.circle(cohort, "Speaking up", maya, 3);
        given.put(cohort, CohortState.CLOSING);
        extended(circle, given.today.plusDays(8));
        assertThat(kinds()).doesNotContain(CIRCLE_ENDS);
        extended(circle, given.today.plusDays(7));
        assertThat(item(CIRCLE_ENDS)).satisfies(item -> {
            assertThat(item.label()).isEqualTo("Speaking up");
            assertThat(item.due()).isEqualTo(given.today.plusDays(7));
        });
        threshold(CIRCLE_ENDS, 6);
        assertThat(kinds()).doesNotContain(CIRCLE_ENDS);
        extended(circle, given.today.minusDays(1));
        assertThat(kinds()).contains(CIRCLE_ENDS);
        sql.execute("update circle set state = 'COMPLETED' where circle_id = ?", circle.value());
        assertThat(kinds()).doesNotContain(CIRCLE_ENDS);
    }

    private void extended(CircleId circle, LocalDate until) {
        sql.execute("update circle set extended_until = ? where circle_id = ?", until.toString(), circle.value());
    }

    private void extended(MatchId match, LocalDate until) {
        sql.execute(
                "update published_match set extended_until = ? where match_id = ?", until.toString(), match.value());
    }

    @Test
    void aCohortThatEnds() {
        given.session(given.pair(cohort, "Tomasz", "Daniel", 10), SessionState.HELD, 5);
        given.ends(cohort, given.today.plusDays(31));
        assertThat(kinds()).isEmpty();
        given.ends(cohort, given.today.plusDays(30));
        assertThat(item(ENDS_SOON)).satisfies(item -> {
            assertThat(item.amount()).isEqualTo(1);
            assertThat(item.due()).isEqualTo(given.today.plusDays(30));
        });
        given.ends(cohort, given.today.plusDays(8));
        assertThat(kinds()).containsExactly(ENDS_SOON);
        given.ends(cohort, given.today.plusDays(7));
        assertThat(kinds()).containsExactly(ENDS_NEAR);
        given.ends(cohort, given.today);
        assertThat(kinds()).containsExactly(ENDS_NEAR);
        given.ends(cohort, given.today.minusDays(1));
        assertThat(kinds()).containsExactly(END_PASSED);

        given.ends(cohort, given.today.plusDays(8));
        threshold(ENDS_NEAR, 8);
        assertThat(kinds()).containsExactly(ENDS_NEAR);
        threshold(ENDS_NEAR, 1);
        threshold(ENDS_SOON, 7);
        assertThat(kinds()).isEmpty();
    }

    @Test
    void peopleWhoWaitForAMatch() {
        var ended = given.pair(cohort, "Tomasz", "Daniel", 50);
        given.session(ended, SessionState.HELD, 40);
        given.end(ended, 14, "left");
        given.hasLeft(given.personOf(given.mentorOf(ended)));
        assertThat(item(WAITING)).satisfies(item -> {
            assertThat(item.amount()).isEqualTo(queue.count(cohort)).isEqualTo(1);
            assertThat(item.since()).isEqualTo(given.ago(14));
            assertThat(item.also()).as("whose partner takes part no more").isEqualTo(1);
            assertThat(item.more()).as("with a proposal").isZero();
        });
        given.place(cohort, given.person("Ida", "New"), Side.MENTEE, EnrollmentState.ACCEPTED);
        given.place(cohort, given.person("Otto", "New"), Side.MENTOR, EnrollmentState.ACCEPTED);
        given.place(cohort, given.person("Eve", "New"), Side.PEER, EnrollmentState.ON_HOLD);
        assertThat(item(WAITING).amount()).isEqualTo(queue.count(cohort)).isEqualTo(3);
        threshold(WAITING, 91);
        assertThat(kinds()).isEmpty();
    }

    /** Before the first matches everybody waits. */
    @Test
    void whoeverWaitsBeforeTheFirstMatchesIsNoNews() {
        var matching = given.cohort(program, CohortState.MATCHING);
        given.place(matching, given.person("Ida", "New"), Side.MENTEE, EnrollmentState.ACCEPTED);
        assertThat(kinds()).isEmpty();
    }

    @Test
    void aWorkshopThatHasTooFewOnceRegistrationHasEnded() {
        var workshop = workshop(5, 10, "2026-03-04 10:00", "2026-03-12 10:00");

        assertThat(item(WORKSHOP_FEW)).satisfies(item -> {
            assertThat(item.label()).isEqualTo("Listening");
            assertThat(item.more()).isEqualTo(5);
            assertThat(item.due()).isEqualTo("2026-03-12");
        });
        sql.execute("update workshop set gone_on_at = '2026-03-05' where workshop_id = ?", workshop);
        assertThat(kinds()).isEmpty();
        sql.execute("update workshop set gone_on_at = null, minimum = 0 where workshop_id = ?", workshop);
        assertThat(kinds()).isEmpty();
    }

    /** Registration is open until the start, as usual. */
    @Test
    void aWorkshopThatHasTooFewShortlyBeforeItBegins() {
        workshop(5, 10, null, "2026-03-08 10:00");
        workshop(5, 10, null, "2026-03-08 10:01");

        assertThat(kinds()).containsExactly(WORKSHOP_FEW, WORKSHOP_SEATS);
        threshold(WORKSHOP_FEW, 4);
        assertThat(kinds()).containsExactly(WORKSHOP_FEW, WORKSHOP_FEW);
        assertThat(decision.days(program)).as("for mails").isEqualTo(4);
        threshold(WORKSHOP_FEW, 2);
        assertThat(kinds()).containsExactly(WORKSHOP_SEATS, WORKSHOP_SEATS);
    }

    /** Clocks in New York change on 8 March: five hours behind before, four after. */
    @Test
    void theDayOfAWorkshopIsTheReadersOwn() {
        workshop(5, 10, "2026-03-04 10:00", "2026-03-12 03:30");
        workshop(5, 10, "2026-03-04 10:00", "2026-03-12 04:30");

        assertThat(today.read(TodayFilter.ALL, ZoneId.of("America/New_York"), 0, 50)
                        .items())
                .extracting(item -> item.due())
                .containsExactlyInAnyOrder(LocalDate.of(2026, 3, 11), LocalDate.of(2026, 3, 12));
    }

    @Test
    void freeSeatsOfAWorkshopThatIsNearAndForWhichNobodyWaits() {
        var workshop = workshop(0, 10, "2026-03-11 10:00", "2026-03-12 10:00");

        assertThat(item(WORKSHOP_SEATS).also()).isEqualTo(10);
        threshold(WORKSHOP_SEATS, 6);
        assertThat(kinds()).isEmpty();
        threshold(WORKSHOP_SEATS, 7);
        sql.execute("""
                insert into workshop_seat (workshop_id, person_id, state, line_number, ticket, asked_at, changed_at)
                values (?, ?, 'WAITLISTED', 1, 'a-ticket', '2026-03-05', '2026-03-05')""", workshop, maya.value());
        assertThat(kinds()).isEmpty();
    }

    @Test
    void aWorkshopOfAProgramWithoutACohort() {
        var workshop = workshop(5, 10, "2026-03-04 10:00", "2026-03-12 10:00");
        sql.execute("update workshop set cohort_id = null where workshop_id = ?", workshop);

        assertThat(item(WORKSHOP_FEW)).satisfies(item -> {
            assertThat(item.program()).isEqualTo(program);
            assertThat(item.programName()).startsWith("New managers");
            assertThat(item.cohort()).isNull();
        });
        assertThat(read(new TodayFilter(program, null, null, null, false)).items())
                .hasSize(1);
        assertThat(read(new TodayFilter(null, cohort, null, null, false)).items())
                .isEmpty();
        var elsewhere = given.program("Other");
        sql.execute("update workshop set program_id = ? where workshop_id = ?", elsewhere.value(), workshop);
        assertThat(kinds()).isEmpty();
    }

    private long workshop(int minimum, int seats, @Nullable String closes, String starts) {
        sql.execute("""
                insert into workshop (program_id, cohort_id, title, description, audience, state, seats, minimum, time_zone,
                answer_hours, quiet_hours, registration_closes_at, created_at, published_at)
                values (?, ?, 'Listening', 'How to', 'PARTICIPANTS', 'PUBLISHED', ?, ?, 'UTC', 24, 2, ?, '2026-03-01',
                '2026-03-02')""", program.value(), cohort.value(), seats, minimum, closes);
        var id = sql.fetchSingle("select max(workshop_id) from workshop").get(0, Long.class);
        sql.execute(
                "insert into workshop_date (workshop_id, starts_at, minutes, check_in_code) values (?, ?, 60, 'CODE')",
                id,
                starts);
        return id;
    }

    @Test
    void sessionsThatFoundNoPlaceUntilTheirTimeIsOver() {
        sql.execute("""
                insert into schedule_run (cohort_id, purpose, state, settings, started_by_id, started_at, finished_at)
                values (?, 'PLACE', 'FINISHED', '{}', ?, '2026-03-04', '2026-03-04')""", cohort.value(), maya.value());
        sql.execute("""
                insert into schedule_gap (schedule_run_id, meeting, from_at, to_at, minutes, kind, why)
                select max(schedule_run_id), 'PAIR', '2026-03-05', '2026-03-12', 60, 'REMOTE', '{}' from schedule_run""");

        assertThat(item(UNPLACED).amount()).isEqualTo(1);
        sql.execute("update schedule_gap set to_at = '2026-03-05 09:00'");
        assertThat(kinds()).isEmpty();
    }
}
