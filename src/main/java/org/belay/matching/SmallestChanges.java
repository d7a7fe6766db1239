package org.belay.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.belay.enrollment.WeekGrid;
import org.belay.matching.Change.Both;
import org.belay.matching.Change.OneMoreHour;
import org.belay.matching.Change.OneMoreMentor;
import org.belay.matching.Change.OneMorePlace;
import org.belay.matching.Change.WithoutRule;
import org.belay.matching.MatchAdvice.Effect;
import org.belay.matching.MatchAdvice.Suggestion;
import org.belay.matching.MatchingResult.Couple;
import org.belay.shared.Progress;

/**
 * Looks for the smallest changes that would match somebody who has nobody: one more place, leaving out one rule, one hour
 * more of availability, and if none of these would do, two of them. What the rules say of each candidate tells which
 * changes could do; whether one does, and what becomes of everybody else, is found by solving the whole problem with it.
 */
final class SmallestChanges {

    /** Places to try, those of the best candidates. */
    private static final int PLACES = 3;

    private static final int HOURS = 2;
    private static final int PAIRS = 16;

    /**
     * What an organization may decide otherwise. Wishes not to meet somebody are nobody else's to overrule, and the rule on
     * past matches also keeps those apart who are together now.
     */
    private static final Set<Rule> NEGOTIABLE =
            EnumSet.complementOf(EnumSet.of(Rule.SAME_PERSON, Rule.AVOID_LIST, Rule.PAST_MATCH));

    private final MatchingProblem problem;
    private final long person;
    private final boolean asMentor;
    private final Profile profile;
    private final Outcome now;
    private final List<Candidate> candidates;

    /** Somebody on the other side. */
    private record Candidate(Profile profile, Set<Rule> violated, boolean full, int score) {

        boolean violatesOnly(Rule rule) {
            return violated.equals(Set.of(rule));
        }
    }

    /** A solved problem by the ids of people. */
    private record Outcome(Set<Couple> pairs, long total) {

        /** Nothing when the locks cannot all be kept. */
        static Optional<Outcome> of(MatchingProblem problem) {
            return switch (Matcher.solve(problem, SolverProgress.NONE)) {
                case AssignmentOutcome.Solved(var assignment) -> Optional.of(of(problem, assignment));
                case AssignmentOutcome.LocksRejected _ -> Optional.empty();
                case AssignmentOutcome.Cancelled _ -> throw new CancellationException();
            };
        }

        /** Peers are there as each of the two sees the pair. */
        private static Outcome of(MatchingProblem problem, Assignment assignment) {
            var peers = problem.settings().eachOthersMentor();
            var pairs = assignment.pairs().stream()
                    .map(pair -> new Couple(
                            peers
                                    ? problem.mentees()
                                            .get(pair.mentor())
                                            .profile()
                                            .person()
                                    : problem.mentors()
                                            .get(pair.mentor())
                                            .profile()
                                            .person(),
                            problem.mentees().get(pair.mentee()).profile().person()))
                    .flatMap(couple -> peers ? couple.eachWay() : Stream.of(couple))
                    .collect(Collectors.toSet());
            return new Outcome(pairs, assignment.total());
        }

        List<Long> partners(long person, boolean asMentor) {
            return pairs.stream()
                    .filter(pair -> (asMentor ? pair.mentor() : pair.mentee()) == person)
                    .map(pair -> asMentor ? pair.mentee() : pair.mentor())
                    .sorted()
                    .toList();
        }

        int mentees() {
            return Math.toIntExact(pairs.stream().map(Couple::mentee).distinct().count());
        }
    }

    private SmallestChanges(MatchingProblem problem, long person, boolean asMentor) {
        this.problem = problem;
        this.person = person;
        this.asMentor = asMentor;
        var profiles = asMentor
                ? problem.mentors().stream().map(MatchingProblem.MentorEntry::profile)
                : problem.mentees().stream().map(MatchingProblem.MenteeEntry::profile);
        profile = profiles.filter(each -> each.person() == person)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody to be matched: " + person));
        now = Outcome.of(problem).orElseThrow(() -> new IllegalArgumentException("Locks cannot be kept"));
        candidates = candidates();
    }

    /**
     * What would match somebody. Solves the problem a dozen times or so; may be interrupted.
     *
     * @param asMentor whether the person is looked at as a mentor, or as a mentee
     * @throws IllegalArgumentException when the person is not on that side of the problem, or a lock cannot be kept
     */
    static MatchAdvice of(MatchingProblem problem, long person, boolean asMentor, Progress progress) {
        var changes = new SmallestChanges(problem, person, asMentor);
        var partners = changes.now.partners(person, asMentor);
        if (!partners.isEmpty()) {
            return new MatchAdvice.MatchedByNow(partners);
        }
        return new MatchAdvice.Suggestions(changes.find(progress));
    }

    /** Whether it leaves the rules alone that nobody may leave out. */
    static boolean negotiable(Change change) {
        return change.parts().stream()
                .allMatch(part -> !(part instanceof WithoutRule(var rule, var _)) || NEGOTIABLE.contains(rule));
    }

    private List<Suggestion> find(Progress progress) {
        var single = Stream.of(places(), rules(), hours()).flatMap(List::stream).toList();
        var found = tried(single, progress.between(0, 0.6));
        return found.isEmpty() ? tried(pairs(), progress.between(0.6, 1)) : found;
    }

    private List<Suggestion> tried(List<Change> changes, Progress progress) {
        var found = new ArrayList<Suggestion>();
        for (var k = 0; k < changes.size(); k++) {
            progress.at((double) k / changes.size());
            var change = changes.get(k);
            Outcome.of(change.appliedTo(problem))
                    .filter(then -> !then.partners(person, asMentor).isEmpty())
                    .ifPresent(then -> found.add(new Suggestion(change, effect(then))));
        }
        return List.copyOf(found);
    }

    private Effect effect(Outcome then) {
        var ended = new HashSet<>(now.pairs);
        ended.removeAll(then.pairs);
        return new Effect(
                then.partners(person, asMentor),
                then.mentees() - now.mentees(),
                then.total - now.total,
                problem.settings().eachOthersMentor() ? ended.size() / 2 : ended.size());
    }

    private List<Candidate> candidates() {
        var assessor = new PairAssessor(problem.settings());
        var busy = now.pairs.stream()
                .collect(Collectors.groupingBy(asMentor ? Couple::mentee : Couple::mentor, Collectors.counting()));
        return asMentor
                ? problem.mentees().stream()
                        .filter(entry -> entry.profile().person() != person)
                        .map(entry -> candidate(
                                assessor.assess(profile, entry.profile()), entry.profile(), entry.demand(), busy))
                        .toList()
                : problem.mentors().stream()
                        .filter(entry -> entry.profile().person() != person)
                        .map(entry -> candidate(
                                assessor.assess(entry.profile(), profile), entry.profile(), entry.capacity(), busy))
                        .toList();
    }

    private static Candidate candidate(PairAssessment pair, Profile profile, int places, Map<Long, Long> busy) {
        var violated = EnumSet.noneOf(Rule.class);
        pair.rules().stream()
                .filter(finding -> finding.verdict() == PairAssessment.Verdict.VIOLATED)
                .forEach(finding -> violated.add(finding.rule()));
        return new Candidate(profile, violated, busy.getOrDefault(profile.person(), 0L) >= places, pair.score());
    }

    private List<Change> places() {
        return full(candidate -> candidate.violated.isEmpty())
                .limit(PLACES)
                .map(this::oneMoreOf)
                .toList();
    }

    /** Those who have all they want and could have more, the best first; a peer has one partner. */
    private Stream<Candidate> full(Predicate<Candidate> which) {
        return candidates.stream()
                .filter(candidate -> !problem.settings().eachOthersMentor() && candidate.full && which.test(candidate))
                .sorted(Comparator.comparingInt((Candidate candidate) -> -candidate.score)
                        .thenComparingLong(candidate -> candidate.profile.person()));
    }

    private Change oneMoreOf(Candidate candidate) {
        long other = candidate.profile.person();
        return asMentor ? new OneMoreMentor(other, person) : new OneMorePlace(other, person);
    }

    /** Those that keep somebody away alone, the one that keeps most away first. */
    private List<Change> rules() {
        return NEGOTIABLE.stream()
                .filter(rule -> count(rule) > 0)
                .sorted(Comparator.comparingLong((Rule rule) -> -count(rule)))
                .map(this::without)
                .toList();
    }

    private Change without(Rule rule) {
        return new WithoutRule(rule, problem.settings().question(rule));
    }

    private long count(Rule rule) {
        return candidates.stream()
                .filter(candidate -> candidate.violatesOnly(rule))
                .count();
    }

    /** The hours that bring most candidates over the least time a pair must share, the earliest of the week first. */
    private List<Change> hours() {
        return bestHours(candidate -> candidate.violatesOnly(Rule.MINIMUM_SHARED_TIME) && !candidate.full)
                .limit(HOURS)
                .<Change>map(from -> new OneMoreHour(person, from))
                .toList();
    }

    private Stream<Integer> bestHours(Predicate<Candidate> which) {
        var helped = new TreeMap<Integer, Integer>();
        for (var candidate : candidates) {
            if (which.test(candidate)) {
                IntStream.range(0, WeekGrid.HALF_HOURS)
                        .filter(from -> wouldDo(candidate, from))
                        .forEach(from -> helped.merge(from, 1, Integer::sum));
            }
        }
        return helped.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    /** Whether the two share enough once the person is free for that hour, which lies in the other's free time. */
    private boolean wouldDo(Candidate candidate, int from) {
        var own = profile.availability();
        var other = candidate.profile.availability();
        if (own == null || other == null) {
            return false;
        }
        var wholeHour = other.isFree(from) && other.isFree((from + 1) % WeekGrid.HALF_HOURS);
        var shared = own.withHour(from).sharedWith(other).halfHours();
        return wholeHour && shared >= problem.settings().minimumHalfHours() && !own.equals(own.withHour(from));
    }

    /** A place with a rule or with an hour, a rule with an hour, then two rules; each for the best candidate it is made for. */
    private List<Change> pairs() {
        var pairs = new ArrayList<Change>();
        for (var rule : NEGOTIABLE) {
            full(candidate -> candidate.violatesOnly(rule))
                    .limit(1)
                    .forEach(candidate -> pairs.add(new Both(oneMoreOf(candidate), without(rule))));
        }
        full(candidate -> candidate.violatesOnly(Rule.MINIMUM_SHARED_TIME))
                .flatMap(candidate -> bestHours(candidate::equals).limit(1).map(from ->
                        (Change) new Both(oneMoreOf(candidate), new OneMoreHour(person, from))))
                .limit(1)
                .forEach(pairs::add);
        for (var rule : NEGOTIABLE) {
            // With the rule on time itself there is no such pair of two rules.
            bestHours(candidate -> candidate.violated.size() == 2
                            && candidate.violated.equals(EnumSet.of(Rule.MINIMUM_SHARED_TIME, rule)))
                    .limit(1)
                    .forEach(from -> pairs.add(new Both(without(rule), new OneMoreHour(person, from))));
        }
        candidates.stream()
                .filter(candidate -> candidate.violated.size() == 2 && NEGOTIABLE.containsAll(candidate.violated))
                .collect(Collectors.groupingBy(Candidate::violated, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<Set<Rule>, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .map(List::copyOf)
                .map(rules -> new Both(without(rules.getFirst()), without(rules.getLast())))
                .forEach(pairs::add);
        return pairs.stream().limit(PAIRS).toList();
    }
}
