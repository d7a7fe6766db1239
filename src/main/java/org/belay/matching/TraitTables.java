package org.belay.matching;

import static org.belay.matching.PairScores.FORBIDDEN;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.LongToIntFunction;
import java.util.function.ToLongBiFunction;
import java.util.stream.Stream;
import org.belay.matching.PairAssessment.DaysApart;
import org.belay.matching.PairAssessment.SharedAnswers;
import org.belay.matching.PairAssessment.StepsApart;

/**
 * What those rules and criteria make of a pair that not every program uses. Each looks at one trait, of which few
 * different values occur: so for one mentee a table says of each value what it adds or that it excludes, and the value of
 * every mentor is looked up in it.
 */
final class TraitTables {
    private final MatchingSettings settings;
    private final Points points;
    private final List<Trait> traits = new ArrayList<>();

    /**
     * A trait in use.
     *
     * @param values of the mentors, -1 where not known
     * @param table for a mentee, by the mentor's value and one: points, or forbidden
     */
    @SuppressWarnings("ArrayRecordComponent") // working memory of one run
    private record Trait(int[] values, IntFunction<int[]> table) {}

    TraitTables(
            MatchingSettings settings,
            Points points,
            PackedSide mentors,
            PackedSide mentees,
            PackedSide.AllCodes codes) {
        this.settings = settings;
        this.points = points;
        departments(mentors.department, mentees.department, codes.departments.values());
        sites(mentors.site, mentees.site, codes.sites.size());
        if (has(Rule.GRADE_DISTANCE)) {
            distance(
                    mentors.grade,
                    mentees.grade,
                    codes.grades.values(),
                    (mentor, mentee) -> (long) (Integer) mentor - (Integer) mentee,
                    distance -> settings.grades().allows(distance, 1) ? 0 : FORBIDDEN);
        }
        if (has(Rule.YEARS_DISTANCE) || points.possible(Criterion.YEARS_DISTANCE) > 0) {
            distance(
                    mentors.since,
                    mentees.since,
                    codes.months.values(),
                    (mentor, mentee) -> PairAssessor.monthsAhead((YearMonth) mentor, (YearMonth) mentee),
                    this::years);
        }
        for (var q = 0; q < settings.questions().size(); q++) {
            answers(
                    q,
                    mentors.answers[q],
                    mentees.answers[q],
                    codes.answers.get(q).values());
        }
    }

    private boolean has(Rule rule) {
        return settings.rules().contains(rule);
    }

    /** The rule of the same department is here only where parts count; else the scorer has a quicker way. */
    private void departments(int[] mentors, int[] mentees, Object[] values) {
        var gain = points.possible(Criterion.OTHER_DEPARTMENT);
        var other = has(Rule.OTHER_DEPARTMENT) ? FORBIDDEN : gain;
        if (!settings.departmentsHaveParts()) {
            if (other != 0) {
                sameOrOther(mentors, mentees, values.length, 0, other);
            }
            return;
        }
        var same = has(Rule.SAME_DEPARTMENT) ? FORBIDDEN : 0;
        trait(
                mentors,
                mentees,
                values.length,
                mentee -> value -> value == mentee
                                || settings.isPart((Long) values[value], (Long) values[mentee])
                                || settings.isPart((Long) values[mentee], (Long) values[value])
                        ? same
                        : other);
    }

    private void sites(int[] mentors, int[] mentees, int values) {
        var gain = points.possible(Criterion.OTHER_SITE);
        if (gain > 0 || has(Rule.OTHER_SITE) || has(Rule.SAME_SITE)) {
            sameOrOther(
                    mentors,
                    mentees,
                    values,
                    has(Rule.SAME_SITE) ? FORBIDDEN : 0,
                    has(Rule.OTHER_SITE) ? FORBIDDEN : gain);
        }
    }

    private void answers(int place, int[] mentors, int[] mentees, Object[] values) {
        var criterion = Criterion.question(place);
        var question = settings.questions().get(place);
        var gain = points.possible(criterion);
        var required = has(Rule.question(place));
        var otherwise = required ? FORBIDDEN : 0;
        if (gain == 0 && !required) {
            return;
        }
        switch (question.measure()) {
            case SAME ->
                sameOrOther(
                        mentors,
                        mentees,
                        values.length,
                        question.alike() ? gain : otherwise,
                        question.alike() ? otherwise : gain);
            case OVERLAP ->
                overlap(
                        mentors,
                        mentees,
                        values,
                        (shared, all) -> required && !new SharedAnswers(question, shared, all).asWanted()
                                ? FORBIDDEN
                                : points.overlap(criterion, question.alike(), shared, all));
            case NEARNESS ->
                distance(
                        mentors,
                        mentees,
                        values,
                        (mentor, mentee) -> Math.abs((Long) mentor - (Long) mentee),
                        days -> required && !new DaysApart(question, days).asWanted()
                                ? FORBIDDEN
                                : points.nearness(criterion, question, days));
            case SCALE ->
                distance(
                        mentors,
                        mentees,
                        values,
                        (mentor, mentee) -> question.stepsBetween((Integer) mentor, (Integer) mentee),
                        steps -> required && !new StepsApart(question, (int) steps).asWanted()
                                ? FORBIDDEN
                                : points.onScale(criterion, question, (int) steps));
        }
    }

    /** What it makes of two sets, by how much they have in common and how much either has. */
    private void overlap(int[] mentors, int[] mentees, Object[] sets, IntBinaryOperator made) {
        var codes = new PackedSide.Codes();
        Stream.of(sets).flatMap(set -> ((Set<?>) set).stream()).forEach(codes::of);
        var bits = new BitColumns(sets.length, codes.size());
        for (var s = 0; s < sets.length; s++) {
            for (var named : (Set<?>) sets[s]) {
                bits.add(s, codes.of(named));
            }
        }
        var sizes = Stream.of(sets).mapToInt(set -> ((Set<?>) set).size()).toArray();
        trait(mentors, mentees, sets.length, mentee -> {
            var shared = new int[sets.length];
            bits.common(bits, mentee, 0, shared, sets.length);
            return value -> made.applyAsInt(shared[value], sizes[mentee] + sizes[value] - shared[value]);
        });
    }

    private int years(long months) {
        return has(Rule.YEARS_DISTANCE) && !settings.years().allows(months, Points.MONTHS)
                ? FORBIDDEN
                : points.years(months);
    }

    /** What it makes of two known values whether they are the same. */
    private void sameOrOther(int[] mentors, int[] mentees, int values, int same, int other) {
        trait(mentors, mentees, values, mentee -> value -> value == mentee ? same : other);
    }

    private void distance(
            int[] mentors,
            int[] mentees,
            Object[] values,
            ToLongBiFunction<Object, Object> distance,
            LongToIntFunction made) {
        trait(
                mentors,
                mentees,
                values.length,
                mentee -> value -> made.applyAsInt(distance.applyAsLong(values[value], values[mentee])));
    }

    private void trait(int[] mentors, int[] mentees, int values, IntFunction<IntUnaryOperator> made) {
        traits.add(new Trait(mentors, i -> {
            var table = new int[values + 1];
            if (mentees[i] >= 0) {
                var ofValue = made.apply(mentees[i]);
                for (var value = 0; value < values; value++) {
                    table[value + 1] = ofValue.applyAsInt(value);
                }
            }
            return table;
        }));
    }

    /** The tables of all traits in use for one mentee. */
    int[][] of(int mentee) {
        return traits.stream().map(trait -> trait.table.apply(mentee)).toArray(int[][]::new);
    }

    /** Adds to the scores of some neighbors what the tables say, and excludes whom they exclude. */
    void apply(int[][] tables, int first, int many, short[] scores) {
        for (var t = 0; t < tables.length; t++) {
            apply(tables[t], traits.get(t).values, first, many, scores);
        }
    }

    private static void apply(int[] table, int[] values, int first, int many, short[] scores) {
        for (var j = first; j < first + many; j++) {
            var more = table[values[j] + 1];
            scores[j] = scores[j] < 0 || more < 0 ? FORBIDDEN : (short) (scores[j] + more);
        }
    }
}
