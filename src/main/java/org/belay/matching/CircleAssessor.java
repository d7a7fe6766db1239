package org.belay.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.belay.enrollment.WeekGrid;
import org.belay.matching.CircleAssessment.CircleFact;
import org.belay.matching.CircleAssessment.CircleFinding;
import org.belay.matching.CircleAssessment.CommonTime;
import org.belay.matching.CircleAssessment.NoTheme;
import org.belay.matching.CircleAssessment.OfPairs;
import org.belay.matching.CircleAssessment.Places;
import org.belay.matching.CircleAssessment.RuleBreak;
import org.belay.matching.CircleAssessment.SpokenByAll;
import org.belay.matching.CircleAssessment.Theme;
import org.belay.matching.CircleAssessment.Together;
import org.belay.matching.CircleAssessment.Two;
import org.jspecify.annotations.Nullable;

/**
 * Says of one circle what every rule and criterion makes of it.
 *
 * <ul>
 *   <li>A rule about pairs holds for every pair of members, in both directions. {@link Rule#COMMON_LANGUAGE} and {@link
 *       Rule#MINIMUM_SHARED_TIME} are about all at once: one language that all speak, half-hours in which all can meet. Who
 *       told nothing is let pass, as with pairs.
 *   <li>{@link Criterion#TOPICS} gives its points by the share of members who work on the theme, {@link
 *       Criterion#SHARED_TIME} by the half-hours common to all who gave availability and by the share who did, at least two. Every other
 *       criterion gives the mean over all pairs of what each reaches as peers; so {@link Criterion#OTHER_DEPARTMENT} is the
 *       diversity of departments.
 * </ul>
 *
 * Scores are those of a run with the same settings; {@link CircleTable} is built for speed and gives the same.
 */
final class CircleAssessor {
    /** Rules about all members at once. */
    static final Set<Rule> OF_ALL = Set.of(Rule.COMMON_LANGUAGE, Rule.MINIMUM_SHARED_TIME);

    private final MatchingSettings settings;
    private final Points points;
    private final PairAssessor pairs;

    /** An assessor for a program's settings; cheap to make and safe to share. */
    CircleAssessor(MatchingSettings settings) {
        this.settings = settings;
        this.points = new Points(settings);
        var ofPairs = EnumSet.copyOf(settings.rules());
        ofPairs.removeAll(OF_ALL);
        pairs = new PairAssessor(settings.withRules(ofPairs));
    }

    /** The whole assessment of a circle, whose members may come in any order. */
    CircleAssessment assess(List<Profile> members) {
        var theme = theme(members);
        var time = time(members);
        var criteria = criteria(members, theme, time);
        return new CircleAssessment(
                members.size(),
                criteria.stream().mapToInt(CircleFinding::reached).sum(),
                theme == null ? null : theme.topic(),
                theme == null ? 0 : theme.members(),
                time,
                criteria,
                broken(members, time));
    }

    /** The rules in force that exclude a circle. */
    Set<Rule> violated(List<Profile> members) {
        var violated = EnumSet.noneOf(Rule.class);
        broken(members, time(members)).forEach(broken -> violated.add(broken.rule()));
        return violated;
    }

    /** The rules about pairs that exclude two members. */
    Set<Rule> violated(Profile one, Profile other) {
        return pairs.violated(one, other);
    }

    /** The rules about all members at once that exclude a circle. */
    Set<Rule> violatedByAll(List<Profile> members) {
        return violatedByAll(members, time(members));
    }

    private Set<Rule> violatedByAll(List<Profile> members, @Nullable CommonTime time) {
        var violated = EnumSet.noneOf(Rule.class);
        if (settings.rules().contains(Rule.COMMON_LANGUAGE)) {
            var spoken = spokenByAll(members);
            if (spoken.given() > 0 && spoken.languages().isEmpty()) {
                violated.add(Rule.COMMON_LANGUAGE);
            }
        }
        if (settings.rules().contains(Rule.MINIMUM_SHARED_TIME)
                && time != null
                && time.given() > 1
                && time.halfHours() < settings.minimumHalfHours()) {
            violated.add(Rule.MINIMUM_SHARED_TIME);
        }
        return violated;
    }

    private List<RuleBreak> broken(List<Profile> members, @Nullable CommonTime time) {
        var broken = new EnumMap<Rule, List<Two>>(Rule.class);
        violatedByAll(members, time).forEach(rule -> broken.put(rule, List.of()));
        eachPair(
                inOrder(members),
                (one, other) -> pairs.violated(one, other)
                        .forEach(rule -> broken.computeIfAbsent(rule, _ -> new ArrayList<>())
                                .add(new Two(one.person(), other.person()))));
        return broken.entrySet().stream()
                .map(entry -> new RuleBreak(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    private List<CircleFinding> criteria(List<Profile> members, @Nullable Theme theme, @Nullable CommonTime time) {
        var ofPairs = ofPairs(members);
        var directions = Math.max(1, members.size() * (members.size() - 1L));
        var criteria = new ArrayList<CircleFinding>();
        var sum = 0L;
        for (var criterion : Criterion.values()) {
            var possible = possible(criterion);
            if (possible > 0) {
                var reached = switch (criterion) {
                    case TOPICS -> theme == null ? 0 : points.theme(theme.members(), members.size());
                    case SHARED_TIME ->
                        time == null ? 0 : points.commonTime(time.halfHours(), time.given(), members.size());
                    default -> {
                        // Rounded so that the points of all criteria add up to the mean of all pairs.
                        var before = sum / directions;
                        sum += sum(ofPairs, criterion).reached;
                        yield (int) (sum / directions - before);
                    }
                };
                criteria.add(new CircleFinding(
                        criterion, reached, possible, fact(criterion, members, theme, time, sum(ofPairs, criterion))));
            }
        }
        return List.copyOf(criteria);
    }

    /** Wishes have no sides in a circle, so those of both sides are one. */
    private static Criterion withoutSide(Criterion criterion) {
        return criterion == Criterion.MENTOR_PREFERENCE ? Criterion.MENTEE_PREFERENCE : criterion;
    }

    private int possible(Criterion criterion) {
        return Stream.of(Criterion.values())
                .filter(one -> withoutSide(one) == criterion)
                .mapToInt(points::possible)
                .sum();
    }

    /** What the pairs make of one criterion. */
    private static final class Sum {
        private long reached;
        private int reaching;
        private int known;

        void add(Pair pair) {
            reached += pair.reached;
            reaching += pair.reached > 0 ? 1 : 0;
            known += pair.known ? 1 : 0;
        }
    }

    /** Both directions of a pair. */
    private record Pair(int reached, boolean known) {

        Pair with(Pair other) {
            return new Pair(reached + other.reached, known || other.known);
        }
    }

    private static Sum sum(Map<Criterion, Sum> sums, Criterion criterion) {
        return sums.computeIfAbsent(criterion, _ -> new Sum());
    }

    private Map<Criterion, Sum> ofPairs(List<Profile> members) {
        var sums = new EnumMap<Criterion, Sum>(Criterion.class);
        eachPair(members, (one, other) -> {
            var both = new EnumMap<Criterion, Pair>(Criterion.class);
            Stream.of(pairs.directed(one, other), pairs.directed(other, one))
                    .flatMap(direction -> direction.criteria().stream())
                    .forEach(finding -> both.merge(
                            withoutSide(finding.criterion()),
                            new Pair(finding.reached(), finding.known()),
                            Pair::with));
            both.forEach((criterion, pair) -> sum(sums, criterion).add(pair));
        });
        return sums;
    }

    private CircleFact fact(
            Criterion criterion, List<Profile> members, @Nullable Theme theme, @Nullable CommonTime time, Sum sum) {
        var ofPairs = new OfPairs(sum.reaching, sum.known, members.size() * (members.size() - 1) / 2);
        return switch (criterion) {
            case TOPICS -> theme == null ? new NoTheme() : theme;
            case SHARED_TIME -> time == null ? new Together(0, 0) : new Together(time.halfHours(), time.given());
            case LANGUAGES -> spokenByAll(members);
            // A part is a department of its own, and yet the same as the one it is part of: only pairs can be counted.
            case OTHER_DEPARTMENT -> settings.departmentsHaveParts() ? ofPairs : places(members, Profile::department);
            case SAME_SITE, OTHER_SITE -> places(members, Profile::site);
            default -> ofPairs;
        };
    }

    /** Of several topics that as many members work on, the one with the lowest id. */
    private static @Nullable Theme theme(List<Profile> members) {
        var counts = new TreeMap<Long, Integer>();
        members.forEach(member -> member.wanted().forEach(topic -> counts.merge(topic, 1, Integer::sum)));
        Theme most = null;
        for (var entry : counts.entrySet()) {
            if (entry.getValue() > (most == null ? 1 : most.members())) {
                most = new Theme(entry.getKey(), entry.getValue());
            }
        }
        return most;
    }

    private static @Nullable CommonTime time(List<Profile> members) {
        var given = members.stream()
                .map(Profile::availability)
                .filter(Objects::nonNull)
                .toList();
        return given.stream()
                .reduce(WeekGrid::sharedWith)
                .map(grid -> new CommonTime(grid, given.size()))
                .orElse(null);
    }

    private static SpokenByAll spokenByAll(List<Profile> members) {
        var given = members.stream()
                .map(Profile::languages)
                .filter(languages -> !languages.isEmpty())
                .toList();
        var common = given.isEmpty() ? new TreeSet<String>() : new TreeSet<>(given.getFirst());
        given.forEach(common::retainAll);
        return new SpokenByAll(common, given.size());
    }

    private static Places places(List<Profile> members, Function<Profile, @Nullable Long> place) {
        var known = members.stream().map(place).filter(Objects::nonNull).toList();
        return new Places((int) known.stream().distinct().count(), known.size());
    }

    private static List<Profile> inOrder(List<Profile> members) {
        return members.stream()
                .sorted(Comparator.comparingLong(Profile::person))
                .toList();
    }

    private static void eachPair(List<Profile> members, BiConsumer<Profile, Profile> pair) {
        for (var k = 1; k < members.size(); k++) {
            for (var other : members.subList(0, k)) {
                pair.accept(other, members.get(k));
            }
        }
    }
}
