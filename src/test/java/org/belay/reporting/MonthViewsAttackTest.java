package org.belay.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.belay.reporting.CohortFacts.Tally;
import org.belay.reporting.CohortMonths.MatchSets;
import org.belay.reporting.CohortMonths.Pair;
import org.belay.reporting.FigureValue.Count;
import org.belay.reporting.FigureValue.Hidden;
import org.belay.reporting.FigureValue.Mean;
import org.belay.reporting.FigureValue.Reason;
import org.belay.reporting.OutcomeReport.Bar;
import org.belay.reporting.OutcomeReport.MonthRow;
import org.belay.reporting.OutcomeReport.Row;
import org.belay.reporting.OutcomeReport.Segment;
import org.belay.reporting.RandomCohort.Met;
import org.belay.reporting.RandomCohort.Said;
import org.belay.reporting.RandomCohort.Shape;
import org.belay.reporting.RandomCohort.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Plays a manager who opens the whole cohort and every month of it, writes down each number and each mark, and solves what
 * follows. No hidden number that rests on 1 to 4 people may be left without room.
 */
class MonthViewsAttackTest {

    private static final int ROUNDS = 250;
    private static final int TOPICS = 3;

    private RandomCohort cohort;
    private ShownFigures whole;
    private List<ShownFigures> months;
    private SoftAssertions softly;
    private int hidden;
    private int shown;

    @ParameterizedTest
    @ValueSource(longs = {20261123, 5, 77})
    void noHiddenNumberOfOneToFourPeopleCanBeTold(long seed) {
        Random random = new Random(seed);
        softly = new SoftAssertions();
        for (int round = 0; round < ROUNDS && softly.wasSuccess(); round++) {
            open(new RandomCohort(random, Shape.any(random)));
            sessions("round " + round);
            answers("round " + round, cohort.ratings, Question.SESSION_RATING);
            answers("round " + round, cohort.fit, Question.PAIRING_FIT);
            matches("round " + round);
        }
        softly.assertAll();
        assertThat(hidden).as("hidden numbers attacked").isGreaterThan(500);
        assertThat(shown).as("numbers shown").isGreaterThan(hidden);
    }

    /** Protection is worth nothing when nothing is left: 25 pairs that plan a session a month and hold nine of ten. */
    @Test
    void theMonthsOfAUsualCohortStillShowTheirMainNumbers() {
        Random random = new Random(25);
        Map<Figure, Integer> seen = new EnumMap<>(Figure.class);
        int all = 0;
        for (int round = 0; round < 40; round++) {
            open(new RandomCohort(random, new Shape(25, 6, 2, 80, 0, 0, 60, 40)));
            for (int m = 1; m < cohort.months - 1; m++) {
                all++;
                for (Figure figure : Figure.values()) {
                    seen.merge(figure, value(m, figure).shown() ? 1 : 0, Integer::sum);
                }
            }
        }
        assertThat(seen.get(Figure.SESSIONS_HELD)).isGreaterThan(all * 85 / 100);
        assertThat(seen.get(Figure.HOURS)).isGreaterThan(all * 85 / 100);
        assertThat(seen.get(Figure.SESSION_RATING)).isGreaterThan(all * 85 / 100);
    }

    private void open(RandomCohort of) {
        cohort = of;
        var views = new MonthViews(cohort.facts(), cohort.byMonth());
        whole = ShownFigures.of(cohort.facts());
        months = IntStream.range(0, cohort.months).mapToObj(views::of).toList();
    }

    // What follows for sessions: unknown are held, missed, not logged, moved, cancelled and three topics of each month.

    private static final int KINDS = State.values().length + TOPICS;

    private int[] of(int month, State... states) {
        return List.of(states).stream()
                .mapToInt(state -> month * KINDS + state.ordinal())
                .toArray();
    }

    private int[] ofAll(State... states) {
        return IntStream.range(0, cohort.months)
                .flatMap(month -> IntStream.of(of(month, states)))
                .toArray();
    }

    private record Number(Figure figure, State... states) {}

    private static final List<Number> NUMBERS = List.of(
            new Number(Figure.SESSIONS_PLANNED, State.HELD, State.MISSED, State.OPEN),
            new Number(Figure.SESSIONS_HELD, State.HELD),
            new Number(Figure.SESSIONS_MISSED, State.MISSED),
            new Number(Figure.SESSIONS_MOVED, State.MOVED),
            new Number(Figure.SESSIONS_CANCELLED, State.CANCELLED));

    private void sessions(String round) {
        var known = new Bounds(cohort.months * KINDS);
        for (Number number : NUMBERS) {
            know(known, ofAll(number.states()), whole.figure(number.figure()), false);
            boolean many = number.figure() != Figure.SESSIONS_MISSED
                    && whole.months().stream().noneMatch(row -> row.months().joined())
                    && months.stream()
                            .anyMatch(month -> !month.figure(number.figure()).equals(FigureValue.wouldTell()));
            for (int m = 0; m < cohort.months; m++) {
                know(known, of(m, number.states()), value(m, number.figure()), many);
            }
        }
        for (MonthRow row : whole.months()) {
            int[] held = ofRow(row, State.HELD);
            know(known, held, row.held(), false);
            know(known, ofRow(row, State.HELD, State.MISSED, State.OPEN), row.planned(), false);
            rests(row.held(), which(row), State.HELD);
            if (row.planned().shown() && row.held().shown()) {
                rests(row.held(), which(row), State.MISSED, State.OPEN);
            }
        }
        topics(known);
        for (int m = 0; m < cohort.months; m++) {
            int month = m;
            Predicate<Met> in = met -> met.month() == month;
            for (State[] states : List.of(
                    new State[] {State.HELD},
                    new State[] {State.MISSED},
                    new State[] {State.OPEN},
                    new State[] {State.MISSED, State.OPEN},
                    new State[] {State.HELD, State.MISSED, State.OPEN},
                    new State[] {State.MOVED},
                    new State[] {State.CANCELLED})) {
                room(round, known, of(m, states), cohort.tally(in, states), List.of(states) + " of month " + m);
            }
            for (int topic = 0; topic < TOPICS; topic++) {
                if (whole.topics().stream().map(Row::name).toList().contains("Topic " + topic)) {
                    room(round, known, topic(m, topic), cohort.topic(topic, in), "topic " + topic + " of month " + m);
                }
            }
            // Hours are the held sessions in another unit.
            softly.assertThat(value(m, Figure.HOURS).shown())
                    .as(round)
                    .isEqualTo(
                            cohort.months > 1
                                    ? value(m, Figure.SESSIONS_HELD).shown()
                                    : whole.figure(Figure.HOURS).shown());
        }
        left(round, Figure.SESSIONS_HELD, State.HELD);
        left(round, Figure.SESSIONS_PLANNED, State.MISSED, State.OPEN);
        left(round, Figure.SESSIONS_MISSED, State.MISSED);
        left(round, Figure.SESSIONS_MOVED, State.MOVED);
        left(round, Figure.SESSIONS_CANCELLED, State.CANCELLED);
    }

    private FigureValue value(int month, Figure figure) {
        return months.get(month).figure(figure);
    }

    private void topics(Bounds known) {
        for (int topic = 0; topic < TOPICS; topic++) {
            String name = "Topic " + topic;
            int t = topic;
            know(
                    known,
                    IntStream.range(0, cohort.months)
                            .flatMap(m -> IntStream.of(topic(m, t)))
                            .toArray(),
                    topicValue(whole, name),
                    false);
            for (int m = 0; m < cohort.months; m++) {
                know(known, topic(m, topic), topicValue(months.get(m), name), false);
                double[] notMore = known.unknown(of(m, State.HELD));
                notMore[topic(m, topic)[0]] -= 1;
                known.isAtLeast(notMore, 0);
            }
        }
    }

    private static int[] topic(int month, int topic) {
        return new int[] {month * KINDS + State.values().length + topic};
    }

    private static FigureValue topicValue(ShownFigures view, String name) {
        return view.topics().stream()
                .filter(row -> row.name().equals(name))
                .map(row -> row.values().getFirst())
                .findFirst()
                .orElse(FigureValue.notRecorded());
    }

    private int[] ofRow(MonthRow row, State... states) {
        return IntStream.range(0, cohort.months)
                .filter(m -> isIn(row, m))
                .flatMap(m -> IntStream.of(of(m, states)))
                .toArray();
    }

    private static boolean isIn(MonthRow row, int month) {
        var name = RandomCohort.FIRST.plusMonths(month);
        return !name.isBefore(row.months().first())
                && !name.isAfter(row.months().last());
    }

    private static Predicate<Met> which(MonthRow row) {
        return met -> isIn(row, met.month());
    }

    /** @param many whether "hidden" means that enough people stand behind it, so three sessions at least */
    private void know(Bounds known, int[] unknowns, FigureValue value, boolean many) {
        switch (value) {
            case Count count -> {
                known.is(known.unknown(unknowns), count.value());
                shown++;
            }
            case Hidden mark -> {
                int least = mark.reason() == Reason.TOO_FEW ? 1 : many ? 3 : 0;
                known.isAtLeast(known.unknown(unknowns), least);
            }
            default -> {}
        }
    }

    private void room(String round, Bounds known, int[] unknowns, Tally truth, String what) {
        if (truth.people() > 0 && truth.people() < Figure.MINIMUM_GROUP) {
            hidden++;
            softly.assertThat(known.room(known.unknown(unknowns)))
                    .as(() -> round + ": room for " + what + ", which is " + truth + "\n" + told())
                    .isGreaterThan(0.99);
        }
    }

    private void rests(FigureValue value, Predicate<Met> which, State... states) {
        if (value.shown()) {
            softly.assertThat(cohort.tally(which, states).people())
                    .as(() -> "people behind " + List.of(states) + " of a row\n" + told())
                    .isNotIn(1L, 2L, 3L, 4L);
        }
    }

    /** Whole minus the shown months: nobody or enough people. */
    private void left(String round, Figure figure, State... states) {
        boolean known = whole.figure(Figure.SESSIONS_HELD).shown()
                && whole.figure(Figure.SESSIONS_PLANNED).shown()
                && whole.figure(figure).shown();
        if (known) {
            Tally rest = cohort.tally(met -> !value(met.month(), figure).shown(), states);
            softly.assertThat(rest.people())
                    .as(() -> round + ": people behind " + figure + " of the hidden months\n" + told())
                    .isNotIn(1L, 2L, 3L, 4L);
        }
    }

    // What follows for answers: unknown is how many gave each choice in each month.

    private void answers(String round, List<Said> said, Question question) {
        int choices = question.choices().size();
        boolean mean = question == Question.SESSION_RATING;
        var known = new Bounds(cohort.months * choices);
        learn(known, IntStream.range(0, cohort.months).toArray(), choices, whole, question);
        for (int m = 0; m < cohort.months; m++) {
            learn(known, new int[] {m}, choices, months.get(m), question);
        }
        for (int m = 0; m < cohort.months; m++) {
            int month = m;
            for (int c = 0; c < choices; c++) {
                int choice = c;
                Tally truth = RandomCohort.said(said, each -> each.month() == month && each.choice() == choice);
                room(round, known, new int[] {m * choices + c}, truth, question + " " + c + " of month " + m);
            }
            Tally truth = RandomCohort.said(said, each -> each.month() == month);
            room(round, known, all(m, choices), truth, question + " of month " + m);
            softly.assertThat(mean && value(m, Figure.SESSION_RATING).shown())
                    .isEqualTo(mean && months.get(m).answers(question).state().shown());
        }
        if (whole.answers(question).state().shown()) {
            Tally rest = RandomCohort.said(
                    said,
                    each -> !months.get(each.month()).answers(question).state().shown());
            softly.assertThat(rest.people())
                    .as(() -> round + ": people behind " + question + " of the hidden months\n" + told())
                    .isNotIn(1L, 2L, 3L, 4L);
        }
    }

    private static int[] all(int month, int choices) {
        return IntStream.range(month * choices, (month + 1) * choices).toArray();
    }

    private void learn(Bounds known, int[] of, int choices, ShownFigures view, Question question) {
        Bar bar = view.answers(question);
        int[] every =
                IntStream.of(of).flatMap(m -> IntStream.of(all(m, choices))).toArray();
        know(known, every, bar.state(), false);
        if (bar.state().equals(FigureValue.notRecorded())) {
            known.is(known.unknown(every), 0);
        }
        for (Segment segment : bar.segments()) {
            int[] unknowns = IntStream.of(of)
                    .flatMap(m -> IntStream.rangeClosed(m * choices + segment.first(), m * choices + segment.last()))
                    .toArray();
            known.is(known.unknown(unknowns), segment.count());
        }
        if (question == Question.SESSION_RATING && view.figure(Figure.SESSION_RATING) instanceof Mean rating) {
            double[] weights = new double[cohort.months * choices];
            IntStream.of(every).forEach(i -> weights[i] = choices - i % choices);
            known.is(weights, rating.value() * rating.n());
        }
    }

    // Matches are in many months: who compares two numbers learns how many came or went.

    private void matches(String round) {
        List<Set<Pair>> active = new ArrayList<>();
        List<MatchSets> silent = new ArrayList<>();
        for (int m = -1; m < cohort.months; m++) {
            ShownFigures view = m < 0 ? whole : months.get(m);
            MatchSets sets = m < 0 ? cohort.sets(0, cohort.months - 1) : cohort.sets(m, m);
            if (view.figure(Figure.ACTIVE_MATCHES).shown()) {
                active.add(sets.active());
            }
            if (view.figure(Figure.SILENT_MATCHES).shown()) {
                silent.add(sets);
            }
        }
        apart(round, active);
        apart(round, silent.stream().map(MatchSets::silent).toList());
        apart(round, silent.stream().map(MatchSets::notSilent).toList());
    }

    private void apart(String round, List<Set<Pair>> sets) {
        sets.forEach(one -> {
            softly.assertThat(MatchSets.tally(one).people()).as(round).isNotIn(1L, 2L, 3L, 4L);
            sets.forEach(other -> softly.assertThat(
                            MatchSets.tally(MatchSets.without(one, other)).people())
                    .as(round)
                    .isNotIn(1L, 2L, 3L, 4L));
        });
    }

    private String told() {
        StringBuilder text = new StringBuilder();
        for (int m = -1; m < cohort.months; m++) {
            ShownFigures view = m < 0 ? whole : months.get(m);
            text.append(m < 0 ? "whole" : "month " + m);
            NUMBERS.forEach(number -> text.append(' ').append(view.figure(number.figure())));
            text.append(' ').append(view.figure(Figure.SESSION_RATING));
            text.append(' ').append(view.answers(Question.SESSION_RATING).segments());
            text.append(' ').append(view.answers(Question.PAIRING_FIT)).append('\n');
            text.append(m < 0 ? whole.months() : cohort.facts().months().get(m)).append('\n');
            text.append(m < 0 ? "" : cohort.byMonth().each().get(m).ratings()).append('\n');
        }
        return text.toString();
    }
}
