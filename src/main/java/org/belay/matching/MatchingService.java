package org.belay.matching;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.cohort.CohortState;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.Participant;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.AfterCommit;
import org.belay.shared.CohortId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Match runs of a cohort: starting one, watching it, and whom it left without anybody. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class MatchingService {

    private final CohortPools pools;
    private final RunRepository runs;
    private final RunsInProgress inProgress;
    private final RunLedger ledger;
    private final ProposalRepository proposals;
    private final MatchRepository matches;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final Clock clock;

    MatchingService(
            CohortPools pools,
            RunRepository runs,
            RunsInProgress inProgress,
            RunLedger ledger,
            ProposalRepository proposals,
            MatchRepository matches,
            CurrentUser user,
            AuditTrail audit,
            Clock clock) {
        this.pools = pools;
        this.runs = runs;
        this.inProgress = inProgress;
        this.ledger = ledger;
        this.proposals = proposals;
        this.matches = matches;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether whoever asks may see the runs and proposals of a cohort. */
    @Transactional(readOnly = true)
    public boolean mayMatch(CohortId cohort) {
        return user.may(Permission.MATCH_PEOPLE, pools.facts(cohort));
    }

    @Transactional(readOnly = true)
    public MatchingOverview overview(CohortId cohort) {
        // Before the first reading of the database: a run leaves this list after its result is written, so whoever
        // finds
        // it gone here sees the result there.
        var running = inProgress.progress(cohort).orElse(null);
        pools.coordinator(cohort);
        var pool = pools.load(cohort);
        var counts = new EnumMap<Segment, Integer>(proposals.counts(cohort));
        counts.put(Segment.UNMATCHED, withoutMentor(pool, taken(cohort, pool)).size());
        return new MatchingOverview(
                runs.latest(cohort).orElse(null),
                runs.latestFinished(cohort).orElse(null),
                running,
                pool.ofPeers(),
                pool.mentors().size(),
                pool.placesInAll(),
                pool.mentees().size(),
                pool.wantedInAll(),
                missing(cohort, pool),
                counts,
                matches.openPairs(cohort).size());
    }

    /** Of a run that goes on, without asking the database for anything but the permission. */
    @Transactional(readOnly = true)
    public Optional<RunProgress> progress(CohortId cohort) {
        pools.coordinator(cohort);
        return inProgress.progress(cohort);
    }

    /**
     * Starts a run in the background. It goes on whatever becomes of the page; its result replaces all proposals that are
     * not locked.
     *
     * @throws Refused when a run is going on, something is missing, or a lock cannot be kept
     */
    public MatchRunId startRun(CohortId id, Objective objective) {
        var actor = pools.enter(id);
        var pool = pools.load(id);
        refuseIfAny(missing(id, pool));
        var locked = proposals.locked(id);
        new PairGuard(pool).refuseUnlessPossible(locked);
        var cohort = pools.reference(id);
        // The seed only decides between people who are equal; the cohort's own makes a run repeatable.
        var problem = pool.problem(locked, objective, id.value());
        var run = ledger.start(cohort, actor.person(), pool, problem, null);
        audit.record(
                actor.person(),
                AuditEvent.of("matching.run-started", "match_run", run.id().value(), cohort.name())
                        .in(cohort.program())
                        .with("objective", objective)
                        .with("locks", locked.size()));
        AfterCommit.run(() -> inProgress.start(
                id,
                clock.instant(),
                progress -> Matcher.match(problem, progress),
                outcome -> ledger.record(run, outcome),
                () -> ledger.failed(run.id(), run.cohort(), run.by(), RunLedger.BROKEN)));
        return run.id();
    }

    /** Asks the run that goes on to stop; the proposals stay as they were. Nothing happens when it has just ended. */
    public void cancelRun(CohortId cohort) {
        pools.coordinator(cohort);
        inProgress.cancel(cohort);
    }

    /** Mentees who have nobody, then mentors nobody was proposed to, each by name, with why. Peers are there once, as mentees. */
    @Transactional(readOnly = true)
    public List<UnmatchedRow> unmatched(CohortId cohort) {
        var reader = pools.coordinator(cohort).person();
        var pool = pools.load(cohort);
        var taken = taken(cohort, pool);
        var mentees = withoutMentor(pool, taken);
        var why = why(cohort, pool, taken, mentees);
        var rows = new ArrayList<UnmatchedRow>();
        for (var mentee : mentees) {
            rows.add(new UnmatchedRow(
                    party(mentee), false, mentee.person().equals(reader) ? null : why.get(mentee.enrollment())));
        }
        for (var mentor : pool.ofPeers() ? List.<Participant>of() : withoutMentee(pool, taken)) {
            rows.add(new UnmatchedRow(
                    party(mentor), true, mentor.person().equals(reader) ? null : why.get(mentor.enrollment())));
        }
        return rows;
    }

    /** As the run counted it; for those who lost their proposal since, it is counted now. */
    private Map<EnrollmentId, WhyUnmatched> why(
            CohortId cohort, CohortPool pool, Taken taken, List<Participant> mentees) {
        var why = new HashMap<EnrollmentId, WhyUnmatched>();
        runs.latestFinished(cohort).ifPresent(run -> why.putAll(runs.unmatched(run.id())));
        var newly = mentees.stream()
                .map(Participant::enrollment)
                .filter(id -> !why.containsKey(id))
                .collect(toSet());
        if (!newly.isEmpty()) {
            pool.whyNobody(newly, taken.menteesOf())
                    .forEach(leftOver ->
                            why.put(pool.enrollment(leftOver.person()), WhyUnmatched.of(leftOver, pool.settings())));
        }
        return why;
    }

    /** Who has a proposal, and how many. */
    private record Taken(Map<EnrollmentId, Integer> menteesOf, Set<EnrollmentId> mentees) {}

    private Taken taken(CohortId cohort, CohortPool pool) {
        var all = proposals.all(cohort).stream()
                .map(ProposalRepository.Stored::pair)
                .flatMap(pair -> pool.ofPeers() ? pair.eachWay() : Stream.of(pair))
                .toList();
        return new Taken(
                all.stream().collect(groupingBy(CohortPool.Pair::mentor, summingInt(p -> 1))),
                all.stream().map(CohortPool.Pair::mentee).collect(toSet()));
    }

    private static List<Participant> withoutMentor(CohortPool pool, Taken taken) {
        return pool.mentees().stream()
                .filter(p -> p.menteeDemand() > 0
                        && pool.wanted(p.enrollment()) == p.menteeDemand()
                        && !taken.mentees().contains(p.enrollment()))
                .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
                .toList();
    }

    private static List<Participant> withoutMentee(CohortPool pool, Taken taken) {
        var busy = new HashSet<>(taken.menteesOf().keySet());
        return pool.mentors().stream()
                .filter(p -> p.mentorCapacity() > 0
                        && pool.places(p.enrollment()) == p.mentorCapacity()
                        && !busy.contains(p.enrollment()))
                .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
                .toList();
    }

    private static Party party(Participant p) {
        return new Party(p.enrollment(), p.person(), p.name(), p.departmentName(), p.siteName());
    }

    private List<Problem> missing(CohortId id, CohortPool pool) {
        var missing = new ArrayList<Problem>();
        var cohort = pools.reference(id);
        if (cohort.state() != CohortState.MATCHING && cohort.state() != CohortState.RUNNING) {
            missing.add(Problem.of("matching.missing.state." + cohort.state()));
        }
        if (pool.ofPeers()) {
            missing.addAll(missing(pool.wantedInAll()));
            return missing;
        }
        if (pool.placesInAll() == 0) {
            missing.add(Problem.of("matching.missing.places"));
        }
        if (pool.wantedInAll() == 0) {
            missing.add(Problem.of("matching.missing.mentees"));
        }
        return missing;
    }

    private static List<Problem> missing(int peers) {
        return peers < 2
                ? List.of(Problem.of("matching.missing.peers"))
                : peers > PeerSolver.MOST_PEOPLE
                        ? List.of(Problem.of("matching.missing.too-many-peers", PeerSolver.MOST_PEOPLE))
                        : List.of();
    }

    private static void refuseIfAny(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }
}
