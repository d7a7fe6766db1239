package org.belay.matching;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.belay.cohort.CohortReference;
import org.belay.cohort.CohortService;
import org.belay.cohort.CohortState;
import org.belay.enrollment.EnrollmentService;
import org.belay.enrollment.Participant;
import org.belay.program.Format;
import org.belay.program.MatchingRule;
import org.belay.program.MatchingWeights;
import org.belay.program.OfferRules;
import org.belay.program.ProgramRules;
import org.belay.program.ProgramService;
import org.belay.security.Actor;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.springframework.stereotype.Component;

/** Gets the people of a cohort ready for the matcher, and guards what changes its matching. */
@Component
class CohortPools {

    private final CohortService cohorts;
    private final ProgramService programs;
    private final EnrollmentService enrollments;
    private final RunRepository runs;
    private final MatchRepository matches;
    private final CircleRepository circles;
    private final CurrentUser user;
    private final Clock clock;

    CohortPools(
            CohortService cohorts,
            ProgramService programs,
            EnrollmentService enrollments,
            RunRepository runs,
            MatchRepository matches,
            CircleRepository circles,
            CurrentUser user,
            Clock clock) {
        this.cohorts = cohorts;
        this.programs = programs;
        this.enrollments = enrollments;
        this.runs = runs;
        this.matches = matches;
        this.circles = circles;
        this.user = user;
        this.clock = clock;
    }

    /** For reading: who may not match the people of this cohort is told that there is none. */
    Actor coordinator(CohortId cohort) {
        return user.require(Permission.MATCH_PEOPLE, cohorts.facts(cohort));
    }

    /**
     * For writing: one at a time in each cohort, while it is being matched or runs, and not while a run goes on, whose
     * result would be about other proposals than those that are there.
     */
    Actor enter(CohortId cohort) {
        if (reference(cohort).format() == Format.CIRCLE) {
            throw new Refused(Problem.of("matching.missing.circles"));
        }
        return enterAny(cohort);
    }

    /** The same for a cohort of circles. */
    Actor enterCircles(CohortId cohort) {
        if (reference(cohort).format() != Format.CIRCLE) {
            throw new NotFound(cohort);
        }
        return enterAny(cohort);
    }

    private Actor enterAny(CohortId cohort) {
        var actor = coordinator(cohort);
        runs.lockCohort(cohort);
        cohorts.requireState(cohort, CohortState.MATCHING, CohortState.RUNNING);
        refuseWhileRunning(cohort);
        return actor;
    }

    /** Its result would be about other people than those that are there. */
    void refuseWhileRunning(CohortId cohort) {
        if (runs.running(cohort)) {
            throw new Refused(Problem.of("matching.problem.run-going-on"));
        }
    }

    /** For changing what is published, also while the cohort closes. */
    Actor enterWhileItRuns(CohortId cohort) {
        var actor = coordinator(cohort);
        runs.lockCohort(cohort);
        cohorts.requireState(cohort, CohortState.MATCHING, CohortState.RUNNING, CohortState.CLOSING);
        return actor;
    }

    CohortPool load(CohortId id) {
        return load(id, enrollments.participants(id));
    }

    /** The same where nobody is signed in. */
    CohortPool loadUnattended(CohortId id) {
        return load(id, enrollments.toBeMatched(id));
    }

    private CohortPool load(CohortId id, List<Participant> people) {
        var cohort = cohorts.reference(id);
        var rules = programs.rules(cohort.program());
        var settings = withParts(rules, ProgramMatching.settings(rules, programs.questions(cohort.program())));
        var compared = settings.questions().stream().map(ComparedQuestion::key).toList();
        return new CohortPool(
                people,
                enrollments.toBeCompared(id, compared),
                cohort.format().ofEquals() ? settings.amongEquals() : settings,
                matches.openPairs(id),
                past(cohort, rules.has(MatchingRule.PAST_MATCH)),
                middle(cohort));
    }

    private MatchingSettings withParts(ProgramRules rules, MatchingSettings settings) {
        return rules.departmentsWithParts()
                ? settings.withParts(enrollments.departmentsAbove().entrySet().stream()
                        .collect(toMap(
                                part -> part.getKey().value(),
                                part -> part.getValue().value())))
                : settings;
    }

    /** In a circle people may meet again unless the program rules it out. */
    private List<CohortPool.People> past(CohortReference cohort, boolean never) {
        if (cohort.format() != Format.CIRCLE) {
            return matches.pastPairs(cohort.id(), !never);
        }
        return never
                ? Stream.concat(matches.pastPairs(cohort.id(), false).stream(), circles.pastMates(cohort.id()).stream())
                        .toList()
                : List.of();
    }

    /** The people of a cohort of circles, and the circles that there are. */
    CirclePool circles(CohortId id) {
        var placeable = enrollments.participants(id);
        var known = placeable.stream().map(Participant::enrollment).collect(toSet());
        var open = circles.open(id);
        var held = open.stream()
                .flatMap(circle -> circle.places().stream())
                .filter(place -> !known.contains(place))
                .toList();
        // Rules are about members on a break too.
        var all = Stream.concat(placeable.stream(), enrollments.goingOn(id, held).stream())
                .toList();
        return new CirclePool(load(id, all), known, circles.forming(id), open);
    }

    /** The rules that the program itself has set. */
    Set<Rule> rules(CohortId cohort) {
        return ProgramMatching.rules(programs.rules(cohorts.reference(cohort).program()));
    }

    /** As the program itself weighs. */
    MatchingWeights weights(CohortId cohort) {
        return programs.rules(cohorts.reference(cohort).program()).allWeights();
    }

    /** How the program deals with offers. */
    OfferRules offers(CohortReference cohort) {
        return programs.offers(cohort.program());
    }

    CohortReference reference(CohortId cohort) {
        return cohorts.reference(cohort);
    }

    Facts facts(CohortId cohort) {
        return cohorts.facts(cohort);
    }

    LocalDate middle(CohortId cohort) {
        return middle(cohorts.reference(cohort));
    }

    /** Clocks change during a cohort; its middle decides how the free hours of two zones lie to each other. */
    private LocalDate middle(CohortReference cohort) {
        var starts = cohort.dates().startsOn();
        var ends = cohort.dates().endsOn();
        return starts == null || ends == null
                ? LocalDate.now(clock)
                : starts.plusDays(ChronoUnit.DAYS.between(starts, ends) / 2);
    }
}
