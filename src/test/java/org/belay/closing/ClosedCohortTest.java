package org.belay.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belay.BelayTest;
import org.belay.agreement.AgreementTerms;
import org.belay.agreement.Agreements;
import org.belay.care.CareService;
import org.belay.care.Load;
import org.belay.cohort.CohortDates;
import org.belay.cohort.CohortDraft;
import org.belay.cohort.CohortLifeCycle;
import org.belay.cohort.CohortService;
import org.belay.cohort.CohortState;
import org.belay.cohort.ui.CohortPlace;
import org.belay.cohort.ui.CohortTab;
import org.belay.community.LibraryService;
import org.belay.community.MessagePlace;
import org.belay.community.MessageService;
import org.belay.community.PostService;
import org.belay.community.PostSpace;
import org.belay.community.ResourceDraft;
import org.belay.community.ResourceHome;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.Side;
import org.belay.feedback.TwoWayFeedbackService;
import org.belay.goal.CheckInDraft;
import org.belay.goal.CheckInRhythm;
import org.belay.goal.GoalDraft;
import org.belay.goal.GoalId;
import org.belay.goal.GoalPlace;
import org.belay.goal.GoalProgress;
import org.belay.goal.GoalService;
import org.belay.goal.GoalText;
import org.belay.matching.CircleId;
import org.belay.matching.MatchId;
import org.belay.matching.MatchService;
import org.belay.matching.MatchState;
import org.belay.matching.Space;
import org.belay.program.Milestone;
import org.belay.program.Milestone.CountedFrom;
import org.belay.program.Milestone.PlanSide;
import org.belay.program.PlanService;
import org.belay.program.ProgramPlan;
import org.belay.program.SessionGuide;
import org.belay.security.ProgramRole;
import org.belay.security.TestAccounts;
import org.belay.session.CircleLog;
import org.belay.session.CircleSessions;
import org.belay.session.Clinic.Part;
import org.belay.session.CommitmentId;
import org.belay.session.Fit;
import org.belay.session.MentorshipService;
import org.belay.session.NoteVisibility;
import org.belay.session.Outcome;
import org.belay.session.PairPlans;
import org.belay.session.Pairs;
import org.belay.session.ProblemClinic;
import org.belay.session.Promise;
import org.belay.session.SessionId;
import org.belay.session.SessionKind;
import org.belay.session.SessionLog;
import org.belay.session.SessionPlan;
import org.belay.session.SessionService;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.ProgramId;
import org.belay.shared.Refused;
import org.belay.workshop.Audience;
import org.belay.workshop.CheckInService;
import org.belay.workshop.Presence;
import org.belay.workshop.RegistrationRules;
import org.belay.workshop.RegistrationService;
import org.belay.workshop.Venue;
import org.belay.workshop.WorkshopDateId;
import org.belay.workshop.WorkshopDraft;
import org.belay.workshop.WorkshopFeedbackService;
import org.belay.workshop.WorkshopId;
import org.belay.workshop.WorkshopService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Nothing of a closed cohort can be written any more. Each service that writes is tried twice by whoever may: while the
 * cohort is open it does what it should, and once nothing but the state of the cohort has changed it refuses, and says why.
 * Only a workshop that is published still is finished or cancelled.
 */
@BelayTest
@Transactional
class ClosedCohortTest {

    private static final String CLOSED = "cohort.problem.wrong-state.CLOSED";
    private static final String NOT_LOGGING = "session.problem.not-logging";
    private static final String NOT_MEETING = "session.problem.not-meeting";
    private static final String OVER = "community.problem.over";
    private static final String GOAL_OVER = "goal.problem.over";
    private static final String COHORT_OVER = "cohort.problem.over";
    private static final String NOT_FOUND = "not found";
    private static final String DONE = "done";

    @Autowired
    private DSLContext sql;

    @Autowired
    private Agreements agreements;

    @Autowired
    private Closings closings;

    @Autowired
    private SessionService sessions;

    @Autowired
    private MentorshipService mentorships;

    @Autowired
    private PairPlans pairPlans;

    @Autowired
    private CircleSessions circleSessions;

    @Autowired
    private ProblemClinic clinics;

    @Autowired
    private MatchService matches;

    @Autowired
    private CareService care;

    @Autowired
    private GoalService goals;

    @Autowired
    private GoalProgress progress;

    @Autowired
    private TwoWayFeedbackService twoWay;

    @Autowired
    private MessageService messages;

    @Autowired
    private PostService posts;

    @Autowired
    private LibraryService library;

    @Autowired
    private CohortService cohorts;

    @Autowired
    private CohortLifeCycle lifeCycle;

    @Autowired
    private WorkshopService workshops;

    @Autowired
    private RegistrationService registrations;

    @Autowired
    private CheckInService door;

    @Autowired
    private WorkshopFeedbackService ratings;

    @Autowired
    private PlanService plans;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private List<CohortTab> tabs;

    @Autowired
    private Clock clock;

    private TestAccounts accounts;
    private Pairs given;
    private ProgramId program;
    private CohortId cohort;
    private PersonId daniel;
    private PersonId ines;
    private PersonId maya;
    private EnrollmentId place;
    private MatchId match;
    private SessionId session;
    private SessionId ofCircleSession;
    private Space ofMatch;
    private Space ofCircle;
    private CircleId circle;
    private GoalId goal;
    private WorkshopId talk;

    @BeforeEach
    void aCohortNearItsEnd() {
        accounts = new TestAccounts(sql);
        given = new Pairs(sql);
        program = given.program();
        cohort = given.cohort(program);
        var ends = today().plusDays(10);
        sql.execute("""
                update cohort set enrollment_opens_on = ?, enrollment_closes_on = ?, starts_on = ?, ends_on = ?
                where cohort_id = ?
                """, ends.minusDays(200), ends.minusDays(190), ends.minusDays(180), ends, cohort.value());
        daniel = accounts.member("Daniel", "Osei");
        ines = accounts.member("Ines", "Carvalho");
        maya = accounts.member("Maya", "Lindqvist", program, ProgramRole.COORDINATOR);
        place = given.enrollment(cohort, daniel, Side.MENTOR, null);
        var hers = given.enrollment(cohort, ines, Side.MENTEE, null);
        match = given.match(cohort, place, hers);
        circle = given.circle(cohort, "Speaking up", daniel, place, hers);
        ofMatch = new Space.OfMatch(match);
        ofCircle = new Space.OfCircle(circle);
        accounts.signIn(maya);
        plan();
        talk = workshops.create(cohort, workshop());
        workshops.publish(talk, version("workshop", talk.value()));
        accounts.signIn(ines);
        goal = goals.write(new GoalPlace.OfMatch(match), goal());
        registrations.register(talk);
        accounts.signIn(daniel);
        session = held(sessions.book(match, session()));
        ofCircleSession = held(circleSessions.book(circle, session()));
    }

    private SessionId held(SessionId booked) {
        sql.execute(
                "update session set starts_at = ?, state = 'HELD' where session_id = ?",
                today().minusDays(3).atStartOfDay(),
                booked.value());
        return booked;
    }

    private void plan() {
        plans.edit(
                program,
                plans.get(program).version(),
                new ProgramPlan(
                        List.of(new Milestone("Half-time", CountedFrom.COHORT, 90, PlanSide.BOTH, null)),
                        List.of(new SessionGuide(
                                "Problem clinic", List.of(new SessionGuide.AgendaItem("Ask", 5)), List.of()))));
    }

    @AfterEach
    void nobody() {
        TestAccounts.signOut();
    }

    /** None is open any more, and the page behind the tab lists all that there were. */
    @Test
    void itsTabStillCountsItsPairs() {
        given.put(match, MatchState.COMPLETED);
        given.put(cohort, CohortState.CLOSED);
        accounts.signIn(maya);
        var pairs = tabs.stream()
                .filter(tab -> tab.place() == CohortPlace.PAIRS)
                .findFirst()
                .orElseThrow();
        var counts = cohorts.progress(cohort);
        assertThat(counts.publishedMatches()).isPositive();
        assertThat(pairs.count(cohorts.get(cohort))).hasValue(counts.publishedMatches());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private SessionPlan session() {
        return new SessionPlan(later().plus(Duration.ofHours(3)), 60, SessionKind.REMOTE, null);
    }

    private Instant later() {
        return clock.instant().plus(Duration.ofDays(2));
    }

    private GoalDraft goal() {
        var text = new GoalText("Lead a meeting", "", "", "", today().plusDays(60), List.of("a", "b", "c", "d", "e"));
        return new GoalDraft(text, -1, CheckInRhythm.WEEKLY, 1);
    }

    private WorkshopDraft workshop() {
        return new WorkshopDraft(
                "A talk",
                "",
                Audience.PARTICIPANTS,
                Set.of(daniel),
                5,
                0,
                List.of(new WorkshopDraft.Date(later(), 60)),
                ZoneOffset.UTC,
                new Venue(null, "Town hall", null),
                RegistrationRules.USUAL);
    }

    /**
     * Something that somebody writes.
     *
     * @param in the state of the cohort in which it can be written
     * @param before what must have happened
     * @param refusal the problem that it meets once the cohort is closed
     */
    private record Write(String what, PersonId who, CohortState in, Runnable before, Runnable action, String refusal) {}

    private Write write(String what, PersonId who, String refusal, Runnable action) {
        return new Write(what, who, CohortState.RUNNING, () -> {}, action, refusal);
    }

    private Write after(Runnable before, String what, PersonId who, String refusal, Runnable action) {
        return new Write(what, who, CohortState.RUNNING, before, action, refusal);
    }

    private Write closing(Runnable before, String what, String refusal, Runnable action) {
        return new Write(what, maya, CohortState.CLOSING, before, action, refusal);
    }

    private Stream<Write> together() {
        var terms = new AgreementTerms("a", "b", "c", "d", "e");
        Runnable written = () -> as(ines, () -> agreements.write(ofMatch, 0, terms));
        return Stream.of(
                write("write the agreement", daniel, CLOSED, () -> agreements.write(ofMatch, 0, terms)),
                write("write that of a circle", daniel, CLOSED, () -> agreements.write(ofCircle, 0, terms)),
                after(written, "sign the agreement", daniel, CLOSED, () -> agreements.sign(ofMatch, 1)),
                write("look back", daniel, CLOSED, () -> closings.reflect(ofMatch, null, "x")),
                write("look back in a circle", daniel, CLOSED, () -> closings.reflect(ofCircle, null, "x")),
                write("say how to go on", daniel, CLOSED, () -> closings.wish(ofMatch, Wish.KEEP, null)),
                write("say so in a circle", daniel, CLOSED, () -> closings.wish(ofCircle, Wish.KEEP, null)),
                write("note a talk", daniel, NOT_FOUND, () -> care.begin(place, null, "A", 30)),
                write("note supervision", daniel, NOT_FOUND, () -> care.addSupervision(place, today(), 30, "x")),
                write("say how it goes", daniel, NOT_FOUND, () -> care.answer(place, Load.RIGHT, 5)),
                write(
                        "ask for feedback",
                        daniel,
                        "feedback.problem.over",
                        () -> twoWay.ask(ofMatch, ines, "How was it?")),
                write("give feedback", daniel, "feedback.problem.over", () -> twoWay.give(ofMatch, ines, "All", null)),
                write("send a message", daniel, OVER, () -> messages.send(new MessagePlace.InSpace(ofMatch), "Hello")),
                write("post", daniel, OVER, () -> posts.post(new PostSpace.OfCircle(circle), "Hello", null)),
                write(
                        "add a resource",
                        daniel,
                        OVER,
                        () -> library.add(new ResourceHome.OfSpace(ofMatch), resource(), null)));
    }

    private static ResourceDraft resource() {
        return new ResourceDraft("A talk", null, "https://example.org/talk", Set.of(), PlanSide.BOTH, Set.of());
    }

    private Stream<Write> ofSessions() {
        var log = SessionLog.of(new Outcome.Held(30, Set.of()));
        var promising = new SessionLog(new Outcome.Held(30, Set.of()), new Promise(ines, "Read it", null), null, null);
        Runnable promised =
                () -> as(daniel, () -> sessions.log(session, version("session", session.value()), promising));
        Runnable unhappy = () -> mentorships.answerFit(match, Fit.NOT_GOOD);
        Runnable asked = () -> {
            unhappy.run();
            mentorships.askForRematch(match, null);
        };
        Runnable talked = () -> mentorships.reportContact(match);
        return Stream.of(
                write("book a session", daniel, NOT_MEETING, () -> sessions.book(match, session())),
                write(
                        "log",
                        daniel,
                        NOT_LOGGING,
                        () -> sessions.log(session, version("session", session.value()), log)),
                after(promised, "keep a promise", ines, NOT_LOGGING, () -> mentorships.markDone(promise(), 0)),
                write("report a talk", daniel, NOT_MEETING, talked),
                after(talked, "take the talk back", daniel, NOT_LOGGING, () -> mentorships.retractContact(match)),
                write("rate", daniel, NOT_LOGGING, () -> mentorships.rate(session, 4, null)),
                write("answer the fit", daniel, NOT_LOGGING, () -> mentorships.answerFit(match, Fit.GOOD)),
                after(
                        unhappy,
                        "ask for a rematch",
                        daniel,
                        "session.problem.rematch-not-now",
                        () -> mentorships.askForRematch(match, null)),
                after(unhappy, "say that it fits after all", daniel, NOT_LOGGING, () -> mentorships.takeFitBack(match)),
                after(asked, "take that back", daniel, NOT_LOGGING, () -> mentorships.takeRematchBack(match)),
                write("reach a milestone", daniel, NOT_MEETING, () -> pairPlans.mark(match, milestone(), true)));
    }

    private CommitmentId promise() {
        return new CommitmentId(
                sql.fetchSingle("select max(commitment_id) from commitment").get(0, Long.class));
    }

    private String milestone() {
        return plans.plan(program).milestones().getFirst().key();
    }

    private Stream<Write> ofCircles() {
        Runnable opened = () -> clinics.open(ofCircleSession, guide());
        var log = new CircleLog(new Outcome.Held(30, Set.of()), Set.of(daniel, ines));
        var id = ofCircleSession;
        return Stream.of(
                write("book a session of a circle", daniel, NOT_MEETING, () -> circleSessions.book(circle, session())),
                write(
                        "log one",
                        daniel,
                        NOT_LOGGING,
                        () -> circleSessions.log(id, version("session", id.value()), log)),
                write(
                        "note something of it",
                        ines,
                        NOT_LOGGING,
                        () -> circleSessions.note(id, NoteVisibility.SHARED, "Good")),
                write("promise something in it", ines, NOT_LOGGING, () -> circleSessions.promise(id, "Read it", null)),
                write("open a guide", daniel, NOT_LOGGING, opened),
                after(opened, "hand out a part", daniel, NOT_LOGGING, () -> clinics.assign(id, Part.TAKES_NOTES, ines)),
                after(opened, "start its clock", daniel, NOT_LOGGING, () -> clinics.start(id, clinic())),
                after(opened, "go to a step", daniel, NOT_LOGGING, () -> clinics.goTo(id, clinic(), 0)));
    }

    private SessionGuide guide() {
        return clinics.guides(ofCircleSession).getFirst();
    }

    private long clinic() {
        return clinics.find(ofCircleSession).orElseThrow().version();
    }

    private Stream<Write> ofGoals() {
        return Stream.of(
                write("write a goal", ines, NOT_FOUND, () -> goals.write(new GoalPlace.OfMatch(match), goal())),
                write("word it anew", ines, GOAL_OVER, () -> goals.revise(goal, goalVersion(), goal(), null)),
                write(
                        "check in",
                        ines,
                        GOAL_OVER,
                        () -> progress.checkIn(goal, goalVersion(), new CheckInDraft(0, null, null, null, false))),
                write("add a step to it", ines, GOAL_OVER, () -> progress.addMilestone(goal, "Ask", null)),
                write("reach it", ines, GOAL_OVER, () -> goals.reach(goal, goalVersion(), 0)),
                write("set it aside", ines, GOAL_OVER, () -> goals.setAside(goal, goalVersion())),
                write("share its text", ines, GOAL_OVER, () -> goals.shareText(goal, goalVersion(), true)),
                write("find it realistic", daniel, GOAL_OVER, () -> goals.agree(goal, 1)));
    }

    private long goalVersion() {
        return version("goal", goal.value());
    }

    private Stream<Write> ofWorkshops() {
        Runnable began = () -> sql.execute(
                "update workshop_date set starts_at = ? where workshop_id = ?",
                LocalDateTime.ofInstant(clock.instant().minus(Duration.ofMinutes(30)), ZoneOffset.UTC),
                talk.value());
        Runnable there = () -> {
            began.run();
            as(maya, () -> door.mark(date(), ines, Presence.HERE));
        };
        Runnable finished = () -> {
            there.run();
            as(maya, () -> workshops.finish(talk, talkVersion()));
        };
        Runnable drafted = () -> as(maya, () -> workshops.create(cohort, workshop()));
        return Stream.of(
                write("plan a workshop", maya, COHORT_OVER, () -> workshops.create(cohort, workshop())),
                after(drafted, "discard a draft", maya, CLOSED, () -> workshops.discard(latest(), 0)),
                write("edit it", maya, CLOSED, () -> workshops.edit(talk, talkVersion(), workshop())),
                write("give a seat back", ines, CLOSED, () -> registrations.giveBack(talk)),
                after(began, "check somebody in", daniel, CLOSED, () -> door.mark(date(), ines, Presence.HERE)),
                after(finished, "correct who was there", daniel, CLOSED, () -> door.mark(date(), ines, null)),
                after(finished, "say how it was", ines, CLOSED, () -> ratings.give(talk, 4, null)));
    }

    private WorkshopId latest() {
        return new WorkshopId(
                sql.fetchSingle("select max(workshop_id) from workshop").get(0, Long.class));
    }

    private WorkshopDateId date() {
        return workshops.page(talk).dates().getFirst().id();
    }

    private long talkVersion() {
        return version("workshop", talk.value());
    }

    private Stream<Write> ofCoordinators() {
        Runnable completed = () -> closings.complete(cohort, List.of(match));
        Runnable bothGoOn = () -> {
            for (var one : List.of(daniel, ines)) {
                as(one, () -> closings.wish(ofMatch, Wish.EXTEND, today().plusDays(40)));
            }
        };
        var dates = cohorts.reference(cohort).dates();
        return Stream.of(
                closing(() -> {}, "complete", CLOSED, completed),
                closing(completed, "take that back", CLOSED, () -> closings.takeBack(cohort, List.of(match))),
                write("rematch", maya, CLOSED, () -> matches.rematch(match, matchVersion())),
                after(
                        bothGoOn,
                        "extend",
                        maya,
                        CLOSED,
                        () -> closings.extend(cohort, match, matchVersion(), today().plusDays(40))),
                write("start closing", maya, "cohort.problem.moved-on", () -> lifeCycle.startClosing(cohort, "x")),
                write("cancel", maya, COHORT_OVER, () -> lifeCycle.cancel(cohort, "x")),
                write(
                        "edit the cohort",
                        maya,
                        COHORT_OVER,
                        () -> cohorts.edit(
                                cohort,
                                version("cohort", cohort.value()),
                                new CohortDraft(
                                        "Other",
                                        null,
                                        new CohortDates(
                                                dates.enrollmentOpensOn(),
                                                dates.enrollmentClosesOn(),
                                                dates.startsOn(),
                                                today())))));
    }

    private long matchVersion() {
        return sql.fetchSingle("select version from published_match where match_id = ?", match.value())
                .get(0, Long.class);
    }

    private long version(String table, long id) {
        return sql.fetchSingle("select version from " + table + " where " + table + "_id = ?", id)
                .get(0, Long.class);
    }

    private void as(PersonId person, Runnable action) {
        accounts.signIn(person);
        action.run();
    }

    @Test
    void eachServiceThatWritesRefusesAndSaysWhy() {
        var all = Stream.of(together(), ofSessions(), ofCircles(), ofGoals(), ofWorkshops(), ofCoordinators())
                .flatMap(some -> some)
                .toList();
        var wrong = new LinkedHashMap<String, String>();
        for (var write : all) {
            var open = outcome(write, write.in());
            if (!open.equals(DONE)) {
                wrong.put(write.what() + " while it is open", open);
            }
            var closed = outcome(write, CohortState.CLOSED);
            if (!closed.equals(write.refusal())) {
                wrong.put(write.what(), closed);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** What comes of it; nothing stays, so that each begins alike. */
    private String outcome(Write write, CohortState then) {
        var nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        return Objects.requireNonNull(nested.execute(status -> {
            given.put(cohort, write.in());
            as(write.who(), write.before());
            given.put(cohort, then);
            var outcome = outcome(write);
            status.setRollbackOnly();
            return outcome;
        }));
    }

    private String outcome(Write write) {
        var before = trail();
        try {
            as(write.who(), write.action());
            return DONE;
        } catch (Refused refused) {
            assertThat(trail()).as("Nothing was done: %s", write.what()).isEqualTo(before);
            return refused.problems().stream().map(Problem::key).collect(Collectors.joining(", "));
        } catch (NotFound _) {
            return NOT_FOUND;
        } catch (ChangedMeanwhile stale) {
            return stale.toString();
        }
    }

    private int trail() {
        return sql.fetchSingle("select count(*) from audit_entry").get(0, Integer.class);
    }

    /** What was shared stays readable for those who shared it. */
    @Test
    void everythingStaysReadable() {
        given.put(match, MatchState.COMPLETED);
        given.put(cohort, CohortState.CLOSED);
        accounts.signIn(daniel);
        assertThat(agreements.of(ofMatch).version()).isZero();
        assertThat(closings.of(ofMatch).written()).isEmpty();
        assertThat(mentorships.openOwn(match).sessions()).hasSize(1);
        accounts.signIn(ines);
        assertThat(goals.open(goal).text().title()).isEqualTo("Lead a meeting");
        assertThat(workshops.page(talk).title()).isEqualTo("A talk");
    }
}
