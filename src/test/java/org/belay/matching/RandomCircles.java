package org.belay.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.belay.enrollment.WeekGrid;

/** Seeded problems of circles, of all kinds. */
final class RandomCircles {

    /** What makes it hard. */
    enum Kind {
        ANY,
        /** Few hours, so that most people who could meet in pairs cannot meet all at once. */
        SCARCE_TIME,
        /** Many wish not to meet. */
        FORBIDDEN_PAIRS,
        /** Everybody speaks some of four languages. */
        LANGUAGES,
        /** Three departments, each once in a circle at most. */
        DEPARTMENTS,
        ALL_EQUAL,
        NOTHING_POSSIBLE,
        NO_AVAILABILITY
    }

    private RandomCircles() {}

    static CircleProblem problem(long seed, Kind kind, int people, int smallest, int largest) {
        return new CircleProblem(people(seed, kind, people), settings(kind), smallest, largest, List.of(), seed);
    }

    static MatchingSettings settings(Kind kind) {
        var rules = EnumSet.of(Rule.LINE_MANAGEMENT, Rule.AVOID_LIST, Rule.COMMON_LANGUAGE, Rule.MINIMUM_SHARED_TIME);
        if (kind == Kind.DEPARTMENTS) {
            rules.add(Rule.SAME_DEPARTMENT);
        }
        return MatchingSettings.standard()
                .withRules(rules)
                .withWeights(Map.of(
                        Criterion.TOPICS, 40,
                        Criterion.SHARED_TIME, 20,
                        Criterion.OTHER_DEPARTMENT, 15,
                        Criterion.EXPERIENCE_DISTANCE, 11,
                        Criterion.SAME_SITE, 7,
                        Criterion.MENTEE_PREFERENCE, 5,
                        Criterion.MENTOR_PREFERENCE, 3))
                .amongEquals();
    }

    static List<Profile> people(long seed, Kind kind, int people) {
        var random = new SplittableRandom(seed * 31 + kind.ordinal());
        var drawn = new ArrayList<Profile>();
        for (var id = 0L; id < people; id++) {
            drawn.add(kind == Kind.ALL_EQUAL ? alike(id) : drawn(id, kind, people, random));
        }
        return drawn;
    }

    private static Profile alike(long id) {
        return SampleProfiles.person(id).wants(1L).free(20, 40).profile();
    }

    private static Profile drawn(long id, Kind kind, int people, SplittableRandom random) {
        var most = kind == Kind.NOTHING_POSSIBLE ? people : kind == Kind.FORBIDDEN_PAIRS ? 1 + people / 5 : 1;
        var avoided = new HashSet<Long>();
        for (var k = random.nextInt(most); k >= 0 && most > 1; k--) {
            avoided.add(random.nextLong(people));
        }
        if (kind == Kind.NOTHING_POSSIBLE) {
            for (var other = id % 2; other < people; other += 2) {
                avoided.add(other);
            }
        }
        var wanted = new HashSet<Long>();
        for (var k = random.nextInt(4); k > 0; k--) {
            wanted.add(random.nextLong(6));
        }
        return new Profile(
                id,
                random.nextInt(9) == 0 ? null : random.nextLong(kind == Kind.DEPARTMENTS ? 3 : 6),
                random.nextInt(9) == 0 ? null : random.nextLong(3),
                random.nextInt(9) == 0 ? null : random.nextInt(6),
                random.nextInt(5) == 0 ? List.of(random.nextLong(people)) : List.of(),
                languages(kind, random),
                kind == Kind.NO_AVAILABILITY || random.nextInt(7) == 0
                        ? null
                        : week(random, kind == Kind.SCARCE_TIME ? 3 : 6),
                Set.of(),
                wanted,
                List.of(random.nextLong(people), random.nextLong(people)),
                avoided,
                Set.of());
    }

    private static Set<String> languages(Kind kind, SplittableRandom random) {
        var languages = new HashSet<String>();
        if (kind == Kind.LANGUAGES) {
            for (var language : List.of("en", "de", "fr", "ja")) {
                if (random.nextInt(2) == 0) {
                    languages.add(language);
                }
            }
        }
        return languages;
    }

    /** Some stretches, which often overlap with those of one and not of the other. */
    private static WeekGrid week(SplittableRandom random, int stretches) {
        var bits = new BitSet();
        for (var k = 0; k < stretches; k++) {
            var from = 4 * random.nextInt(8);
            bits.set(from, from + 4 + random.nextInt(3));
        }
        return WeekGrid.of(bits);
    }
}
