package org.belay.matching;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.enrollment.EnrollmentId;
import org.belay.matching.MatchingOutcome.Matched;
import org.belay.matching.RunComparison.Changed;
import org.belay.matching.RunComparison.DepartmentRow;
import org.belay.matching.RunComparison.Part;
import org.belay.program.Format;
import org.belay.security.Actor;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.belay.shared.SmallNumbers;
import org.belay.shared.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The ledger of a cohort's runs and scenarios: comparing two, and running one again to see that it gives the same. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class RunHistory {

    private final CohortPools pools;
    private final RunRepository runs;
    private final CurrentUser user;
    private final Vault vault;
    private final AuditTrail audit;

    RunHistory(CohortPools pools, RunRepository runs, CurrentUser user, Vault vault, AuditTrail audit) {
        this.pools = pools;
        this.runs = runs;
        this.user = user;
        this.vault = vault;
        this.audit = audit;
    }

    /**
     * The ledger.
     *
     * @param runs those that finished, scenarios among them, latest first
     * @param without those that ended without a result, latest first
     */
    public record Ledger(List<RunSummary> runs, List<RunSummary> without, ChangeNames names) {

        public Ledger {
            runs = List.copyOf(runs);
            without = List.copyOf(without);
        }
    }

    @Transactional(readOnly = true)
    public Ledger ledger(CohortId cohort) {
        var reader = reader(cohort).person();
        var shown = runs.all(cohort).stream().filter(run -> shown(run, reader)).toList();
        var changes = shown.stream()
                .map(RunSummary::scenario)
                .filter(Objects::nonNull)
                .toList();
        return new Ledger(
                in(shown, EnumSet.of(RunState.FINISHED)),
                in(shown, EnumSet.of(RunState.CANCELLED, RunState.FAILED)),
                ChangeNames.of(changes, runs.people(cohort), pools.load(cohort), pools.middle(cohort)));
    }

    private static List<RunSummary> in(List<RunSummary> all, Set<RunState> states) {
        return all.stream().filter(run -> states.contains(run.state())).toList();
    }

    /** @throws NotFound when one of them is no finished run of this cohort */
    @Transactional(readOnly = true)
    public RunComparison compare(CohortId cohort, MatchRunId one, MatchRunId other) {
        var reader = reader(cohort).person();
        var ofPeers = pools.reference(cohort).format().ofEquals();
        var first = new Recorded(finished(cohort, one, reader), ofPeers);
        var second = new Recorded(finished(cohort, other, reader), ofPeers);
        var people = runs.people(cohort);
        var same = new HashSet<>(first.pairs);
        same.retainAll(second.pairs);
        return new RunComparison(
                first.summary,
                first.terms,
                second.summary,
                second.terms,
                departments(first, second, people),
                changed(first, second, people, reader),
                same.size());
    }

    private Actor reader(CohortId cohort) {
        return user.require(Permission.SEE_MATCH_RUN, pools.facts(cohort));
    }

    /** A scenario that names the reader tells what was thought of them. */
    private static boolean shown(RunSummary run, PersonId reader) {
        var scenario = run.scenario();
        return scenario == null || scenario.people().noneMatch(id -> id == reader.value());
    }

    private RunSummary finished(CohortId cohort, MatchRunId run, PersonId reader) {
        return runs.find(cohort, run)
                .filter(summary -> summary.state() == RunState.FINISHED && shown(summary, reader))
                .orElseThrow(() -> new NotFound(run));
    }

    /** A run as the ledger has it. */
    private final class Recorded {

        private final RunSummary summary;
        private final RunTerms terms;
        private final Set<CohortPool.Pair> pairs;
        private final Map<EnrollmentId, Set<EnrollmentId>> mentorsOf;
        private final List<EnrollmentId> mentees;

        /** @param ofPeers whether each of a pair is looked at as the partner of the other */
        Recorded(RunSummary summary, boolean ofPeers) {
            this.summary = summary;
            pairs = runs.pairs(summary.id()).stream()
                    .map(RunRepository.RunPair::pair)
                    .collect(toSet());
            mentorsOf = pairs.stream()
                    .flatMap(pair -> ofPeers ? pair.eachWay() : Stream.of(pair))
                    .collect(groupingBy(CohortPool.Pair::mentee, mapping(CohortPool.Pair::mentor, toSet())));
            var inputs = RunInputs.read(runs.inputs(summary.id()));
            terms = inputs.terms();
            mentees = inputs.mentees().stream()
                    .map(entry -> new EnrollmentId(entry.enrollment()))
                    .toList();
        }

        Set<EnrollmentId> mentors(EnrollmentId mentee) {
            return mentorsOf.getOrDefault(mentee, Set.of());
        }

        Map<String, Part> byDepartment(Map<EnrollmentId, Party> people) {
            var parts = new HashMap<String, Part>();
            for (var mentee : mentees) {
                var party = people.get(mentee);
                var department = party == null || party.department() == null ? "" : party.department();
                parts.merge(department, new Part(mentors(mentee).isEmpty() ? 0 : 1, 1), Part::plus);
            }
            return parts;
        }
    }

    private static List<DepartmentRow> departments(Recorded one, Recorded other, Map<EnrollmentId, Party> people) {
        var none = new Part(0, 0);
        var before = one.byDepartment(people);
        var after = other.byDepartment(people);
        var names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(before.keySet());
        names.addAll(after.keySet());
        var rows = names.stream()
                .map(name -> new DepartmentRow(name, before.getOrDefault(name, none), after.getOrDefault(name, none)))
                .toList();
        var grouping = SmallNumbers.joinGroups(rows, RunHistory::fewest, DepartmentRow::with);
        var alone = new HashSet<>(grouping.shown());
        return Stream.concat(
                        rows.stream().filter(alone::contains),
                        Stream.ofNullable(grouping.rest()).map(DepartmentRow::nameless))
                .toList();
    }

    /** The mentees of a department in the run where it had fewer; a run without any tells of nobody. */
    private static long fewest(DepartmentRow row) {
        return LongStream.of(row.one().mentees(), row.other().mentees())
                .filter(mentees -> mentees > 0)
                .min()
                .orElse(0);
    }

    private static List<Changed> changed(
            Recorded one, Recorded other, Map<EnrollmentId, Party> people, PersonId reader) {
        var mentees = new HashSet<>(one.mentorsOf.keySet());
        mentees.addAll(other.mentorsOf.keySet());
        return mentees.stream()
                .filter(mentee -> !one.mentors(mentee).equals(other.mentors(mentee)))
                .filter(mentee -> !concerns(reader, mentee, one, people) && !concerns(reader, mentee, other, people))
                .map(mentee -> new Changed(
                        name(people, mentee), names(people, one.mentors(mentee)), names(people, other.mentors(mentee))))
                .sorted(comparing(Changed::mentee, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private static boolean concerns(
            PersonId reader, EnrollmentId mentee, Recorded run, Map<EnrollmentId, Party> people) {
        var all = new HashSet<>(run.mentors(mentee));
        all.add(mentee);
        return all.stream()
                .map(people::get)
                .filter(Objects::nonNull)
                .anyMatch(party -> party.person().equals(reader));
    }

    private static List<String> names(Map<EnrollmentId, Party> people, Set<EnrollmentId> ids) {
        return ids.stream()
                .map(id -> name(people, id))
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    private static long person(Map<EnrollmentId, Party> people, EnrollmentId id) {
        return Objects.requireNonNull(people.get(id), "enrollments are never deleted")
                .person()
                .value();
    }

    private static String key(long mentor, long mentee, boolean ofPeers) {
        return ofPeers ? Math.max(mentor, mentee) + " " + Math.min(mentor, mentee) : mentor + " " + mentee;
    }

    private static String name(Map<EnrollmentId, Party> people, EnrollmentId id) {
        var party = people.get(id);
        return party == null ? "–" : party.name();
    }

    /**
     * What came of running a recorded run again.
     *
     * @param same whether it gave the same pairs with the same scores
     */
    public record Repetition(boolean same, int pairs) {}

    /**
     * Runs once more what a run worked on then, whatever has changed since, and compares. Changes nothing but the audit
     * trail.
     *
     * @throws Refused when the run is from before all that it worked on was recorded
     */
    public Repetition repeat(CohortId cohort, MatchRunId id) {
        var actor = reader(cohort);
        var run = finished(cohort, id, actor.person());
        var problem = runs.problem(run.id())
                .map(kept -> vault.open(RunLedger.PROBLEM, kept))
                .orElseThrow(() -> new Refused(Problem.of("matching.problem.not-repeatable")));
        var format = pools.reference(cohort).format();
        var again = format == Format.CIRCLE ? circlesAgain(id, problem) : pairsAgain(id, problem);
        var people = runs.people(cohort);
        var then = new TreeMap<String, Integer>();
        runs.pairs(run.id())
                .forEach(pair -> then.put(
                        key(
                                person(people, pair.pair().mentor()),
                                person(people, pair.pair().mentee()),
                                format.ofEquals()),
                        pair.score()));
        var reference = pools.reference(cohort);
        audit.record(
                actor.person(),
                AuditEvent.of("matching.run-repeated", "match_run", id.value(), reference.name())
                        .in(reference.program()));
        return new Repetition(again.equals(then), then.size());
    }

    private static Map<String, Integer> pairsAgain(MatchRunId id, String recorded) {
        var problem = RecordedProblem.read(recorded);
        if (!(Matcher.match(problem, SolverProgress.NONE) instanceof Matched(var result))) {
            throw new IllegalStateException("Run " + id + " finished once and does not now");
        }
        var again = new TreeMap<String, Integer>();
        var ofPeers = problem.settings().eachOthersMentor();
        result.pairs().forEach(pair -> again.put(key(pair.mentor(), pair.mentee(), ofPeers), pair.score()));
        return again;
    }

    /** All pairs of people who are in a circle together, as the ledger has them. */
    private static Map<String, Integer> circlesAgain(MatchRunId id, String recorded) {
        var problem = RecordedProblem.readCircles(recorded);
        if (!(CircleSolver.solve(problem, SolverProgress.NONE) instanceof CircleOutcome.Solved(var result))) {
            throw new IllegalStateException("Run " + id + " finished once and does not now");
        }
        var again = new TreeMap<String, Integer>();
        for (var circle : result.circles()) {
            CircleLedger.eachTwo(
                    circle.persons(),
                    (one, other) ->
                            again.put(key(other, one, true), circle.assessment().score()));
        }
        return again;
    }
}
