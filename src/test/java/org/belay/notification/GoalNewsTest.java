package org.belay.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belay.db.Tables.NOTICE;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.belay.BelayTest;
import org.belay.TestClock;
import org.belay.db.Tables;
import org.belay.enrollment.EnrollmentState;
import org.belay.enrollment.Side;
import org.belay.goal.CheckInDraft;
import org.belay.goal.CheckInRhythm;
import org.belay.goal.ExperienceService;
import org.belay.goal.GoalDraft;
import org.belay.goal.GoalId;
import org.belay.goal.GoalPlace;
import org.belay.goal.GoalProgress;
import org.belay.goal.GoalService;
import org.belay.goal.GoalState;
import org.belay.goal.GoalText;
import org.belay.goal.WinService;
import org.belay.matching.MatchId;
import org.belay.security.ProgramRole;
import org.belay.security.TestAccounts;
import org.belay.session.Pairs;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Who hears of goals and talks: Daniel mentors Ines, Maya coordinates. */
@BelayTest
@Transactional
class GoalNewsTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private News news;

    @Autowired
    private GoalService goals;

    @Autowired
    private GoalProgress progress;

    @Autowired
    private WinService wins;

    @Autowired
    private ExperienceService experience;

    @Autowired
    private Clock now;

    private Pairs given;
    private TestAccounts accounts;
    private ProgramId program;
    private CohortId cohort;
    private PersonId daniel;
    private PersonId ines;
    private PersonId maya;
    private MatchId match;

    @BeforeEach
    void pair() {
        news.anOrganization();
        given = new Pairs(sql);
        accounts = new TestAccounts(sql);
        program = given.program();
        cohort = given.cohort(program);
        daniel = given.person("Daniel", "Osei", "Europe/Berlin");
        ines = given.person("Ines", "Carvalho", "America/New_York");
        maya = accounts.member("Maya", "Lindqvist", program, ProgramRole.COORDINATOR);
        match = given.match(
                cohort,
                given.enrollment(cohort, daniel, Side.MENTOR, null),
                given.enrollment(cohort, ines, Side.MENTEE, null));
        accounts.signIn(ines);
    }

    @AfterEach
    void signOut() {
        TestAccounts.signOut();
    }

    private GoalId written() {
        return goals.write(new GoalPlace.OfMatch(match), draft());
    }

    private static GoalDraft draft() {
        return new GoalDraft(
                new GoalText(
                        "Run my first steering group",
                        "",
                        "",
                        "",
                        LocalDate.of(2099, 1, 1),
                        List.of("a", "b", "c", "d", "e")),
                -1,
                CheckInRhythm.WEEKLY,
                1);
    }

    /** Kinds of news that somebody got. */
    private List<NewsKind> kinds(PersonId person) {
        return sql.select(NOTICE.KIND)
                .from(NOTICE)
                .where(NOTICE.PERSON_ID.eq(person))
                .orderBy(NOTICE.NOTICE_ID)
                .fetch(NOTICE.KIND);
    }

    @Test
    void thePartnerAndTheOwnerHearOfEachOther() {
        var id = written();
        assertThat(kinds(daniel)).containsExactly(NewsKind.GOAL);
        accounts.signIn(daniel);
        goals.agree(id, 1);
        accounts.signIn(ines);
        progress.checkIn(id, 0, new CheckInDraft(0, null, null, null, false));
        accounts.signIn(daniel);
        progress.encourage(goals.open(id).checkIns().getFirst().id(), "Well done");

        assertThat(kinds(ines)).containsExactly(NewsKind.GOAL, NewsKind.GOAL);
        assertThat(kinds(maya)).isEmpty();
    }

    @Test
    void helpReachesThePartnerAndTheCoordinators() {
        var id = written();
        progress.checkIn(id, 0, new CheckInDraft(-1, 2, "Stuck", null, true));

        assertThat(kinds(daniel)).containsExactly(NewsKind.GOAL, NewsKind.GOAL_HELP);
        assertThat(kinds(maya)).containsExactly(NewsKind.COORDINATION);
        assertThat(kinds(ines)).isEmpty();
    }

    @Test
    void aPartnerWhoCoordinatesHearsNothingOfAGoalThatIsKeptFromThem() {
        accounts.give(daniel, program, ProgramRole.COORDINATOR);
        var id = written();
        goals.keepToOneself(id, 0);
        progress.checkIn(id, 1, new CheckInDraft(-1, 2, "Stuck", null, true));

        assertThat(kinds(daniel)).as("but that it was shared").containsExactly(NewsKind.GOAL);
        assertThat(kinds(maya)).containsExactly(NewsKind.COORDINATION);
    }

    @Test
    void aSharedWinAndAWishForATalkAreTold() {
        wins.share(wins.add(LocalDate.now(now), "I said no"), 0, match);
        assertThat(kinds(daniel)).containsExactly(NewsKind.GOAL);
        var topic = given.topic("Burnout");
        accounts.signIn(daniel);
        experience.offer(experience.mine().getFirst().place(), Set.of(topic));
        accounts.signIn(ines);
        experience.ask(experience.search(topic).getFirst().place(), topic, null);
        accounts.signIn(daniel);
        var request = experience.requests().getFirst();
        experience.decline(request.id(), request.version());

        assertThat(kinds(daniel)).containsExactly(NewsKind.GOAL, NewsKind.GOAL);
        assertThat(kinds(ines)).containsExactly(NewsKind.GOAL);
    }

    private void tellAt(Instant time) {
        news.remind(new TestClock(time.toString()));
    }

    private long reminders() {
        return kinds(ines).stream().filter(NewsKind.GOAL_REMINDER::equals).count();
    }

    private void written(String at) {
        sql.update(Tables.GOAL).set(Tables.GOAL.CREATED_AT, Instant.parse(at)).execute();
    }

    @Test
    void aCheckInIsRemindedOfOnceForEachOfTwoTimesThatPass() {
        written();
        written("2026-03-02T15:00:00Z");
        tellAt(Instant.parse("2026-03-09T03:00:00Z"));
        assertThat(reminders()).as("it is still Sunday in New York").isZero();
        tellAt(Instant.parse("2026-03-09T15:00:00Z"));
        tellAt(Instant.parse("2026-03-12T15:00:00Z"));
        assertThat(reminders()).isEqualTo(1);
        tellAt(Instant.parse("2026-03-16T15:00:00Z"));
        tellAt(Instant.parse("2026-03-19T15:00:00Z"));
        assertThat(reminders()).as("once more when the next time passes").isEqualTo(2);
        tellAt(Instant.parse("2026-03-23T15:00:00Z"));
        assertThat(reminders()).as("and no third time").isEqualTo(2);
        assertThat(kinds(daniel)).doesNotContain(NewsKind.GOAL_REMINDER);
    }

    @Test
    void thoseWhoWorkOnAGoalOfACircleAreRemindedOfIt() {
        var olga = given.person("Olga", "Petrova", "Europe/Berlin");
        var olgasPlace = given.enrollment(cohort, olga, Side.MENTOR, null);
        var circle = given.circle(
                cohort,
                "Speaking up",
                null,
                olgasPlace,
                goals.spots().getFirst().place());
        goals.write(new GoalPlace.OfCircle(circle), draft());
        written("2026-03-02T15:00:00Z");
        tellAt(Instant.parse("2026-03-09T15:00:00Z"));
        tellAt(Instant.parse("2026-03-10T15:00:00Z"));
        assertThat(reminders()).isEqualTo(1);
        assertThat(kinds(olga)).as("she does not work on it").doesNotContain(NewsKind.GOAL_REMINDER);
        sql.update(Tables.CIRCLE_MEMBER)
                .set(Tables.CIRCLE_MEMBER.LEFT_AT, Instant.parse("2026-03-11T15:00:00Z"))
                .execute();
        tellAt(Instant.parse("2026-03-17T15:00:00Z"));
        assertThat(reminders()).as("nobody else's circle").isEqualTo(1);
    }

    @Test
    void nobodyIsRemindedOfWhatIsNotDueOrOnABreakOrLongPast() {
        var id = written();
        written("2026-03-02T15:00:00Z");
        tellAt(Instant.parse("2026-04-20T15:00:00Z"));
        assertThat(reminders()).as("nobody is asked for weeks").isZero();
        sql.update(Tables.ENROLLMENT)
                .set(Tables.ENROLLMENT.STATE, EnrollmentState.ON_HOLD)
                .where(Tables.ENROLLMENT.PERSON_ID.eq(ines))
                .execute();
        tellAt(Instant.parse("2026-03-10T15:00:00Z"));
        assertThat(reminders()).isZero();
        sql.update(Tables.ENROLLMENT)
                .set(Tables.ENROLLMENT.STATE, EnrollmentState.ACTIVE)
                .where(Tables.ENROLLMENT.PERSON_ID.eq(ines))
                .execute();
        sql.update(Tables.GOAL)
                .set(Tables.GOAL.STATE, GoalState.SET_ASIDE)
                .where(Tables.GOAL.GOAL_ID.eq(id))
                .execute();
        tellAt(Instant.parse("2026-03-10T15:00:00Z"));
        assertThat(reminders()).isZero();
    }

    @Test
    void aSecondSuggestionIsToldToo() {
        var id = written();
        accounts.signIn(daniel);
        goals.suggest(id, 1, "One meeting");
        goals.suggest(id, 1, "Two meetings");
        assertThat(kinds(ines)).containsExactly(NewsKind.GOAL, NewsKind.GOAL);
    }
}
