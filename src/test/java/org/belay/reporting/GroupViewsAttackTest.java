package org.belay.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.belay.reporting.CohortFacts.Tally;
import org.belay.reporting.CohortMonths.Pair;
import org.belay.reporting.FigureValue.Count;
import org.belay.reporting.FigureValue.Hidden;
import org.belay.reporting.FigureValue.Mean;
import org.belay.reporting.FigureValue.Reason;
import org.belay.reporting.OutcomeReport.Bar;
import org.belay.reporting.OutcomeReport.By;
import org.belay.reporting.OutcomeReport.Row;
import org.belay.reporting.OutcomeReport.Segment;
import org.belay.reporting.RandomCohort.Met;
import org.belay.reporting.RandomCohort.Said;
import org.belay.reporting.RandomCohort.Shape;
import org.belay.reporting.RandomCohort.State;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Plays a reader who opens the whole cohort, every month, every department and every site of it, writes down each number and
 * each mark, and solves what follows together. No hidden number that rests on 1 to 4 people may be left without room.
 */
class GroupViewsAttackTest {

    private static final int ROUNDS = 24;
    private static final int GROUPS = 3;
    private static final int TOPICS = 3;
    /** One more than can be chosen: pairs whose mentee is in no row of the table. */
    private static final int PLACES = GROUPS + 1;

    /** The departments, or the sites, and what is shown of each. */
    private record Division(By by, List<ShownFigures> views) {

        /** Few are in the last ones. Each department has people at every site. */
        int place(Pair pair) {
            long number = pair.mentee().value() % (by == By.DEPARTMENT ? 10 : 7);
            return by == By.DEPARTMENT
                    ? number < 5 ? 0 : number < 8 ? 1 : number < 9 ? 2 : 3
                    : number < 3 ? 0 : number < 5 ? 1 : number < 6 ? 2 : 3;
        }

        Predicate<Pair> in(int place) {
            return pair -> place(pair) == place;
        }

        Predicate<Met> of(int place) {
            return met -> place(met.pair()) == place;
        }
    }

    private RandomCohort cohort;
    private ShownFigures whole;
    private List<ShownFigures> months;
    private List<Division> divisions;
    private SoftAssertions softly;
    private int hidden;
    private int shown;

    @ParameterizedTest
    @ValueSource(longs = {20261130, 9})
    void noHiddenNumberOfOneToFourPeopleCanBeTold(long seed) {
        Random random = new Random(seed);
        softly = new SoftAssertions();
        for (int round = 0; round < ROUNDS && softly.wasSuccess(); round++) {
            open(new RandomCohort(random, shape(random)));
            sessions("round " + round);
            topics("round " + round);
            answers("round " + round, cohort.ratings, Question.SESSION_RATING);
            answers("round " + round, cohort.fit, Question.PAIRING_FIT);
            divisions.forEach(division -> division.views().forEach(GroupViewsAttackTest::hangTogether));
        }
        softly.assertAll();
        assertThat(hidden).as("hidden numbers attacked").isGreaterThan(100);
        assertThat(shown).as("numbers shown").isGreaterThan(hidden / 3);
    }

    private static Shape shape(Random random) {
        return new Shape(
                3 + random.nextInt(30),
                2 + random.nextInt(2),
                1 + random.nextInt(3),
                50 + random.nextInt(51),
                random.nextInt(2) * random.nextInt(100),
                100,
                random.nextInt(101),
                random.nextInt(100));
    }

    private void open(RandomCohort of) {
        cohort = of;
        whole = ShownFigures.of(cohort.facts());
        var byMonth = new MonthViews(cohort.facts(), cohort.byMonth());
        months = IntStream.range(0, cohort.months).mapToObj(byMonth::of).toList();
        divisions = List.of(division(By.DEPARTMENT), division(By.SITE));
    }

    private Division division(By by) {
        var places = new Division(by, List.of());
        var rows = new GroupRows(
                by,
                IntStream.range(0, GROUPS)
                        .mapToObj(group -> new Row("Group " + group, List.of(matched(places.in(group)))))
                        .toList(),
                List.of(Figure.MATCHED),
                List.of());
        var views = new GroupViews(
                rows,
                whole,
                IntStream.range(0, PLACES)
                        .mapToObj(group -> cohort.of(places.in(group)))
                        .toList(),
                Collections.nCopies(PLACES, RandomCohort.NO_STANDING));
        return new Division(by, IntStream.range(0, GROUPS).mapToObj(views::of).toList());
    }

    /** Of each pair the mentee alone is there. */
    private FigureValue matched(Predicate<Pair> there) {
        long mentees = cohort.sets(0, cohort.months - 1).active().stream()
                .filter(there)
                .map(Pair::mentee)
                .distinct()
                .count();
        return Suppression.count(new Tally(mentees, mentees));
    }

    /** What a reader takes from one number to another. */
    private static void hangTogether(ShownFigures view) {
        // Answers of 7 or 8 people are of 4 pairs at least, and so of 4 mentees.
        assertThat(view.figure(Figure.MATCHED).equals(FigureValue.tooFew())
                        && view.answers(Question.PAIRING_FIT).state().shown())
                .isFalse();
        assertThat(view.figure(Figure.HOURS).shown())
                .isEqualTo(view.figure(Figure.SESSIONS_HELD).shown());
        // Each mentee has one match.
        if (view.figure(Figure.ACTIVE_MATCHES).shown()) {
            assertThat(view.figure(Figure.MATCHED).shown()).isTrue();
        }
    }

    // Unknown is a number for each kind of session, or for each choice, in each month, department and site.

    private int unknowns(int kinds) {
        return cohort.months * PLACES * PLACES * kinds;
    }

    private int[] at(int kinds, IntPredicate month, IntPredicate department, IntPredicate site, IntPredicate kind) {
        return IntStream.range(0, unknowns(kinds))
                .filter(i -> kind.test(i % kinds)
                        && site.test(i / kinds % PLACES)
                        && department.test(i / kinds / PLACES % PLACES)
                        && month.test(i / kinds / PLACES / PLACES))
                .toArray();
    }

    private int[] ever(int kinds, IntPredicate kind) {
        return at(kinds, ANY, ANY, ANY, kind);
    }

    private int[] month(int kinds, int month, IntPredicate kind) {
        return at(kinds, only(month), ANY, ANY, kind);
    }

    private int[] place(int kinds, Division division, int place, IntPredicate kind) {
        return division.by() == By.DEPARTMENT
                ? at(kinds, ANY, only(place), ANY, kind)
                : at(kinds, ANY, ANY, only(place), kind);
    }

    private static final IntPredicate ANY = i -> true;

    private static IntPredicate only(int wanted) {
        return i -> i == wanted;
    }

    private record Number(Figure figure, State... states) {
        boolean has(int kind) {
            return List.of(states).stream().anyMatch(state -> state.ordinal() == kind);
        }
    }

    private static final List<Number> NUMBERS = List.of(
            new Number(Figure.SESSIONS_PLANNED, State.HELD, State.MISSED, State.OPEN),
            new Number(Figure.SESSIONS_HELD, State.HELD),
            new Number(Figure.SESSIONS_MISSED, State.MISSED),
            new Number(Figure.SESSIONS_MOVED, State.MOVED),
            new Number(Figure.SESSIONS_CANCELLED, State.CANCELLED));

    private static final Number NOT_HELD = new Number(Figure.SESSIONS_PLANNED, State.MISSED, State.OPEN);

    private void sessions(String round) {
        int kinds = State.values().length;
        var known = new Bounds(unknowns(kinds));
        for (Number number : NUMBERS) {
            know(known, ever(kinds, number::has), whole.figure(number.figure()), 0);
            for (int m = 0; m < cohort.months; m++) {
                know(known, month(kinds, m, number::has), months.get(m).figure(number.figure()), 0);
            }
            divisions.forEach(division -> sessions(known, number, division));
        }
        for (Number number : NUMBERS) {
            for (int m = 0; m < cohort.months; m++) {
                int month = m;
                Tally truth = cohort.tally(met -> met.month() == month, number.states());
                room(round, known, month(kinds, m, number::has), truth, number.figure() + " month");
            }
        }
        for (Division division : divisions) {
            for (int g = 0; g < PLACES; g++) {
                for (Number number : with(NUMBERS, NOT_HELD)) {
                    Tally truth = cohort.tally(division.of(g), number.states());
                    room(round, known, place(kinds, division, g, number::has), truth, number + " " + g);
                }
            }
        }
    }

    private void sessions(Bounds known, Number number, Division division) {
        int kinds = State.values().length;
        boolean some = division.views().stream()
                .anyMatch(view -> !view.figure(number.figure()).equals(FigureValue.wouldTell()));
        int least = some && number.figure() != Figure.SESSIONS_MISSED ? 3 : 0;
        for (int g = 0; g < GROUPS; g++) {
            know(
                    known,
                    place(kinds, division, g, number::has),
                    division.views().get(g).figure(number.figure()),
                    least);
        }
    }

    private static List<Number> with(List<Number> numbers, Number last) {
        return Stream.concat(numbers.stream(), Stream.of(last)).toList();
    }

    /** Sessions with a topic are some of the held ones. */
    private void topics(String round) {
        for (int t = 0; t < TOPICS; t++) {
            int topic = t;
            var known = new Bounds(unknowns(2));
            know(known, ever(2, ANY), whole.figure(Figure.SESSIONS_HELD), 0);
            know(known, ever(2, only(0)), value(whole, topic), 0);
            for (int m = 0; m < cohort.months; m++) {
                know(known, month(2, m, only(0)), value(months.get(m), topic), 0);
                know(known, month(2, m, ANY), months.get(m).figure(Figure.SESSIONS_HELD), 0);
            }
            for (Division division : divisions) {
                for (int g = 0; g < GROUPS; g++) {
                    ShownFigures view = division.views().get(g);
                    know(known, place(2, division, g, only(0)), value(view, topic), 0);
                    know(known, place(2, division, g, ANY), view.figure(Figure.SESSIONS_HELD), 0);
                }
            }
            if (whole.topics().stream().anyMatch(row -> named(row, topic))) {
                for (Division division : divisions) {
                    for (int g = 0; g < PLACES; g++) {
                        Tally truth = cohort.topic(topic, division.of(g));
                        room(round, known, place(2, division, g, only(0)), truth, "topic " + t + " of " + g);
                    }
                }
            }
        }
    }

    private static boolean named(Row row, int topic) {
        return row.name().equals("Topic " + topic);
    }

    private static FigureValue value(ShownFigures view, int topic) {
        return view.topics().stream()
                .filter(row -> named(row, topic))
                .map(row -> row.values().getFirst())
                .findFirst()
                .orElse(FigureValue.notRecorded());
    }

    private void answers(String round, List<Said> said, Question question) {
        int choices = question.choices().size();
        var known = new Bounds(unknowns(choices));
        learn(known, choices, kind -> ever(choices, kind), whole, question);
        for (int m = 0; m < cohort.months; m++) {
            int month = m;
            learn(known, choices, kind -> month(choices, month, kind), months.get(m), question);
        }
        for (Division division : divisions) {
            for (int g = 0; g < GROUPS; g++) {
                int group = g;
                learn(
                        known,
                        choices,
                        kind -> place(choices, division, group, kind),
                        division.views().get(g),
                        question);
            }
        }
        for (Division division : divisions) {
            for (int g = 0; g < PLACES; g++) {
                Predicate<Pair> there = division.in(g);
                for (int c = 0; c < choices; c++) {
                    int choice = c;
                    Tally truth = RandomCohort.said(said, each -> there.test(each.pair()) && each.choice() == choice);
                    room(round, known, place(choices, division, g, only(c)), truth, question + " " + c + " of " + g);
                }
                Tally truth = RandomCohort.said(said, each -> there.test(each.pair()));
                room(round, known, place(choices, division, g, ANY), truth, question + " of " + g);
            }
        }
    }

    private void learn(
            Bounds known, int choices, Function<IntPredicate, int[]> part, ShownFigures view, Question question) {
        Bar bar = view.answers(question);
        int[] every = part.apply(ANY);
        know(known, every, bar.state(), 0);
        if (bar.state().equals(FigureValue.notRecorded())) {
            known.is(known.unknown(every), 0);
        }
        for (Segment segment : bar.segments()) {
            known.is(
                    known.unknown(part.apply(choice -> choice >= segment.first() && choice <= segment.last())),
                    segment.count());
        }
        if (question == Question.SESSION_RATING && view.figure(Figure.SESSION_RATING) instanceof Mean rating) {
            double[] weights = known.unknown();
            IntStream.of(every).forEach(i -> weights[i] = choices - i % choices);
            known.is(weights, rating.value() * rating.n());
        }
    }

    private void know(Bounds known, int[] unknowns, FigureValue value, int least) {
        switch (value) {
            case Count count -> {
                known.is(known.unknown(unknowns), count.value());
                shown++;
            }
            case Hidden mark -> known.isAtLeast(known.unknown(unknowns), mark.reason() == Reason.TOO_FEW ? 1 : least);
            default -> {}
        }
    }

    private void room(String round, Bounds known, int[] unknowns, Tally truth, String what) {
        if (truth.people() > 0 && truth.people() < Figure.MINIMUM_GROUP) {
            hidden++;
            softly.assertThat(known.room(known.unknown(unknowns)))
                    .as(() -> round + ": " + what + ", which is " + truth + "\n" + whole.figures() + "\n"
                            + divisions.stream()
                                    .flatMap(division -> division.views().stream())
                                    .map(ShownFigures::figures)
                                    .toList())
                    .isGreaterThan(0.99);
        }
    }
}
