package org.belay.matching;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.belay.enrollment.WeekGrid;
import org.jspecify.annotations.Nullable;

/** Profiles for tests: changed step by step, or drawn. */
record SampleProfiles(Profile profile) {

    static SampleProfiles person(long id) {
        return new SampleProfiles(Profile.of(id));
    }

    SampleProfiles department(@Nullable Long department) {
        return with(department, profile.site(), profile.grade());
    }

    SampleProfiles site(long site) {
        return with(profile.department(), site, profile.grade());
    }

    SampleProfiles grade(int grade) {
        return with(profile.department(), profile.site(), grade);
    }

    private SampleProfiles with(@Nullable Long department, @Nullable Long site, @Nullable Integer grade) {
        return new SampleProfiles(new Profile(
                profile.person(),
                department,
                site,
                grade,
                profile.lineManagers(),
                profile.languages(),
                profile.availability(),
                profile.offered(),
                profile.wanted(),
                profile.preferences(),
                profile.avoided(),
                profile.pastPartners(),
                profile.since(),
                profile.answers()));
    }

    SampleProfiles lineManagers(Long... managers) {
        return with(List.of(managers), profile.languages(), profile.availability());
    }

    SampleProfiles languages(String... languages) {
        return with(profile.lineManagers(), Set.of(languages), profile.availability());
    }

    /** Free from one half-hour to before another. */
    SampleProfiles free(int from, int to) {
        var bits = new BitSet();
        bits.set(from, to);
        return with(profile.lineManagers(), profile.languages(), WeekGrid.of(bits));
    }

    private SampleProfiles with(List<Long> managers, Set<String> languages, @Nullable WeekGrid availability) {
        return new SampleProfiles(new Profile(
                profile.person(),
                profile.department(),
                profile.site(),
                profile.grade(),
                managers,
                languages,
                availability,
                profile.offered(),
                profile.wanted(),
                profile.preferences(),
                profile.avoided(),
                profile.pastPartners(),
                profile.since(),
                profile.answers()));
    }

    SampleProfiles offers(Long... topics) {
        return with(Set.of(topics), profile.wanted(), profile.preferences(), profile.avoided(), profile.pastPartners());
    }

    SampleProfiles wants(Long... topics) {
        return with(
                profile.offered(), Set.of(topics), profile.preferences(), profile.avoided(), profile.pastPartners());
    }

    SampleProfiles prefers(Long... people) {
        return with(profile.offered(), profile.wanted(), List.of(people), profile.avoided(), profile.pastPartners());
    }

    SampleProfiles avoids(Long... people) {
        return with(profile.offered(), profile.wanted(), profile.preferences(), Set.of(people), profile.pastPartners());
    }

    SampleProfiles wasWith(Long... people) {
        return with(profile.offered(), profile.wanted(), profile.preferences(), profile.avoided(), Set.of(people));
    }

    private SampleProfiles with(
            Set<Long> offered, Set<Long> wanted, List<Long> preferences, Set<Long> avoided, Set<Long> past) {
        return new SampleProfiles(new Profile(
                profile.person(),
                profile.department(),
                profile.site(),
                profile.grade(),
                profile.lineManagers(),
                profile.languages(),
                profile.availability(),
                offered,
                wanted,
                preferences,
                avoided,
                past,
                profile.since(),
                profile.answers()));
    }

    SampleProfiles since(int year, int month) {
        return with(YearMonth.of(year, month), profile.answers());
    }

    /** To a question by its key, beside what was answered to others. */
    SampleProfiles answers(String question, String answer) {
        var answers = new HashMap<>(profile.answers());
        answers.put(question, answer);
        return with(profile.since(), answers);
    }

    private SampleProfiles with(@Nullable YearMonth since, Map<String, String> answers) {
        return new SampleProfiles(new Profile(
                profile.person(),
                profile.department(),
                profile.site(),
                profile.grade(),
                profile.lineManagers(),
                profile.languages(),
                profile.availability(),
                profile.offered(),
                profile.wanted(),
                profile.preferences(),
                profile.avoided(),
                profile.pastPartners(),
                since,
                answers));
    }

    /** People drawn from a small organization in which much is unknown and everybody has something with somebody. */
    static List<Profile> drawn(int from, int to, int everybody, long seed) {
        var random = new SplittableRandom(seed);
        return IntStream.range(from, to)
                .mapToObj(id -> drawn(id, everybody, random))
                .toList();
    }

    private static Profile drawn(long id, int everybody, SplittableRandom random) {
        IntUnaryOperator below = random::nextInt;
        return new Profile(
                id,
                random.nextInt(8) == 0 ? null : (long) random.nextInt(6),
                random.nextInt(8) == 0 ? null : (long) random.nextInt(4),
                random.nextInt(8) == 0 ? null : random.nextInt(12) - 3,
                List.copyOf(ids(random.nextInt(3), everybody, below)),
                Set.copyOf(Stream.of("en", "de", "fr", "ja")
                        .filter(_ -> random.nextInt(3) == 0)
                        .toList()),
                random.nextInt(6) == 0 ? null : week(random),
                ids(random.nextInt(40), 150, below),
                ids(random.nextInt(5), 150, below),
                List.copyOf(ids(random.nextInt(8), everybody, below)),
                ids(random.nextInt(3), everybody, below),
                ids(random.nextInt(3), everybody, below),
                random.nextInt(8) == 0 ? null : YearMonth.of(2005 + random.nextInt(20), 1 + random.nextInt(12)),
                answers(random));
    }

    /** To the questions {@code q0} to {@code q4}, not to all of them. */
    private static Map<String, String> answers(SplittableRandom random) {
        var answers = new HashMap<String, String>();
        for (var q = 0; q < ComparedQuestion.MOST; q++) {
            if (random.nextInt(5) > 0) {
                answers.put("q" + q, answer(q, random));
            }
        }
        return answers;
    }

    /** One of three, some of several, a day, or a number from 1 to 3, by the question. */
    private static String answer(int question, SplittableRandom random) {
        return switch (question) {
            case 1, 2 ->
                IntStream.rangeClosed(0, random.nextInt(4))
                        .mapToObj(_ -> "answer " + random.nextInt(70))
                        .distinct()
                        .collect(Collectors.joining("\n"));
            case 3 -> LocalDate.of(2024, 1, 1).plusDays(random.nextInt(900)).toString();
            case 4 -> Integer.toString(1 + random.nextInt(3));
            default -> "answer " + random.nextInt(3);
        };
    }

    private static Set<Long> ids(int count, int bound, IntUnaryOperator below) {
        var ids = new HashSet<Long>();
        for (var k = 0; k < count; k++) {
            ids.add((long) below.applyAsInt(bound));
        }
        return ids;
    }

    private static WeekGrid week(SplittableRandom random) {
        var bits = new BitSet();
        for (var k = random.nextInt(30); k > 0; k--) {
            bits.set(random.nextInt(WeekGrid.HALF_HOURS));
        }
        return WeekGrid.of(bits);
    }
}
