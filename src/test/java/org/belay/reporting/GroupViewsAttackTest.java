package org.belay.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
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

    private static final int ROUNDS = 40;
    private static final int GROUPS = 3;
    private static final int TOPICS = 3;
    /** One more than can be chosen: pairs whose mentee is in no row of the table. */
    private static final int PLACES = GROUPS + 1;

    private RandomCohort cohort;
    private ShownFigures whole;
    private List<ShownFigures> months;
    private List<ShownFigures> groups;
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
            answers("round " + round, cohort.ratings, Question.SESSION_RATING);
            answers("round " + round, cohort.fit, Question.PAIRING_FIT);
        }
        softly.assertAll();
        assertThat(hidden).as("hidden numbers attacked").isGreaterThan(100);
        assertThat(shown).as("numbers shown").isGreaterThan(hidden);
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
        var rows = new GroupRows(
                By.DEPARTMENT,
                IntStream.range(0, GROUPS)
                        .mapToObj(group -> new Row("Group " + group, List.of(matched(group))))
                        .toList(),
                List.of(Figure.MATCHED),
                List.of());
        var byGroup = new GroupViews(
                rows,
                whole,
                IntStream.range(0, PLACES)
                        .mapToObj(group -> cohort.of(in(group)))
                        .toList());
        groups = IntStream.range(0, GROUPS).mapToObj(byGroup::of).toList();
    }

    /** Of each pair the mentee alone is there. */
    private FigureValue matched(int group) {
        long mentees = cohort.sets(0, cohort.months - 1).active().stream()
                .filter(in(group))
                .map(Pair::mentee)
                .distinct()
                .count();
        return Suppression.count(new Tally(mentees, mentees));
    }

    /** Few are in the last ones. */
    private static Predicate<Pair> in(int group) {
        return pair -> group(pair) == group;
    }

    private static int group(Pair pair) {
        long number = pair.mentee().value() % 10;
        return number < 5 ? 0 : number < 8 ? 1 : number < 9 ? 2 : 3;
    }

    // Unknown is a number for each kind of session, or for each choice, in each month and each department.

    private static int[] at(int kinds, IntPredicate month, IntPredicate group, int months, IntPredicate kind) {
        return IntStream.range(0, months * PLACES * kinds)
                .filter(i -> kind.test(i % kinds) && group.test(i / kinds % PLACES) && month.test(i / kinds / PLACES))
                .toArray();
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

    private void sessions(String round) {
        int kinds = State.values().length;
        var known = new Bounds(cohort.months * PLACES * kinds);
        for (Number number : NUMBERS) {
            know(known, at(kinds, ANY, ANY, cohort.months, number::has), whole.figure(number.figure()), 0);
            for (int m = 0; m < cohort.months; m++) {
                know(
                        known,
                        at(kinds, only(m), ANY, cohort.months, number::has),
                        months.get(m).figure(number.figure()),
                        0);
            }
            boolean some = groups.stream()
                    .anyMatch(view -> !view.figure(number.figure()).equals(FigureValue.wouldTell()));
            int least = some && number.figure() != Figure.SESSIONS_MISSED ? 3 : 0;
            for (int g = 0; g < GROUPS; g++) {
                know(
                        known,
                        at(kinds, ANY, only(g), cohort.months, number::has),
                        groups.get(g).figure(number.figure()),
                        least);
            }
        }
        for (Number number : NUMBERS) {
            for (int m = 0; m < cohort.months; m++) {
                int month = m;
                Tally truth = cohort.tally(met -> met.month() == month, number.states());
                room(
                        round,
                        known,
                        at(kinds, only(m), ANY, cohort.months, number::has),
                        truth,
                        number.figure() + " month");
            }
            for (int g = 0; g < PLACES; g++) {
                Tally truth = cohort.tally(of(g), number.states());
                room(
                        round,
                        known,
                        at(kinds, ANY, only(g), cohort.months, number::has),
                        truth,
                        number.figure() + " " + g);
            }
        }
        Number notHeld = new Number(Figure.SESSIONS_PLANNED, State.MISSED, State.OPEN);
        for (int g = 0; g < PLACES; g++) {
            Tally truth = cohort.tally(of(g), notHeld.states());
            room(round, known, at(kinds, ANY, only(g), cohort.months, notHeld::has), truth, "not held " + g);
        }
        topics(round);
        for (ShownFigures view : groups) {
            // Answers of 7 or 8 people are of 4 pairs at least, and so of 4 mentees.
            softly.assertThat(view.figure(Figure.MATCHED).equals(FigureValue.tooFew())
                            && view.answers(Question.PAIRING_FIT).state().shown())
                    .as(round)
                    .isFalse();
            softly.assertThat(view.figure(Figure.HOURS).shown())
                    .as(round)
                    .isEqualTo(view.figure(Figure.SESSIONS_HELD).shown());
        }
    }

    private static Predicate<Met> of(int group) {
        return met -> group(met.pair()) == group;
    }

    /** Sessions with a topic are some of the held ones. */
    private void topics(String round) {
        for (int t = 0; t < TOPICS; t++) {
            int topic = t;
            var known = new Bounds(cohort.months * PLACES * 2);
            int[] every = at(2, ANY, ANY, cohort.months, ANY);
            know(known, every, whole.figure(Figure.SESSIONS_HELD), 0);
            know(known, at(2, ANY, ANY, cohort.months, only(0)), value(whole, topic), 0);
            for (int m = 0; m < cohort.months; m++) {
                know(known, at(2, only(m), ANY, cohort.months, only(0)), value(months.get(m), topic), 0);
                know(
                        known,
                        at(2, only(m), ANY, cohort.months, ANY),
                        months.get(m).figure(Figure.SESSIONS_HELD),
                        0);
            }
            for (int g = 0; g < GROUPS; g++) {
                know(known, at(2, ANY, only(g), cohort.months, only(0)), value(groups.get(g), topic), 0);
                know(
                        known,
                        at(2, ANY, only(g), cohort.months, ANY),
                        groups.get(g).figure(Figure.SESSIONS_HELD),
                        0);
            }
            for (int g = 0; g < PLACES && whole.topics().stream().anyMatch(row -> named(row, topic)); g++) {
                Tally truth = cohort.topic(topic, of(g));
                room(round, known, at(2, ANY, only(g), cohort.months, only(0)), truth, "topic " + t + " of " + g);
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
        var known = new Bounds(cohort.months * PLACES * choices);
        learn(known, choices, ANY, ANY, whole, question);
        for (int m = 0; m < cohort.months; m++) {
            learn(known, choices, only(m), ANY, months.get(m), question);
        }
        for (int g = 0; g < GROUPS; g++) {
            learn(known, choices, ANY, only(g), groups.get(g), question);
        }
        for (int g = 0; g < PLACES; g++) {
            int group = g;
            for (int c = 0; c < choices; c++) {
                int choice = c;
                Tally truth = RandomCohort.said(said, each -> group(each.pair()) == group && each.choice() == choice);
                room(
                        round,
                        known,
                        at(choices, ANY, only(g), cohort.months, only(c)),
                        truth,
                        question + " " + c + " of " + g);
            }
            Tally truth = RandomCohort.said(said, each -> group(each.pair()) == group);
            room(round, known, at(choices, ANY, only(g), cohort.months, ANY), truth, question + " of " + g);
        }
    }

    private void learn(
            Bounds known, int choices, IntPredicate month, IntPredicate group, ShownFigures view, Question question) {
        Bar bar = view.answers(question);
        int[] every = at(choices, month, group, cohort.months, ANY);
        know(known, every, bar.state(), 0);
        if (bar.state().equals(FigureValue.notRecorded())) {
            known.is(known.unknown(every), 0);
        }
        for (Segment segment : bar.segments()) {
            known.is(
                    known.unknown(at(
                            choices,
                            month,
                            group,
                            cohort.months,
                            choice -> choice >= segment.first() && choice <= segment.last())),
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
                            + groups.stream().map(ShownFigures::figures).toList())
                    .isGreaterThan(0.99);
        }
    }
}
