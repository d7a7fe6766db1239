package org.belay.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.belay.reporting.FigureValue.Amount;
import org.belay.reporting.FigureValue.Count;
import org.belay.reporting.FigureValue.Mean;
import org.belay.reporting.FigureValue.Score;
import org.belay.reporting.FigureValue.Share;
import org.belay.reporting.OutcomeReport.Bar;
import org.belay.reporting.OutcomeReport.Segment;
import org.belay.reporting.ProgramFigures.OfCohort;
import org.junit.jupiter.api.Test;

/** How figures of cohorts add up, and that what one of them hides is in nothing that the program says. */
class ProgramFiguresTest {

    @Test
    void eachKindOfFigureAddsUp() {
        assertThat(sum(new Count(7), new Count(12))).isEqualTo(new Count(19));
        assertThat(sum(new Amount(1.5), new Amount(2))).isEqualTo(new Amount(3.5));
        assertThat(sum(new Share(5, 10), new Share(20, 90))).isEqualTo(new Share(25, 100));
        assertThat(sum(new Score(5, 6, 7), new Score(8, 9, 10))).isEqualTo(new Score(13, 15, 17));
    }

    /** Of 1, 2, 3 and of 5, 7 the mean is 3.6 and the squares around it add up to 23.2. */
    @Test
    void meansAreThoseOfAllValues() {
        var mean = (Mean) sum(new Mean(2, 1, 3, true), new Mean(6, Math.sqrt(2), 2, true));
        assertThat(mean.value()).isCloseTo(3.6, within(1e-12));
        assertThat(mean.deviation()).isCloseTo(Math.sqrt(23.2 / 4), within(1e-12));
        assertThat(mean.n()).isEqualTo(5);
        assertThat(mean.independent()).isTrue();
        assertThat(((Mean) sum(mean, new Mean(6, 1, 9, false))).independent()).isFalse();
    }

    @Test
    void whatOneHidesHasNoTotalAndWhatOneDoesNotRecordIsNotInIt() {
        assertThat(sum(new Count(30), FigureValue.tooFew())).isEqualTo(FigureValue.wouldTell());
        assertThat(sum(new Count(30), FigureValue.notRecorded())).isEqualTo(new Count(30));
        assertThat(sum(FigureValue.notRecorded(), FigureValue.tooFew())).isEqualTo(FigureValue.wouldTell());
        assertThat(sum(FigureValue.wholeOnly(), FigureValue.notRecorded())).isEqualTo(FigureValue.wholeOnly());
        assertThat(sum()).isEqualTo(FigureValue.notRecorded());
    }

    /** Beside a hidden response a cohort tells its score in whole points: they are of no known number of people. */
    @Test
    void pointsOfSeveralCohortsHaveNoTotal() {
        var points = new Amount(44);
        var score = new Score(5, 6, 7);
        assertThat(sum(Figure.RECOMMENDATION, score, points)).isEqualTo(FigureValue.wouldTell());
        assertThat(sum(Figure.RECOMMENDATION, points, score)).isEqualTo(FigureValue.wouldTell());
        assertThat(sum(Figure.RECOMMENDATION, points, new Amount(30))).isEqualTo(FigureValue.wouldTell());
        assertThat(sum(Figure.RECOMMENDATION, points, FigureValue.notRecorded()))
                .isEqualTo(points);
        assertThat(sum(Figure.RECOMMENDATION, FigureValue.wholeOnly(), points)).isEqualTo(FigureValue.wholeOnly());
        assertThat(sum(Figure.RECOMMENDATION, score, score)).isEqualTo(new Score(10, 12, 14));
    }

    @Test
    void choicesThatOneJoinsAreJoinedInAll() {
        var one = bar(new Segment(0, 1, 6), new Segment(2, 2, 7), new Segment(3, 4, 9));
        var other = bar(new Segment(0, 0, 5), new Segment(1, 2, 8), new Segment(3, 3, 5), new Segment(4, 4, 10));
        assertThat(ProgramFigures.join(Question.SESSION_RATING, List.of(one, other, Bar.NONE)))
                .isEqualTo(bar(new Segment(0, 2, 26), new Segment(3, 4, 24)));
        assertThat(ProgramFigures.join(Question.SESSION_RATING, List.of(one, new Bar(List.of(), FigureValue.tooFew()))))
                .isEqualTo(new Bar(List.of(), FigureValue.wouldTell()));
        assertThat(ProgramFigures.join(Question.SESSION_RATING, List.of(Bar.NONE)))
                .isEqualTo(Bar.NONE);
    }

    /**
     * Plays a reader who has the report of the program and of each of its cohorts. Whatever a cohort hides could be anything else
     * that is hidden: the program says the same.
     */
    @Test
    void nothingThatACohortHidesIsInIt() {
        var random = new Random(108);
        List<ShownFigures> many = IntStream.range(0, 300)
                .mapToObj(i -> ShownFigures.of(new RandomCohort(random, RandomCohort.Shape.any(random)).facts()))
                .toList();
        int hidden = 0;
        int shown = 0;
        for (int round = 0; round < 200; round++) {
            List<ShownFigures> cohorts = random.ints(2 + random.nextInt(4), 0, many.size())
                    .mapToObj(many::get)
                    .toList();
            var all = program(cohorts).all();
            for (Figure figure : all.figures().keySet()) {
                if (cohorts.stream().anyMatch(one -> one.figure(figure) instanceof FigureValue.Hidden)) {
                    assertThat(all.figure(figure).shown()).as(figure.id()).isFalse();
                    hidden++;
                } else if (all.figure(figure) instanceof Count count) {
                    assertThat(count.value()).as(figure.id()).isEqualTo((long) cohorts.stream()
                            .flatMapToDouble(one -> one.figure(figure).number().stream())
                            .sum());
                    shown++;
                }
            }
            for (Question question : all.answers().keySet()) {
                boolean hides =
                        cohorts.stream().anyMatch(one -> one.answers(question).state() instanceof FigureValue.Hidden);
                assertThat(hides && !all.answers(question).segments().isEmpty()).isFalse();
            }
        }
        assertThat(hidden).isGreaterThan(100);
        assertThat(shown).isGreaterThan(100);
    }

    @Test
    void theTablesSayOfEachCohortWhatItShows() {
        var one = figures(new Count(40), FigureValue.tooFew());
        var other = figures(new Count(50), new Count(300));
        var table = new ProgramFigures(List.of(new OfCohort("Spring", one), new OfCohort("Autumn", other)))
                .tables()
                .getFirst();
        assertThat(table.columns()).containsExactly(Figure.MATCHED, Figure.SESSIONS_HELD);
        assertThat(table.rows())
                .containsExactly(
                        new OutcomeReport.Row("Spring", List.of(new Count(40), FigureValue.tooFew())),
                        new OutcomeReport.Row("Autumn", List.of(new Count(50), new Count(300))));
        assertThat(table.total()).isEqualTo(new OutcomeReport.Row("", List.of(new Count(90), FigureValue.wouldTell())));
    }

    private static ShownFigures figures(FigureValue matched, FigureValue held) {
        return new ShownFigures(
                Map.of(Figure.MATCHED, matched, Figure.SESSIONS_HELD, held),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static ProgramFigures program(List<ShownFigures> cohorts) {
        var named = new ArrayList<OfCohort>();
        cohorts.forEach(one -> named.add(new OfCohort("Cohort " + named.size(), one)));
        return new ProgramFigures(named);
    }

    private static FigureValue sum(FigureValue... values) {
        return sum(Figure.MATCHED, values);
    }

    private static FigureValue sum(Figure figure, FigureValue... values) {
        return ProgramFigures.sum(figure, Stream.of(values).toList());
    }

    private static Bar bar(Segment... segments) {
        return new Bar(
                List.of(segments),
                new Count(Stream.of(segments).mapToLong(Segment::count).sum()));
    }
}
