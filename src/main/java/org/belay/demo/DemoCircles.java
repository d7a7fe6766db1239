package org.belay.demo;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.belay.cohort.CohortDraft;
import org.belay.cohort.CohortLifeCycle;
import org.belay.cohort.CohortService;
import org.belay.enrollment.EnrollmentId;
import org.belay.matching.Circle;
import org.belay.matching.CirclePublishing;
import org.belay.matching.CircleService;
import org.belay.matching.FormingCircles;
import org.belay.matching.FormingCircles.Read;
import org.belay.program.Format;
import org.belay.program.PlanService;
import org.belay.program.ProgramDraft;
import org.belay.program.ProgramFacts;
import org.belay.program.ProgramPlan;
import org.belay.program.SessionGuide;
import org.belay.program.SessionGuide.AgendaItem;
import org.belay.session.CircleSessions;
import org.belay.session.Repetition;
import org.belay.session.SessionAnswers;
import org.belay.session.SessionKind;
import org.belay.session.SessionPlan;
import org.belay.session.SessionRow;
import org.belay.session.SessionState;
import org.belay.shared.CohortId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A small cohort of circles: one that meets, one that is forming, and people who wait for theirs. */
@Component
@Profile("demo")
class DemoCircles {

    static final String PROGRAM = "Learning circles";

    /** The first applications of the file are from people who fit. */
    private static final int MEMBERS = 6;

    private static final SessionGuide PROBLEM_CLINIC = new SessionGuide(
            "Problem clinic",
            List.of(
                    new AgendaItem("The case: what happened, what makes it hard, what the question is", 8),
                    new AgendaItem("Questions to understand, no advice yet", 10),
                    new AgendaItem("The others talk about it; who brought the case listens", 15),
                    new AgendaItem("What helped, and the first step", 7),
                    new AgendaItem("What each of us takes along", 5)),
            List.of("What have you tried?", "What would a good week look like?", "What is in your hands?"));

    private final DemoEquals equals;
    private final DemoQueries queries;
    private final CohortLifeCycle lifeCycle;
    private final FormingCircles forming;
    private final CirclePublishing publishing;
    private final CohortService cohorts;
    private final PlanService plans;
    private final CircleService circles;
    private final CircleSessions sessions;
    private final SessionAnswers answers;

    DemoCircles(
            DemoEquals equals,
            DemoQueries queries,
            CohortLifeCycle lifeCycle,
            FormingCircles forming,
            CirclePublishing publishing,
            CohortService cohorts,
            PlanService plans,
            CircleService circles,
            CircleSessions sessions,
            SessionAnswers answers) {
        this.equals = equals;
        this.queries = queries;
        this.lifeCycle = lifeCycle;
        this.forming = forming;
        this.publishing = publishing;
        this.cohorts = cohorts;
        this.plans = plans;
        this.circles = circles;
        this.sessions = sessions;
        this.answers = answers;
    }

    /** By whoever acts now, who coordinates the program from then on. */
    void start(DemoCalendar calendar) {
        var cohort = equals.inMatching(
                DemoCircles::program,
                new CohortDraft(
                        "Winter circles",
                        "CIR26",
                        calendar.dates("2026-10-19", "2026-11-13", "2026-11-23", "2027-02-26")),
                "circles.csv",
                calendar);
        plan(cohort);
        form(cohort, "Speaking up", queries.places(cohort).subList(0, MEMBERS));
        publish(cohort);
        lifeCycle.startRunning(cohort);
        form(cohort, "Next steps", queries.places(cohort).subList(MEMBERS, MEMBERS + 2));
    }

    private static ProgramDraft program(ProgramDraft template) {
        return new ProgramDraft(
                PROGRAM,
                new ProgramFacts(
                        "Six to eight people who work on the same thing and help each other along.",
                        template.facts().audience(),
                        template.facts().whoMayJoin(),
                        template.facts().outcomes()),
                Format.CIRCLE,
                false,
                template.rules(),
                template.terms());
    }

    private void plan(CohortId cohort) {
        var program = cohorts.get(cohort).program();
        plans.edit(program, plans.get(program).version(), new ProgramPlan(List.of(), List.of(PROBLEM_CLINIC)));
    }

    private void form(CohortId cohort, String name, List<EnrollmentId> members) {
        forming.create(cohort, Locale.ENGLISH);
        for (var member : members) {
            forming.move(cohort, member, null, Read.of(circle(cohort)));
        }
        forming.edit(cohort, Read.of(circle(cohort)), name, queries.person(DemoAccount.MENTOR.email()));
    }

    /** The one that is forming. */
    private Circle circle(CohortId cohort) {
        return publishing.preview(cohort).circles().getFirst();
    }

    /** By whoever leads the circle that meets: an hour every other week, at the first time that suits everybody. */
    void meet() {
        for (var circle : circles.mine()) {
            sessions.freeSlots(circle.id(), 60, null).stream().findFirst().ifPresent(slot -> {
                var plan = new SessionPlan(slot.startsAt(), 60, SessionKind.IN_PERSON, "Library, second floor");
                sessions.bookRepeatedly(circle.id(), plan, new Repetition(2, 4));
            });
        }
    }

    /** By one of those who meet, of the next time. */
    void answer(boolean comes) {
        for (var circle : circles.mine()) {
            sessions.open(circle.id()).sessions().stream()
                    .filter(session -> session.state() == SessionState.SCHEDULED)
                    .min(Comparator.comparing(SessionRow::startsAt))
                    .ifPresent(session -> answers.answer(session.id(), comes));
        }
    }

    private void publish(CohortId cohort) {
        publishing.publish(cohort, publishing.preview(cohort).read(), "");
    }
}
