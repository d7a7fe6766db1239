package org.belay.demo;

import static org.belay.demo.DemoAccount.*;
import static org.belay.demo.DemoHistory.PAST;
import static org.belay.demo.DemoHistory.RUNNING;
import static org.belay.program.MatchingRule.*;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.belay.care.DemoCare;
import org.belay.cohort.CohortDates;
import org.belay.cohort.CohortDraft;
import org.belay.cohort.CohortLifeCycle;
import org.belay.cohort.CohortService;
import org.belay.enrollment.ApplicationImport;
import org.belay.enrollment.Decision;
import org.belay.enrollment.DecisionDraft;
import org.belay.enrollment.DecisionService;
import org.belay.enrollment.DemoEnrollments;
import org.belay.enrollment.EnrollmentFilter;
import org.belay.enrollment.EnrollmentService;
import org.belay.organization.ImportPeople;
import org.belay.organization.PeopleImport;
import org.belay.organization.PlaceImport;
import org.belay.organization.PlaceKind;
import org.belay.program.Format;
import org.belay.program.IntendedOutcome;
import org.belay.program.Milestone;
import org.belay.program.Milestone.CountedFrom;
import org.belay.program.Milestone.PlanSide;
import org.belay.program.PlanService;
import org.belay.program.ProgramDraft;
import org.belay.program.ProgramFacts;
import org.belay.program.ProgramFiles;
import org.belay.program.ProgramPlan;
import org.belay.program.ProgramRules;
import org.belay.program.ProgramService;
import org.belay.reporting.DemoKeptReports;
import org.belay.reporting.ProgramAverage;
import org.belay.security.DemoAccounts;
import org.belay.security.People;
import org.belay.security.ProgramRole;
import org.belay.session.DemoMilestones;
import org.belay.shared.CohortId;
import org.belay.shared.ProgramId;
import org.belay.shared.Progress;
import org.belay.shared.table.UploadedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fills an empty installation with an invented organization of some six hundred people: two programs, four cohorts that
 * are over, one closing, one running, one in matching, one that takes applications. It comes in through the services that everybody
 * uses, in the names of its people, as one transaction: all of it or nothing.
 */
@Service
@Profile("demo")
class DemoOrganization {

    static final String NAME = "Northfield";

    /** That of the site in Bothell, where most of its people are. */
    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

    static final String MENTORING = "Cross-company mentoring";

    /** As many as make an average for the last of them; keeping more makes the start longer. */
    private static final int KEPT = ProgramAverage.LEAST;

    static final String NEW_MANAGERS = "New managers";

    private static final ProgramFacts ACROSS = new ProgramFacts(
            "Meet somebody from another part of the company who has been there.",
            "Everybody who wants to learn from experience outside their own department",
            "Anybody with half a year in the company; mentors have worked here for two years or more.",
            List.of(
                    new IntendedOutcome("People know whom to ask elsewhere", "New ties between departments"),
                    new IntendedOutcome("Participants would do it again", "Recommendation at the end")));

    private static final ProgramFacts LEADING = new ProgramFacts(
            "Somebody to talk to in the first year of leading a team.",
            "People in their first year as a manager",
            "New managers as mentees; as mentors, managers of three years or more. Nobody is paired within their line.",
            List.of(
                    new IntendedOutcome(
                            "New managers feel able to lead", "Confidence asked at the start and at the end"),
                    new IntendedOutcome("Conversations take place", "Held sessions of a pair, two a month")));

    /** Every so many applications are left for whoever tries the demo. */
    private static final int LEFT_TO_DECIDE = 12;

    /** The file of applications ends a week after the other files' today; by then all of it is past. */
    static final int DAYS_SINCE_APPLICATIONS = 14;

    /** And more of the mentors, so that some mentees find nobody, as it usually is. */
    private static final int MENTORS_LEFT_TO_DECIDE = 4;

    private final People people;
    private final PeopleImport peopleImport;
    private final PlaceImport placeImport;
    private final ProgramService programs;
    private final ProgramFiles programFiles;
    private final PlanService plans;
    private final CohortService cohorts;
    private final CohortLifeCycle lifeCycle;
    private final ApplicationImport applications;
    private final EnrollmentService enrollments;
    private final DecisionService decisions;
    private final DemoHistory history;
    private final DemoPeers peers;
    private final DemoPeerPairs peerPairs;
    private final DemoCircles circles;
    private final DemoWorkshops workshops;
    private final DemoSchedule schedule;
    private final DemoSurveys surveys;
    private final DemoToday today;
    private final DemoCommunity community;
    private final DemoGoals goals;
    private final DemoHelp help;
    private final DemoTogether together;
    private final DemoClosing closing;
    private final DemoRecognition recognition;
    private final DemoRequests requests;
    private final DemoReports reports;
    private final DemoKeptReports keptReports;
    private final DemoMilestones milestones;
    private final DemoEnrollments waysIn;
    private final DemoCare care;
    private final DemoAccounts accounts;
    private final DemoQueries queries;
    private final Clock clock;

    DemoOrganization(
            People people,
            PeopleImport peopleImport,
            PlaceImport placeImport,
            ProgramService programs,
            ProgramFiles programFiles,
            PlanService plans,
            CohortService cohorts,
            CohortLifeCycle lifeCycle,
            ApplicationImport applications,
            EnrollmentService enrollments,
            DecisionService decisions,
            DemoHistory history,
            DemoPeers peers,
            DemoPeerPairs peerPairs,
            DemoCircles circles,
            DemoWorkshops workshops,
            DemoSchedule schedule,
            DemoSurveys surveys,
            DemoToday today,
            DemoCommunity community,
            DemoGoals goals,
            DemoHelp help,
            DemoTogether together,
            DemoClosing closing,
            DemoRecognition recognition,
            DemoRequests requests,
            DemoReports reports,
            DemoKeptReports keptReports,
            DemoMilestones milestones,
            DemoEnrollments waysIn,
            DemoCare care,
            DemoAccounts accounts,
            DemoQueries queries,
            Clock clock) {
        this.people = people;
        this.peopleImport = peopleImport;
        this.placeImport = placeImport;
        this.programs = programs;
        this.programFiles = programFiles;
        this.plans = plans;
        this.cohorts = cohorts;
        this.lifeCycle = lifeCycle;
        this.applications = applications;
        this.enrollments = enrollments;
        this.decisions = decisions;
        this.history = history;
        this.peers = peers;
        this.peerPairs = peerPairs;
        this.circles = circles;
        this.workshops = workshops;
        this.schedule = schedule;
        this.surveys = surveys;
        this.today = today;
        this.community = community;
        this.goals = goals;
        this.help = help;
        this.together = together;
        this.closing = closing;
        this.recognition = recognition;
        this.requests = requests;
        this.reports = reports;
        this.keptReports = keptReports;
        this.milestones = milestones;
        this.waysIn = waysIn;
        this.care = care;
        this.accounts = accounts;
        this.queries = queries;
        this.clock = clock;
    }

    /**
     * Loads the demo unless there is an organization: what somebody did in it is kept.
     *
     * @return whether it was loaded now
     */
    @Transactional
    public boolean loadOnce() {
        if (people.organizationName() != null) {
            return false;
        }
        var calendar = DemoCalendar.of(clock);
        people.nameOrganization(NAME, ZONE);
        accounts.open(people.add("Robin", "Ames", ADMINISTRATOR.email()), ADMINISTRATOR.email(), true, true);
        accounts.as(ADMINISTRATOR.email(), () -> {
            importPeople(calendar);
            importPlaces(PlaceKind.ROOMS, "rooms.csv");
            importPlaces(PlaceKind.HOLIDAYS, "holidays.csv");
            openAccounts();
            help.list();
            var mentoring = addProgram(MENTORING, ACROSS);
            var newManagers = addProgram(NEW_MANAGERS, LEADING);
            programs.name(newManagers, queries.person(SECOND_COORDINATOR.email()), ProgramRole.COORDINATOR);
            plans.edit(newManagers, plans.get(newManagers).version(), firstYear());
            history.take(calendar);
            PAST.stream().map(queries::cohort).forEach(this::recall);
            recall(queries.cohort(RUNNING));
            surveys.plan(mentoring);
            surveys.plan(newManagers);
            PAST.stream().map(queries::cohort).forEach(surveys::recordPast);
            surveys.recordRunning(queries.cohort(RUNNING));
            PAST.stream().map(queries::cohort).forEach(surveys::recordAfterwards);
            together.lookBack(queries.cohort("AUT25"));
            together.lookBack(queries.cohort("SPR26"));
            workshops.hold(queries.cohort(RUNNING));
            goals.takeOver(queries.cohort(RUNNING));
            milestones.reach(newManagers);
            List.of("AUT25", "SPR26", RUNNING).forEach(this::care);
            accounts.as(COORDINATOR.email(), () -> {
                prepareMatching(mentoring, calendar);
                openEnrollment(newManagers, calendar);
                peers.prepareMatching(calendar);
                peerPairs.start(calendar);
                circles.start(calendar);
                surveys.openDue(queries.cohort("CIR26"));
                cohorts.dateStagesByPlan();
                workshops.plan(newManagers, queries.cohort(RUNNING));
                schedule.plan(queries.cohort(RUNNING));
                today.putAsideWhatCanWait(ZONE);
            });
            Stream.of("WIN26", "ACC26", DemoPeerPairs.COHORT, "CIR26")
                    .map(queries::cohort)
                    .forEach(this::invite);
            accounts.as(MENTOR.email(), circles::meet);
            community.share(newManagers, mentoring, queries.cohort(RUNNING), queries.program(DemoCircles.PROGRAM));
            accounts.as(MENTOR.email(), () -> circles.answer(true));
            accounts.as(MENTEE.email(), () -> circles.answer(false));
            accounts.as(MENTOR.email(), goals::ofCircle);
            accounts.as(MENTEE.email(), goals::journal);
            help.ask();
            together.agree();
            together.recognize();
            surveys.tellEachOther();
            var ending = closing.begin(mentoring, calendar);
            recall(ending);
            closing.sayHowToGoOn(ending);
            surveys.recordEnding(ending);
            PAST.stream().map(queries::cohort).forEach(closing::certify);
            recognition.show();
            requests.ask(newManagers);
            keptReports.keep(PAST.stream().limit(KEPT).map(queries::cohort).toList());
            accounts.as(
                    MANAGER.email(),
                    () -> reports.keep(queries.person(MANAGER.email()), mentoring, queries.cohort("SPR26")));
        });
        return true;
    }

    private void importPeople(DemoCalendar calendar) {
        DemoFile.read("people.csv", calendar.days(), path -> {
            var file = peopleImport.open(path, "people.csv");
            var plan = peopleImport.check(file, new ImportPeople(ImportPeople.HR, false), Progress.NONE);
            peopleImport.apply(plan, false, Progress.NONE);
        });
    }

    /** Holidays stay on their days. */
    private void importPlaces(PlaceKind kind, String name) {
        DemoFile.read(
                name,
                0,
                path -> placeImport.apply(
                        placeImport.check(placeImport.read(kind, new UploadedFile(path, name), Progress.NONE))));
    }

    private void openAccounts() {
        DemoAccount.employees()
                .forEach(account -> accounts.open(
                        queries.person(account.email()), account.email(), false, account.mayImportPeople()));
    }

    /** Whoever creates a program coordinates it; here that is somebody else. */
    private ProgramId addProgram(String name, ProgramFacts facts) {
        var rules = new ProgramRules(
                EnumSet.of(SAME_LINE_MANAGEMENT, SAME_DEPARTMENT, AVOID_LIST, MINIMUM_SHARED_HOURS),
                2,
                ProgramRules.standard().weights());
        var program = programs.create(new ProgramDraft(name, facts, Format.ONE_TO_ONE, false, rules));
        programs.name(program, queries.person(COORDINATOR.email()), ProgramRole.COORDINATOR);
        programs.name(program, queries.person(MANAGER.email()), ProgramRole.MANAGER);
        programs.withdraw(program, queries.person(ADMINISTRATOR.email()), ProgramRole.COORDINATOR);
        return program;
    }

    /** With the guides of a template. */
    private ProgramPlan firstYear() {
        var guides = programFiles
                .templates(Locale.ENGLISH)
                .getLast()
                .content()
                .plan()
                .guides();
        return new ProgramPlan(
                List.of(
                        new Milestone(
                                DemoLibrary.FIRST_MEETING,
                                "First meeting",
                                CountedFrom.MATCH,
                                14,
                                PlanSide.BOTH,
                                "Agree on aims, rhythm and what stays between you."),
                        milestone("A goal for half a year", 30, null),
                        milestone("Half-time talk", 90, "What helps, what does not, what to change."),
                        milestone(
                                "Feedback from the team", 120, "Ask two people of your team, and talk about it here."),
                        milestone("Closing talk", 170, null)),
                guides);
    }

    private static Milestone milestone(String title, int day, @Nullable String text) {
        return new Milestone(title, CountedFrom.MATCH, day, PlanSide.BOTH, text);
    }

    /**
     * How those who are in a cohort came there, which its files do not say. Who applied in vain is from where most people
     * work: so few of each other department that a report would hide how many of it came through would hide more than that.
     */
    private void recall(CohortId cohort) {
        var others = queries.others(cohort, queries.department("Production"), queries.site("Bothell"));
        waysIn.recall(cohort, others, queries.person(COORDINATOR.email()));
        invite(cohort);
    }

    private void invite(CohortId cohort) {
        waysIn.invite(cohort, queries.others(cohort));
    }

    private void care(String code) {
        var cohort = queries.cohort(code);
        care.keep(cohort, queries.supporters(cohort, queries.person(MENTOR.email())));
    }

    private void prepareMatching(ProgramId program, DemoCalendar calendar) {
        var cohort = enrolling(
                program,
                "Winter 2026",
                "WIN26",
                calendar.dates("2026-10-19", "2026-11-06", "2026-12-07", "2027-05-28"));
        DemoFile.read(
                "applications.csv",
                calendar.days() - DAYS_SINCE_APPLICATIONS,
                path -> importApplications(cohort, path));
        var open = enrollments.all(cohort, EnrollmentFilter.ALL.in(EnrollmentFilter.Segment.TO_DECIDE));
        var accepted = IntStream.range(0, open.size())
                .filter(i -> i % LEFT_TO_DECIDE != 0)
                .filter(i -> !open.get(i).side().mentors() || i % MENTORS_LEFT_TO_DECIDE != 1)
                .mapToObj(open::get)
                .toList();
        decisions.decide(cohort, DecisionDraft.silent(Decision.ACCEPT, null), accepted);
        lifeCycle.startMatching(cohort);
    }

    private void importApplications(CohortId cohort, Path path) {
        var file = applications.read(cohort, new UploadedFile(path, "applications.csv"), Progress.NONE);
        applications.apply(applications.plan(cohort, file, Set.of(), Progress.NONE), Progress.NONE);
    }

    private void openEnrollment(ProgramId program, DemoCalendar calendar) {
        enrolling(
                program, "Spring 2027", "NM27", calendar.dates("2026-11-09", "2026-12-18", "2027-01-18", "2027-07-16"));
    }

    private CohortId enrolling(ProgramId program, String name, String code, CohortDates dates) {
        var cohort = cohorts.create(program, new CohortDraft(name, code, dates));
        lifeCycle.openEnrollment(cohort);
        return cohort;
    }
}
