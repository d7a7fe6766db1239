package org.belay.matching;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.Participant;
import org.belay.program.TopicService;
import org.belay.security.Actor;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The proposals of a cohort and what a coordinator does with them by hand. What is decided by hand is locked, so that the
 * next run keeps it. A coordinator who takes part decides nothing about their own pair and sees no score of it.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class ProposalService {

    private final CohortPools pools;
    private final ProposalRepository proposals;
    private final RunRepository runs;
    private final TopicService topics;
    private final AuditTrail audit;

    ProposalService(
            CohortPools pools,
            ProposalRepository proposals,
            RunRepository runs,
            TopicService topics,
            AuditTrail audit) {
        this.pools = pools;
        this.proposals = proposals;
        this.runs = runs;
        this.topics = topics;
        this.audit = audit;
    }

    /** A page of the list, the locked ones first, then by score. */
    @Transactional(readOnly = true)
    public List<ProposalRow> page(CohortId cohort, Segment segment, int offset, int limit) {
        var reader = pools.coordinator(cohort);
        return proposals.page(cohort, segment, offset, limit).stream()
                .map(row -> seenBy(reader, row))
                .toList();
    }

    @Transactional(readOnly = true)
    public int count(CohortId cohort, Segment segment) {
        pools.coordinator(cohort);
        return proposals.count(cohort, segment);
    }

    @Transactional(readOnly = true)
    public ProposalRow get(ProposalId id) {
        var cohort = proposals.cohortOf(id).orElseThrow(() -> new NotFound(id));
        var reader = pools.coordinator(cohort);
        return proposals.find(id).map(row -> seenBy(reader, row)).orElseThrow(() -> new NotFound(id));
    }

    /** What edits by hand have cost since the last run that finished; nothing before one has, and once it is published. */
    @Transactional(readOnly = true)
    public Optional<ScoreBalance> balance(CohortId cohort) {
        var reader = pools.coordinator(cohort).person();
        return runs.latestFinished(cohort)
                .filter(run -> !runs.isPublishedSince(run.id()))
                .map(run -> new ScoreBalance(
                        runs.totalScore(run.id(), reader),
                        proposals.totalScore(cohort, reader),
                        run.objective() == Objective.SCORE && Boolean.TRUE.equals(run.proved())));
    }

    /**
     * What {@link #swap} would do to the total as long as all others stay as they are; nothing where a rule excludes that, and
     * for who is one of the four. What it comes to once they are solved anew says {@link ScenarioService#effectOfSwap}.
     */
    @Transactional(readOnly = true)
    public Optional<EditEffect> effectOfSwap(ProposalId one, ProposalId other, EnrollmentId mentor) {
        var cohort = proposals.cohortOf(one).orElseThrow(() -> new NotFound(one));
        var reader = pools.coordinator(cohort);
        if (!proposals.cohortOf(other).equals(Optional.of(cohort))) {
            throw new NotFound(other);
        }
        var first = proposals.find(one).orElseThrow(() -> new NotFound(one));
        var second = proposals.find(other).orElseThrow(() -> new NotFound(other));
        if (first.isOf(reader.person()) || second.isOf(reader.person())) {
            return Optional.empty();
        }
        var pool = pools.load(cohort);
        var pairs = swapped(pool, new Swap(first, second, mentor));
        if (pairs.stream().anyMatch(pair -> !pool.violated(pair).isEmpty())) {
            return Optional.empty();
        }
        var after = pairs.stream().mapToInt(pair -> pool.assess(pair).score()).sum();
        return Optional.of(new EditEffect(scoreOf(first) + scoreOf(second), after));
    }

    private static int scoreOf(ProposalRow row) {
        return Objects.requireNonNull(row.score(), "hidden from its own people only");
    }

    private static List<CohortPool.Pair> swapped(CohortPool pool, Swap swap) {
        return swap.after(pool.ofPeers()).stream()
                .map(pair -> pool.pair(pair.mentor(), pair.mentee()))
                .toList();
    }

    public void lock(ProposalId id, long version) {
        setLocked(id, version, true, "proposal.locked");
    }

    public void unlock(ProposalId id, long version) {
        setLocked(id, version, false, "proposal.unlocked");
    }

    private void setLocked(ProposalId id, long version, boolean locked, String action) {
        var work = enter(id);
        ChangedMeanwhile.unlessOne(proposals.setLocked(id, version, locked), id);
        record(work.actor(), work.cohort(), action, work.row());
    }

    /** Takes a pair off the list. The next run may propose it again: what must never be is a rule or a wish. */
    public void reject(ProposalId id, long version) {
        var work = enter(id);
        ChangedMeanwhile.unlessOne(proposals.remove(id, version), id);
        record(work.actor(), work.cohort(), "proposal.rejected", work.row());
    }

    /**
     * Puts two people together by hand.
     *
     * @throws Refused when a rule excludes them, or one of them has no place left
     */
    public ProposalId assign(CohortId cohort, EnrollmentId mentor, EnrollmentId mentee) {
        var actor = pools.enter(cohort);
        var pool = pools.load(cohort);
        return put(actor, cohort, pool, pool.pair(mentor, mentee), "proposal.assigned");
    }

    /**
     * Gives the mentee of a proposal another mentor, who must have a place left.
     *
     * @return the new proposal
     */
    public ProposalId giveMentor(ProposalId id, long version, EnrollmentId mentor) {
        var work = enter(id);
        ChangedMeanwhile.unlessOne(proposals.remove(id, version), id);
        var pool = pools.load(work.cohort());
        var pair = pool.pair(mentor, work.row().mentee().enrollment());
        return put(work.actor(), work.cohort(), pool, pair, "proposal.assigned");
    }

    /**
     * Lets two mentees swap their mentors.
     *
     * @param mentor whom the mentee of the first gets: the mentor of the other, of peers either of the two
     */
    public void swap(ProposalId one, long versionOfOne, ProposalId other, long versionOfOther, EnrollmentId mentor) {
        var first = enter(one);
        var second = enter(other);
        if (!first.cohort().equals(second.cohort())) {
            throw new NotFound(other);
        }
        ChangedMeanwhile.unlessOne(proposals.remove(one, versionOfOne), one);
        ChangedMeanwhile.unlessOne(proposals.remove(other, versionOfOther), other);
        var pool = pools.load(first.cohort());
        swapped(pool, new Swap(first.row(), second.row(), mentor))
                .forEach(pair -> put(first.actor(), first.cohort(), pool, pair, "proposal.swapped"));
    }

    private ProposalId put(Actor actor, CohortId cohort, CohortPool pool, CohortPool.Pair pair, String action) {
        var there = proposals.all(cohort).stream()
                .map(ProposalRepository.Stored::pair)
                .collect(toCollection(ArrayList::new));
        if (there.contains(pair)) {
            throw new Refused(Problem.of(
                    "matching.problem.proposed-already",
                    pool.get(pair.mentee()).name(),
                    pool.get(pair.mentor()).name()));
        }
        // First of all: what stands against a pair may tell what the other wished.
        refuseOwn(
                actor,
                Set.of(pool.get(pair.mentor()).person(), pool.get(pair.mentee()).person()));
        var problems = new ArrayList<>(new PairGuard(pool).rules(pair));
        if (problems.isEmpty()) {
            there.add(pair);
            problems.addAll(new PairGuard(pool)
                    .problems(there.stream().filter(touches(pair)).toList()));
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        var assessment = pool.assess(pair);
        var id = proposals.add(
                cohort,
                pair,
                assessment.score(),
                MatchReasons.write(new MatchReasons(topics.byId(), pool.settings()).of(assessment)),
                true);
        record(actor, cohort, action, proposals.find(id).orElseThrow());
        return id;
    }

    /** Only pairs that share somebody with the new one can stand in its way. */
    private static Predicate<CohortPool.Pair> touches(CohortPool.Pair pair) {
        var both = Set.of(pair.mentor(), pair.mentee());
        return other -> both.contains(other.mentor()) || both.contains(other.mentee());
    }

    /** Two people side by side, proposed or not. */
    @Transactional(readOnly = true)
    public PairComparison compare(CohortId cohort, EnrollmentId mentor, EnrollmentId mentee) {
        var reader = pools.coordinator(cohort);
        return compare(reader, cohort, pools.load(cohort), new CohortPool.Pair(mentor, mentee));
    }

    /** The two of a proposal side by side; nothing while one of them is not to be matched, as on a break. */
    @Transactional(readOnly = true)
    public Optional<PairComparison> compare(ProposalRow proposal) {
        var cohort = proposals.cohortOf(proposal.id()).orElseThrow(() -> new NotFound(proposal.id()));
        var reader = pools.coordinator(cohort);
        var pool = pools.load(cohort);
        var pair = proposal.pair();
        return pool.find(pair.mentor()).isPresent() && pool.find(pair.mentee()).isPresent()
                ? Optional.of(compare(reader, cohort, pool, pair))
                : Optional.empty();
    }

    private PairComparison compare(Actor reader, CohortId cohort, CohortPool pool, CohortPool.Pair pair) {
        if (Set.of(pool.get(pair.mentor()).person(), pool.get(pair.mentee()).person())
                .contains(reader.person())) {
            throw new NotFound(pair.mentee());
        }
        return SideBySide.of(pool, pair, topics.byId(), pools.rules(cohort));
    }

    /** Every mentor of the cohort for one mentee: the possible ones first, the best first. */
    @Transactional(readOnly = true)
    public List<MentorChoice> mentorsFor(CohortId cohort, EnrollmentId mentee) {
        var reader = pools.coordinator(cohort);
        var pool = pools.load(cohort);
        if (pool.get(mentee).person().equals(reader.person())) {
            throw new NotFound(mentee);
        }
        var byMentor = new HashMap<EnrollmentId, List<ProposalRow>>();
        for (var row : proposals.page(cohort, Segment.ALL, 0, Integer.MAX_VALUE)) {
            of(row.mentor(), byMentor).add(row);
            if (pool.ofPeers()) {
                of(row.mentee(), byMentor).add(row);
            }
        }
        return pool.mentors().stream()
                .filter(mentor -> !mentor.enrollment().equals(mentee)
                        && !mentor.person().equals(reader.person())
                        && pool.places(mentor.enrollment()) > 0)
                .map(mentor -> choice(pool, mentor, mentee, byMentor.getOrDefault(mentor.enrollment(), List.of())))
                .sorted(comparing(MentorChoice::eligible)
                        .thenComparingInt(MentorChoice::score)
                        .reversed()
                        .thenComparing(choice -> choice.mentor().name()))
                .toList();
    }

    private static List<ProposalRow> of(Party party, Map<EnrollmentId, List<ProposalRow>> proposed) {
        return proposed.computeIfAbsent(party.enrollment(), key -> new ArrayList<>());
    }

    private static MentorChoice choice(
            CohortPool pool, Participant mentor, EnrollmentId mentee, List<ProposalRow> proposed) {
        var assessment = pool.assess(new CohortPool.Pair(mentor.enrollment(), mentee));
        return new MentorChoice(
                Party.of(mentor),
                assessment.score(),
                assessment.rules().stream()
                        .filter(finding -> finding.verdict() == PairAssessment.Verdict.VIOLATED)
                        .map(PairAssessment.RuleFinding::rule)
                        .collect(toSet()),
                Math.max(0, pool.places(mentor.enrollment()) - proposed.size()),
                mentor.mentorCapacity(),
                proposed);
    }

    private record Work(Actor actor, CohortId cohort, ProposalRow row) {}

    /** @throws ChangedMeanwhile when the proposal is gone since the list was read */
    private Work enter(ProposalId id) {
        var cohort = proposals.cohortOf(id).orElseThrow(() -> new NotFound(id));
        var actor = pools.enter(cohort);
        var row = proposals.find(id).orElseThrow(() -> new ChangedMeanwhile(id));
        refuseOwn(actor, Set.of(row.mentor().person(), row.mentee().person()));
        return new Work(actor, cohort, row);
    }

    private static void refuseOwn(Actor actor, Set<org.belay.shared.PersonId> pair) {
        if (pair.contains(actor.person())) {
            throw new Refused(Problem.of("matching.problem.own-pair"));
        }
    }

    private static ProposalRow seenBy(Actor reader, ProposalRow row) {
        return row.isOf(reader.person()) ? row.hiddenFromOneself() : row;
    }

    private void record(Actor actor, CohortId cohort, String action, ProposalRow row) {
        var reference = pools.reference(cohort);
        audit.record(
                actor.person(),
                AuditEvent.of(
                                action,
                                "proposal",
                                row.id().value(),
                                row.mentee().name() + " – " + row.mentor().name())
                        .in(reference.program())
                        .with("cohort", reference.name()));
    }
}
