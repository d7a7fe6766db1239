package org.belay.matching;

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
    final BitColumns week;
    final boolean[] weekKnown;
    final BitColumns languages;
    final boolean[] languagesKnown;
    final BitColumns topics;
    final int[] department;
    final int[] site;
    final int[] grade;
    final int[] since;
    /** Of each compared question. */
    final int[][] answers;

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
        final Codes months = new Codes();
        final List<ComparedQuestion> questions;
        /** Of what the answers to each compared question mean. */
        final List<Codes> answers;

        AllCodes(List<ComparedQuestion> questions) {
            this.questions = questions;
            answers = questions.stream().map(_ -> new Codes()).toList();
        }

        void learn(Collection<Profile> profiles) {
            for (var profile : profiles) {
                profile.languages().stream().sorted().forEach(languages::of);
                profile.wanted().stream().sorted().forEach(topics::of);
                profile.offered().stream().sorted().forEach(topics::of);
                departments.ofKnown(profile.department());
                sites.ofKnown(profile.site());
                grades.ofKnown(profile.grade());
                months.ofKnown(profile.since());
                for (var q = 0; q < questions.size(); q++) {
                    answers.get(q).ofKnown(questions.get(q).meaning(profile));
                }
            }
        }
    }

    PackedSide(List<Profile> profiles, Function<Profile, Collection<Long>> topicsOf, AllCodes codes) {
        size = profiles.size();
        week = new BitColumns(size, WeekGrid.HALF_HOURS);
        weekKnown = new boolean[size];
        languagesKnown = new boolean[size];
        languages = new BitColumns(size, codes.languages.size());
        topics = new BitColumns(size, codes.topics.size());
        department = new int[size];
        site = new int[size];
        grade = new int[size];
        since = new int[size];
        answers = new int[codes.questions.size()][size];
        for (var k = 0; k < size; k++) {
            var profile = profiles.get(k);
            var availability = profile.availability();
            if (availability != null) {
                weekKnown[k] = true;
                week.put(k, availability.words());
            }
            languagesKnown[k] = !profile.languages().isEmpty();
            for (var language : profile.languages()) {
                languages.add(k, codes.languages.of(language));
            }
            for (var topic : topicsOf.apply(profile)) {
                topics.add(k, codes.topics.of(topic));
            }
            department[k] = codes.departments.ofKnown(profile.department());
            site[k] = codes.sites.ofKnown(profile.site());
            grade[k] = codes.grades.ofKnown(profile.grade());
            since[k] = codes.months.ofKnown(profile.since());
            for (var q = 0; q < answers.length; q++) {
                answers[q][k] =
                        codes.answers.get(q).ofKnown(codes.questions.get(q).meaning(profile));
            }
        }
    }
}
