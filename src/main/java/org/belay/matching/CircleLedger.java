package org.belay.matching;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.cohort.CohortReference;
import org.belay.cohort.CohortService;
import org.belay.cohort.CohortState;
import org.belay.program.Topic;
import org.belay.program.TopicId;
import org.belay.program.TopicService;
import org.belay.shared.PersonId;
import org.belay.shared.Texts;
import org.belay.shared.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what came of a run that formed circles, as {@link RunLedger} does for pairs: in the ledger stand all pairs
 * of people who are in a circle together, each with the score of the circle.
 */
@Component
@Transactional(isolation = Isolation.READ_COMMITTED)
class CircleLedger {

    private final RunRepository runs;
    private final RunLedger ledger;
    private final CircleRepository circles;
    private final CohortService cohorts;
    private final TopicService topics;
    private final Vault vault;
    private final AuditTrail audit;
    private final Texts texts;
    private final Clock clock;

    CircleLedger(
            RunRepository runs,
            RunLedger ledger,
            CircleRepository circles,
            CohortService cohorts,
            TopicService topics,
            Vault vault,
            AuditTrail audit,
            Texts texts,
            Clock clock) {
        this.runs = runs;
        this.ledger = ledger;
        this.circles = circles;
        this.cohorts = cohorts;
        this.topics = topics;
        this.vault = vault;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * A run that was started.
     *
     * @param language in which circles are named that have no theme
     * @param scenario the change whose effect is to be seen; null when the circles are to form
     */
    record Started(
            MatchRunId id,
            CohortReference cohort,
            PersonId by,
            CohortPool people,
            CircleProblem problem,
            Instant at,
            Locale language,
            @Nullable Change scenario) {}

    Started start(CohortReference cohort, PersonId by, CohortPool people, CircleProblem problem, Locale language) {
        var now = clock.instant();
        return new Started(
                add(cohort, by, people, problem, null, now), cohort, by, people, problem, now, language, null);
    }

    /** Puts on record what came of a change that was solved already; no circle is formed of it. */
    MatchRunId keep(
            CohortReference cohort,
            PersonId by,
            CohortPool people,
            CircleProblem problem,
            Change scenario,
            CircleOutcome.Solved outcome,
            Duration took) {
        var at = clock.instant().minus(took);
        var run = add(cohort, by, people, problem, scenario, at);
        record(new Started(run, cohort, by, people, problem, at, Locale.ROOT, scenario), outcome);
        return run;
    }

    private MatchRunId add(
            CohortReference cohort,
            PersonId by,
            CohortPool people,
            CircleProblem problem,
            @Nullable Change scenario,
            Instant at) {
        return runs.add(
                new RunRepository.NewRun(
                        cohort.id(),
                        by,
                        RunInputs.of(people, problem),
                        vault.seal(RunLedger.PROBLEM, RecordedProblem.write(problem)),
                        scenario),
                at);
    }

    void record(Started run, CircleOutcome outcome) {
        runs.lockCohort(run.cohort().id());
        var goesOn = EnumSet.of(CohortState.MATCHING, CohortState.RUNNING)
                .contains(cohorts.reference(run.cohort().id()).state());
        switch (goesOn ? outcome : new CircleOutcome.Cancelled()) {
            case CircleOutcome.Solved(var result) -> finish(run, result);
            case CircleOutcome.Cancelled _ -> ledger.cancelled(run.id(), run.cohort(), run.by());
            case CircleOutcome.KeptRejected _ -> ledger.failed(run.id(), run.cohort(), run.by(), RunLedger.LOCKS);
        }
    }

    void broke(Started run) {
        ledger.failed(run.id(), run.cohort(), run.by(), RunLedger.BROKEN);
    }

    private void finish(Started run, CircleResult result) {
        var inCircles = result.placed();
        var choices = FirstChoices.of(run.problem(), result);
        var figures = new RunRepository.Figures(
                inCircles,
                result.circles().size(),
                result.circles().stream()
                        .mapToLong(circle -> circle.assessment().score())
                        .sum(),
                result.circles().stream()
                        .map(circle -> circle.assessment().score())
                        .min(Integer::compare)
                        .orElse(null),
                result.proven(),
                Math.toIntExact(Duration.between(run.at(), clock.instant()).toMillis()),
                choices.met(),
                choices.choosers());
        if (runs.finish(run.id(), figures, clock.instant()) != 1) {
            return;
        }
        runs.addPairs(run.id(), pairs(run, result));
        runs.addUnmatched(
                run.id(),
                result.leftOver().stream()
                        .collect(toMap(
                                alone -> run.people().enrollment(alone.person()),
                                alone -> WhyUnmatched.of(
                                        alone.why(), run.problem().settings()))));
        if (run.scenario() == null) {
            form(run, result);
        }
        audit.record(
                run.by(),
                AuditEvent.of(
                                run.scenario() == null ? "matching.circles-formed" : "matching.scenario-tried",
                                "match_run",
                                run.id().value(),
                                run.cohort().name())
                        .in(run.cohort().program())
                        .with("circles", result.circles().size())
                        .with("matched", inCircles)
                        .with("of", run.problem().people().size()));
        if (run.scenario() == null) {
            ledger.ended(
                    run.id(), run.cohort(), run.by(), false, result.circles().size());
        }
    }

    private static List<RunRepository.RunPair> pairs(Started run, CircleResult result) {
        var people = run.people();
        var pairs = new ArrayList<RunRepository.RunPair>();
        for (var circle : result.circles()) {
            eachTwo(
                    circle.persons(),
                    (one, other) -> pairs.add(new RunRepository.RunPair(
                            people.pair(people.enrollment(other), people.enrollment(one)),
                            circle.assessment().score())));
        }
        return pairs;
    }

    /** All pairs of some people, the lower id first. */
    static void eachTwo(Collection<Long> people, BiConsumer<Long, Long> pair) {
        for (var one : people) {
            people.stream().filter(other -> one < other).forEach(other -> pair.accept(one, other));
        }
    }

    /** Locked circles stay as they are; all others make way. */
    private void form(Started run, CircleResult result) {
        var cohort = run.cohort().id();
        circles.disband(cohort, false);
        var labels = topics.all().stream().collect(toMap(Topic::id, Function.identity()));
        var names = new CircleNames(texts, run.language(), circles.names(cohort));
        for (var circle : result.circles()) {
            if (!circle.kept()) {
                var theme = circle.assessment().theme();
                var topic = theme == null ? null : labels.get(new TopicId(theme));
                var id = circles.form(
                        cohort,
                        names.next(topic == null ? null : topic.label()),
                        topic == null ? null : topic.id(),
                        run.id(),
                        clock.instant());
                circles.join(
                        id,
                        circle.persons().stream().map(run.people()::enrollment).toList(),
                        clock.instant());
            }
        }
    }
}
