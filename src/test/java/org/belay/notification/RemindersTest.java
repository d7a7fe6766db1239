package org.belay.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belay.db.Tables.CIRCLE;
import static org.belay.db.Tables.CIRCLE_MEMBER;
import static org.belay.db.Tables.CIRCLE_MILESTONE_REACHED;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.COMMITMENT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.INSTRUMENT;
import static org.belay.db.Tables.MILESTONE_REACHED;
import static org.belay.db.Tables.NOTICE;
import static org.belay.db.Tables.PROGRAM;
import static org.belay.db.Tables.PROGRAM_MILESTONE;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.belay.db.Tables.SESSION;
import static org.belay.db.Tables.SURVEY;
import static org.belay.db.Tables.SURVEY_PERSON;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.belay.BelayTest;
import org.belay.TestClock;
import org.belay.cohort.CohortState;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.EnrollmentState;
import org.belay.enrollment.Side;
import org.belay.feedback.Instrument;
import org.belay.feedback.SurveyId;
import org.belay.matching.CircleId;
import org.belay.matching.CircleState;
import org.belay.matching.MatchId;
import org.belay.matching.MatchState;
import org.belay.program.Format;
import org.belay.program.Milestone;
import org.belay.program.Milestone.PlanSide;
import org.belay.program.SurveyMoment;
import org.belay.security.TestAccounts;
import org.belay.session.CommitmentId;
import org.belay.session.SessionId;
import org.belay.session.SessionKind;
import org.belay.session.SessionState;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Daniel in Berlin mentors Ines in New York; it is Tuesday 13 January 2026, ten in the morning in Berlin. */
@BelayTest
@Transactional
class RemindersTest {

    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    @Autowired
    private DSLContext sql;

    @Autowired
    private News news;

    private final TestClock clock = new TestClock("2026-01-13T09:00:00Z");
    private TestAccounts accounts;
    private PersonId daniel = new PersonId(0);
    private PersonId ines = new PersonId(0);
    private ProgramId program = new ProgramId(0);
    private CohortId cohort = new CohortId(0);
    private MatchId match = new MatchId(0);

    @BeforeEach
    void aPair() {
        news.anOrganization();
        accounts = new TestAccounts(sql);
        daniel = accounts.member("Daniel", "Osei");
        ines = accounts.member("Ines", "Carvalho");
        news.livesIn(daniel, "Europe/Berlin");
        news.livesIn(ines, "America/New_York");
        program = sql.insertInto(PROGRAM)
                .set(PROGRAM.NAME, "New managers " + UUID.randomUUID())
                .set(PROGRAM.PURPOSE, "To learn")
                .set(PROGRAM.FORMAT, Format.ONE_TO_ONE)
                .set(PROGRAM.CREATED_AT, LONG_AGO)
                .returningResult(PROGRAM.PROGRAM_ID)
                .fetchSingle()
                .value1();
        cohort = sql.insertInto(COHORT)
                .set(COHORT.PROGRAM_ID, program)
                .set(COHORT.NAME, "Spring")
                .set(COHORT.STATE, CohortState.RUNNING)
                .set(COHORT.STARTS_ON, LocalDate.parse("2026-01-05"))
                .set(COHORT.CREATED_AT, LONG_AGO)
                .returningResult(COHORT.COHORT_ID)
                .fetchSingle()
                .value1();
        match = sql.insertInto(PUBLISHED_MATCH)
                .set(PUBLISHED_MATCH.COHORT_ID, cohort)
                .set(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID, place(daniel, Side.MENTOR))
                .set(PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID, place(ines, Side.MENTEE))
                .set(PUBLISHED_MATCH.STATE, MatchState.ACTIVE)
                .set(PUBLISHED_MATCH.PUBLISHED_AT, LONG_AGO)
                .set(PUBLISHED_MATCH.ACTIVATED_AT, Instant.parse("2026-01-08T09:00:00Z"))
                .returningResult(PUBLISHED_MATCH.MATCH_ID)
                .fetchSingle()
                .value1();
    }

    @AfterEach
    void signOut() {
        TestAccounts.signOut();
    }

    private EnrollmentId place(PersonId person, Side side) {
        return sql.insertInto(ENROLLMENT)
                .set(ENROLLMENT.COHORT_ID, cohort)
                .set(ENROLLMENT.PERSON_ID, person)
                .set(ENROLLMENT.SIDE, side)
                .set(ENROLLMENT.STATE, EnrollmentState.ACTIVE)
                .returningResult(ENROLLMENT.ENROLLMENT_ID)
                .fetchSingle()
                .value1();
    }

    private SessionId session(String start) {
        return sql.insertInto(SESSION)
                .set(SESSION.MATCH_ID, match)
                .set(SESSION.STATE, SessionState.SCHEDULED)
                .set(SESSION.STARTS_AT, Instant.parse(start))
                .set(SESSION.MINUTES, 60)
                .set(SESSION.KIND, SessionKind.REMOTE)
                .returningResult(SESSION.SESSION_ID)
                .fetchSingle()
                .value1();
    }

    private void state(SessionId session, SessionState state) {
        sql.update(SESSION)
                .set(SESSION.STATE, state)
                .where(SESSION.SESSION_ID.eq(session))
                .execute();
    }

    private void state(MatchState state) {
        sql.update(PUBLISHED_MATCH)
                .set(PUBLISHED_MATCH.STATE, state)
                .where(PUBLISHED_MATCH.MATCH_ID.eq(match))
                .execute();
    }

    private CommitmentId step(PersonId owner, String due) {
        return sql.insertInto(COMMITMENT)
                .set(COMMITMENT.MATCH_ID, match)
                .set(COMMITMENT.SESSION_ID, held())
                .set(COMMITMENT.OWNER_PERSON_ID, owner)
                .set(COMMITMENT.PROMISE, "To write it down")
                .set(COMMITMENT.DUE_ON, LocalDate.parse(due))
                .set(COMMITMENT.CREATED_AT, LONG_AGO)
                .returningResult(COMMITMENT.COMMITMENT_ID)
                .fetchSingle()
                .value1();
    }

    private SessionId held() {
        var session = session("2026-01-12T09:00:00Z");
        state(session, SessionState.HELD);
        return session;
    }

    private void milestone(String title, PlanSide side, int day) {
        sql.insertInto(PROGRAM_MILESTONE)
                .set(PROGRAM_MILESTONE.PROGRAM_ID, program)
                .set(PROGRAM_MILESTONE.POSITION, day)
                .set(PROGRAM_MILESTONE.PART_KEY, "part-" + day)
                .set(PROGRAM_MILESTONE.TITLE, title)
                .set(PROGRAM_MILESTONE.COUNTED_FROM, Milestone.CountedFrom.COHORT)
                .set(PROGRAM_MILESTONE.DAY, day)
                .set(PROGRAM_MILESTONE.SIDE, side)
                .execute();
    }

    private void remind() {
        news.remind(clock);
    }

    private List<String> lines(PersonId person) {
        accounts.signIn(person);
        return news.service(clock).page(Locale.ENGLISH, NoticeFilter.UNSEEN, 0, 99).stream()
                .map(NoticeRow::line)
                .toList();
    }

    private void endsOn(String day) {
        sql.update(COHORT)
                .set(COHORT.ENDS_ON, LocalDate.parse(day))
                .where(COHORT.COHORT_ID.eq(cohort))
                .execute();
    }

    @Test
    void bothHearOfTheEndThirtyDaysAndSevenDaysBefore() {
        endsOn("2026-02-13");
        remind();
        assertThat(lines(daniel)).as("31 days before").isEmpty();
        clock.advance(Duration.ofDays(1));
        remind();
        remind();
        assertThat(lines(daniel)).containsExactly("You and Ines Carvalho meet until February 13, 2026");
        assertThat(lines(ines)).hasSize(1);
        clock.advance(Duration.ofDays(23));
        remind();
        assertThat(lines(daniel)).as("the one before is past").hasSize(1);
        assertThat(sql.fetchCount(NOTICE, NOTICE.KIND.eq(NewsKind.CLOSING_REMINDER), NOTICE.PERSON_ID.eq(daniel)))
                .isEqualTo(2);
    }

    @Test
    void aPairThatPausesHearsOfItsEndToo() {
        endsOn("2026-01-20");
        state(MatchState.ON_HOLD);
        remind();
        assertThat(lines(daniel)).hasSize(1);
    }

    @Test
    void whoGoesOnLongerOrIsOverIsNotRemindedOfTheEnd() {
        endsOn("2026-01-20");
        sql.execute(
                "update published_match set extended_until = ? where match_id = ?",
                LocalDate.parse("2026-06-01"),
                match.value());
        remind();
        assertThat(lines(daniel)).isEmpty();
        sql.execute("update published_match set extended_until = null where match_id = ?", match.value());
        state(MatchState.COMPLETED);
        remind();
        assertThat(lines(daniel)).isEmpty();
    }

    /** A quarter past one in the night in Berlin is the evening before in New York. */
    @Test
    void aSessionIsTomorrowByTheCalendarOfEach() {
        session("2026-01-15T00:15:00Z");
        remind();
        assertThat(lines(daniel)).as("the day after tomorrow").isEmpty();
        assertThat(lines(ines)).containsExactly("Session with Daniel Osei on January 14, 2026, 7:15\u202fPM");
        clock.advance(Duration.ofDays(1));
        remind();
        assertThat(lines(daniel)).containsExactly("Session with Ines Carvalho on January 15, 2026, 1:15\u202fAM");
    }

    /** When it opens, when a coordinator asks for it, and three days before it closes; no more once it is answered. */
    @Test
    void aSurveyIsAskedForUntilItIsAnswered() {
        var survey = survey("2026-01-13", "2026-01-23");
        remind();
        remind();
        assertThat(lines(ines)).singleElement().asString().contains("waits for your answer until January 23, 2026");
        var opened = news.keys(ines);
        assertThat(opened).hasSize(1);
        asksAgain(survey, "2026-01-15T09:00:00Z");
        var asked = news.keys(ines);
        assertThat(asked).hasSize(1).isNotEqualTo(opened);
        clock.set(Instant.parse("2026-01-20T09:00:00Z"));
        remind();
        var last = news.keys(ines);
        assertThat(last).hasSize(1).isNotEqualTo(asked);
        assertThat(last)
                .as("What was asked for earlier makes no other of it")
                .containsExactly("survey-reminder:%s:last:%s".formatted(survey.value(), ines.value()));
        asksAgain(survey, "2026-01-21T09:00:00Z");
        assertThat(news.keys(ines))
                .as("A coordinator asks in the last days")
                .hasSize(1)
                .isNotEqualTo(last);
        sql.update(SURVEY_PERSON)
                .set(SURVEY_PERSON.ANSWERED, true)
                .where(SURVEY_PERSON.SURVEY_ID.eq(survey))
                .execute();
        remind();
        assertThat(lines(ines)).as("It is answered").isEmpty();
        assertThat(lines(daniel)).as("He is not asked").isEmpty();
    }

    /** Nor when its page was opened: of an anonymous answer nothing says when it came. */
    @Test
    void noNoticeSaysWhenASurveyWasAnswered() {
        var seen = survey("2026-01-13", "2026-01-23");
        remind();
        sql.update(NOTICE)
                .set(NOTICE.SEEN_AT, clock.instant())
                .where(NOTICE.PERSON_ID.eq(ines))
                .execute();
        remind();
        assertThat(notices(seen)).as("it waits still").isEqualTo(1);
        sql.update(SURVEY_PERSON).set(SURVEY_PERSON.ANSWERED, true).execute();
        remind();
        assertThat(notices(seen)).isZero();

        sql.update(SURVEY_PERSON).set(SURVEY_PERSON.ANSWERED, false).execute();
        remind();
        assertThat(notices(seen)).isEqualTo(1);
        sql.update(SURVEY_PERSON).set(SURVEY_PERSON.ANSWERED, true).execute();
        remind();
        assertThat(notices(seen)).as("nobody has seen it").isZero();
    }

    private int notices(SurveyId survey) {
        return sql.fetchCount(NOTICE, NOTICE.NOTICE_KEY.startsWith("survey-reminder:" + survey.value() + ":"));
    }

    private void asksAgain(SurveyId survey, String at) {
        sql.update(SURVEY)
                .set(SURVEY.REMINDED_AT, Instant.parse(at))
                .where(SURVEY.SURVEY_ID.eq(survey))
                .execute();
        remind();
    }

    private SurveyId survey(String opens, String closes) {
        var instrument = sql.select(INSTRUMENT.INSTRUMENT_ID)
                .from(INSTRUMENT)
                .where(INSTRUMENT.INSTRUMENT_KEY.eq(Instrument.PULSE))
                .fetchSingle()
                .value1();
        var survey = sql.insertInto(SURVEY)
                .set(SURVEY.COHORT_ID, cohort)
                .set(SURVEY.INSTRUMENT_ID, instrument)
                .set(SURVEY.INSTRUMENT_KEY, Instrument.PULSE)
                .set(SURVEY.MOMENT, SurveyMoment.START)
                .set(SURVEY.SIDE, PlanSide.MENTEE)
                .set(SURVEY.OCCASION, 1L)
                .set(SURVEY.ANONYMOUS, false)
                .set(SURVEY.OPENS_ON, LocalDate.parse(opens))
                .set(SURVEY.CLOSES_ON, LocalDate.parse(closes))
                .set(SURVEY.TOKEN, UUID.randomUUID().toString())
                .returningResult(SURVEY.SURVEY_ID)
                .fetchSingle()
                .value1();
        sql.insertInto(SURVEY_PERSON)
                .set(SURVEY_PERSON.SURVEY_ID, survey)
                .set(SURVEY_PERSON.PERSON_ID, ines)
                .execute();
        return survey;
    }

    @Test
    void eachIsRemindedOnce() {
        session("2026-01-14T15:00:00Z");
        remind();
        remind();
        clock.advance(Duration.ofHours(6));
        remind();
        assertThat(news.keys(daniel)).hasSize(1);
        assertThat(news.keys(ines)).hasSize(1);
    }

    @Test
    void aSessionThatIsCancelledMovedOrOfAMatchThatRestsIsTakenBack() {
        var session = session("2026-01-14T15:00:00Z");
        remind();
        state(session, SessionState.CANCELLED);
        remind();
        assertThat(lines(daniel)).isEmpty();
        assertThat(lines(ines)).isEmpty();

        session("2026-01-14T16:00:00Z");
        state(MatchState.ON_HOLD);
        remind();
        assertThat(lines(daniel)).isEmpty();
    }

    @Test
    void aReminderHoldsUntilTheSessionBegins() {
        session("2026-01-14T15:00:00Z");
        remind();
        clock.set(Instant.parse("2026-01-14T14:55:00Z"));
        remind();
        assertThat(lines(daniel)).hasSize(1);
        clock.set(Instant.parse("2026-01-14T15:00:00Z"));
        assertThat(lines(daniel)).as("it is past").isEmpty();
    }

    /** From a day after it, each three days at most, the mentor alone. */
    @Test
    void aSessionWithoutALogIsAskedFor() {
        session("2026-01-12T09:00:00Z");
        remind();
        assertThat(news.keys(daniel)).as("not a day after its end yet").isEmpty();
        clock.set(Instant.parse("2026-01-13T10:00:00Z"));
        remind();
        assertThat(lines(daniel)).containsExactly("Your session with Ines Carvalho on January 12, 2026 has no log yet");
        assertThat(lines(ines)).isEmpty();
        clock.advance(Duration.ofHours(71));
        remind();
        assertThat(sql.fetchCount(NOTICE, NOTICE.PERSON_ID.eq(daniel))).isEqualTo(1);
        clock.advance(Duration.ofHours(1));
        remind();
        assertThat(sql.fetchCount(NOTICE, NOTICE.PERSON_ID.eq(daniel))).isEqualTo(2);
        assertThat(lines(daniel)).as("the second takes the place of the first").hasSize(1);
    }

    @Test
    void aLogThatIsWrittenIsAskedForNoMore() {
        var session = session("2026-01-10T09:00:00Z");
        remind();
        assertThat(lines(daniel)).hasSize(1);
        state(session, SessionState.HELD);
        remind();
        assertThat(lines(daniel)).isEmpty();
    }

    @Test
    void longPastSessionsAreLeftAlone() {
        session("2025-11-01T09:00:00Z");
        remind();
        assertThat(news.keys(daniel)).isEmpty();
    }

    @Test
    void aNextStepIsDueTomorrowAndThenItWas() {
        var step = step(ines, "2026-01-14");
        remind();
        assertThat(lines(ines)).containsExactly("Your next step with Daniel Osei is due on January 14, 2026");
        assertThat(lines(daniel)).as("whose it is not").isEmpty();
        clock.set(Instant.parse("2026-01-15T15:00:00Z"));
        remind();
        assertThat(lines(ines)).containsExactly("Your next step with Daniel Osei was due on January 14, 2026");
        sql.update(COMMITMENT)
                .set(COMMITMENT.DONE_AT, clock.instant())
                .where(COMMITMENT.COMMITMENT_ID.eq(step))
                .execute();
        remind();
        assertThat(lines(ines)).isEmpty();
    }

    /** What was promised is for the pair: a mail leaves the house. */
    @Test
    void whatWasPromisedIsNotInTheReminder() {
        step(ines, "2026-01-14");
        remind();
        assertThat(lines(ines)).noneMatch(line -> line.contains("write it down"));
    }

    @Test
    void aMilestoneOfThisWeekIsForThoseWhoseSideItIs() {
        milestone("Agree on aims", PlanSide.BOTH, 10);
        milestone("Read the guide", PlanSide.MENTOR, 11);
        milestone("Next week", PlanSide.BOTH, 14);
        milestone("Yesterday", PlanSide.BOTH, 7);
        remind();
        assertThat(lines(daniel))
                .containsExactlyInAnyOrder(
                        "Agree on aims: in the plan for January 15, 2026",
                        "Read the guide: in the plan for January 16, 2026");
        assertThat(lines(ines)).containsExactly("Agree on aims: in the plan for January 15, 2026");
        clock.set(Instant.parse("2026-01-19T15:00:00Z"));
        remind();
        assertThat(lines(ines)).containsExactly("Next week: in the plan for January 19, 2026");
    }

    @Test
    void aMilestoneThatAPairHasReachedIsLeftOut() {
        milestone("Agree on aims", PlanSide.BOTH, 10);
        milestone("Write a goal", PlanSide.BOTH, 11);
        sql.insertInto(MILESTONE_REACHED)
                .set(MILESTONE_REACHED.MATCH_ID, match)
                .set(MILESTONE_REACHED.PART_KEY, "part-10")
                .set(MILESTONE_REACHED.REACHED_BY_ID, daniel)
                .set(MILESTONE_REACHED.REACHED_AT, LONG_AGO)
                .execute();
        remind();
        assertThat(lines(ines)).containsExactly("Write a goal: in the plan for January 16, 2026");
    }

    @Test
    void aMilestoneOfACircleIsForAllInItUntilItIsReached() {
        sql.deleteFrom(PUBLISHED_MATCH)
                .where(PUBLISHED_MATCH.MATCH_ID.eq(match))
                .execute();
        var mia = accounts.member("Mia", "Muster");
        var olga = accounts.member("Olga", "Petrova");
        var circle = circleOf(daniel);
        join(circle, mia, null);
        join(circle, olga, LONG_AGO);
        milestone("Agree on aims", PlanSide.BOTH, 10);
        milestone("Write a goal", PlanSide.BOTH, 11);
        sql.insertInto(CIRCLE_MILESTONE_REACHED)
                .set(CIRCLE_MILESTONE_REACHED.CIRCLE_ID, circle)
                .set(CIRCLE_MILESTONE_REACHED.PART_KEY, "part-10")
                .set(CIRCLE_MILESTONE_REACHED.REACHED_BY_ID, daniel)
                .set(CIRCLE_MILESTONE_REACHED.REACHED_AT, LONG_AGO)
                .execute();
        remind();
        for (var one : List.of(daniel, mia)) {
            assertThat(lines(one)).containsExactly("Write a goal: in the plan for January 16, 2026");
        }
        assertThat(lines(olga)).as("who has left").isEmpty();
        remind();
        assertThat(lines(mia)).as("once").hasSize(1);
    }

    private void join(CircleId circle, PersonId person, @Nullable Instant left) {
        sql.insertInto(CIRCLE_MEMBER)
                .set(CIRCLE_MEMBER.CIRCLE_ID, circle)
                .set(CIRCLE_MEMBER.ENROLLMENT_ID, place(person, Side.MENTEE))
                .set(CIRCLE_MEMBER.JOINED_AT, LONG_AGO)
                .set(CIRCLE_MEMBER.LEFT_AT, left)
                .execute();
    }

    private CircleId circleOf(PersonId facilitator) {
        return sql.insertInto(CIRCLE)
                .set(CIRCLE.COHORT_ID, cohort)
                .set(CIRCLE.NAME, "Speaking up")
                .set(CIRCLE.STATE, CircleState.ACTIVE)
                .set(CIRCLE.FACILITATOR_ID, facilitator)
                .set(CIRCLE.FORMED_AT, LONG_AGO)
                .returningResult(CIRCLE.CIRCLE_ID)
                .fetchSingle()
                .value1();
    }

    @Test
    void theSessionOfACircleIsForItsMembersAndWhoeverLeadsIt() {
        var olga = accounts.member("Olga", "Petrova");
        var circle = circleOf(daniel);
        for (var gone : new boolean[] {false, true}) {
            sql.insertInto(CIRCLE_MEMBER)
                    .set(CIRCLE_MEMBER.CIRCLE_ID, circle)
                    .set(
                            CIRCLE_MEMBER.ENROLLMENT_ID,
                            place(gone ? olga : accounts.member("Mia", "Muster"), Side.MENTEE))
                    .set(CIRCLE_MEMBER.JOINED_AT, LONG_AGO)
                    .set(CIRCLE_MEMBER.LEFT_AT, gone ? LONG_AGO : null)
                    .execute();
        }
        sql.insertInto(SESSION)
                .set(SESSION.CIRCLE_ID, circle)
                .set(SESSION.STATE, SessionState.SCHEDULED)
                .set(SESSION.STARTS_AT, Instant.parse("2026-01-14T12:00:00Z"))
                .set(SESSION.MINUTES, 60)
                .set(SESSION.KIND, SessionKind.REMOTE)
                .execute();
        remind();
        assertThat(lines(daniel)).containsExactly("The circle Speaking up meets on January 14, 2026, 1:00\u202fPM");
        assertThat(lines(olga)).as("who has left it").isEmpty();
        assertThat(sql.fetchCount(
                        NOTICE, NOTICE.KIND.eq(NewsKind.SESSION_REMINDER).and(NOTICE.PROGRAM_ID.eq(program))))
                .isEqualTo(2);
    }

    /** Reminders wait for the mail of the day, and stand in it. */
    @Test
    void theyComeInTheMailOfTheDay() throws Exception {
        session("2026-01-15T15:00:00Z");
        clock.set(Instant.parse("2026-01-14T07:00:00Z"));
        remind();
        news.gather(clock);
        var sent = news.send(clock);
        assertThat(sent).as("it is night in New York").hasSize(1);
        assertThat(PostOffice.part(sent.getFirst(), "text/plain"))
                .contains("Session with Ines Carvalho on January 15, 2026", "/pair/" + match.value());
    }

    @Test
    void aPromiseMadeInACircleIsRemindedOfWhileItsOwnerIsInIt() {
        var olga = accounts.member("Olga", "Petrova");
        var mia = accounts.member("Mia", "Muster");
        var circle = circleOf(daniel);
        join(circle, mia, null);
        join(circle, olga, LONG_AGO);
        var session = held();
        sql.update(SESSION)
                .set(SESSION.CIRCLE_ID, circle)
                .setNull(SESSION.MATCH_ID)
                .where(SESSION.SESSION_ID.eq(session))
                .execute();
        for (var owner : List.of(daniel, mia, olga)) {
            sql.insertInto(COMMITMENT)
                    .set(COMMITMENT.CIRCLE_ID, circle)
                    .set(COMMITMENT.SESSION_ID, session)
                    .set(COMMITMENT.OWNER_PERSON_ID, owner)
                    .set(COMMITMENT.PROMISE, "To write it down")
                    .set(COMMITMENT.DUE_ON, LocalDate.parse("2026-01-14"))
                    .set(COMMITMENT.CREATED_AT, LONG_AGO)
                    .execute();
        }
        remind();
        for (var one : List.of(daniel, mia)) {
            assertThat(lines(one))
                    .containsExactly("Your next step in the circle Speaking up is due on January 14, 2026");
        }
        assertThat(lines(olga)).as("who has left it").isEmpty();
        clock.set(Instant.parse("2026-01-15T15:00:00Z"));
        remind();
        assertThat(lines(mia)).containsExactly("Your next step in the circle Speaking up was due on January 14, 2026");
        sql.update(CIRCLE)
                .set(CIRCLE.STATE, CircleState.ON_HOLD)
                .where(CIRCLE.CIRCLE_ID.eq(circle))
                .execute();
        remind();
        assertThat(lines(mia)).isEmpty();
    }
}
