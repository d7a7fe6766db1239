package org.belay.matching;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.belay.enrollment.WeekGrid;
import org.jspecify.annotations.Nullable;

/** One side's profiles as arrays of bits and small numbers. The same codes are used for both sides. */
final class PackedSide {
    final int size;
    final long[] week;
    final boolean[] weekKnown;
    final int languageWords;
    final long[] languages;
    final boolean[] languagesKnown;
    final int topicWords;
    final long[] topics;
    final int[] department;
    final int[] site;
    final int[] grade;

    /** Codes from 0 in the order of first use. */
    static final class Codes {
        private final Map<Object, Integer> codes = new HashMap<>();

        int of(Object value) {
            return codes.computeIfAbsent(value, _ -> codes.size());
        }

        /** -1 when unknown. */
        int ofKnown(@Nullable Object value) {
            return value == null ? -1 : of(value);
        }

        int words() {
            return Math.max(1, (codes.size() + 63) / 64);
        }

        int size() {
            return codes.size();
        }

        /** The value of each code. */
        Object[] values() {
            var values = new Object[codes.size()];
            codes.forEach((value, code) -> values[code] = value);
            return values;
        }
    }

    /** The codes that both sides share; complete before a side is packed. */
    static final class AllCodes {
        final Codes languages = new Codes();
        final Codes topics = new Codes();
        final Codes departments = new Codes();
        final Codes sites = new Codes();
        final Codes grades = new Codes();

        void learn(Collection<Profile> profiles) {
            for (var profile : profiles) {
                profile.languages().stream().sorted().forEach(languages::of);
                profile.wanted().stream().sorted().forEach(topics::of);
                profile.offered().stream().sorted().forEach(topics::of);
                departments.ofKnown(profile.department());
                sites.ofKnown(profile.site());
                grades.ofKnown(profile.grade());
            }
        }
    }

    PackedSide(List<Profile> profiles, Function<Profile, Collection<Long>> topicsOf, AllCodes codes) {
        size = profiles.size();
        week = new long[size * WeekGrid.WORDS];
        weekKnown = new boolean[size];
        languagesKnown = new boolean[size];
        languageWords = codes.languages.words();
        languages = new long[size * languageWords];
        topicWords = codes.topics.words();
        topics = new long[size * topicWords];
        department = new int[size];
        site = new int[size];
        grade = new int[size];
        for (var k = 0; k < size; k++) {
            var profile = profiles.get(k);
            var availability = profile.availability();
            if (availability != null) {
                weekKnown[k] = true;
                System.arraycopy(availability.words(), 0, week, k * WeekGrid.WORDS, WeekGrid.WORDS);
            }
            languagesKnown[k] = !profile.languages().isEmpty();
            for (var language : profile.languages()) {
                set(languages, k * languageWords, codes.languages.of(language));
            }
            for (var topic : topicsOf.apply(profile)) {
                set(topics, k * topicWords, codes.topics.of(topic));
            }
            department[k] = codes.departments.ofKnown(profile.department());
            site[k] = codes.sites.ofKnown(profile.site());
            grade[k] = codes.grades.ofKnown(profile.grade());
        }
    }

    int languageCount(int k) {
        return Arrays.stream(languages, k * languageWords, (k + 1) * languageWords)
                .mapToInt(Long::bitCount)
                .sum();
    }

    int topicCount(int k) {
        return Arrays.stream(topics, k * topicWords, (k + 1) * topicWords)
                .mapToInt(Long::bitCount)
                .sum();
    }

    private static void set(long[] words, int from, int bit) {
        words[from + (bit >> 6)] |= 1L << bit;
    }
}
