package org.belay.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.belay.feedback.GroupedBy;
import org.belay.feedback.InstrumentId;
import org.belay.feedback.PrePost;
import org.belay.feedback.Score;
import org.belay.feedback.ScoreChange;
import org.belay.feedback.SurveyHead;
import org.belay.feedback.SurveyId;
import org.belay.feedback.Wording;
import org.belay.program.Milestone.PlanSide;
import org.belay.program.SurveyMoment;
import org.belay.reporting.CohortFacts.Answers;
import org.belay.reporting.CohortFacts.Funnel;
import org.belay.reporting.CohortFacts.Tally;
import org.belay.reporting.FigureValue.Amount;
import org.belay.reporting.FigureValue.Count;
import org.belay.reporting.FigureValue.Hidden;
import org.belay.reporting.FigureValue.Mean;
import org.belay.reporting.FigureValue.Reason;
import org.belay.reporting.FigureValue.Share;
import org.belay.reporting.OutcomeReport.Bar;
import org.belay.reporting.Standing.Circles;
import org.belay.reporting.Standing.Goals;
import org.belay.reporting.Standing.Supporters;
import org.belay.reporting.Standing.Ties;
import org.belay.reporting.Standing.Workshop;
import org.belay.shared.CohortId;
import org.belay.shared.ProgramId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What of a cohort's standing may be shown. */
class StandingFiguresTest {

    private static final Answers NO_LEVELS = new Answers(List.of(), 0, null);

    @Test
    void whatACohortHasNothingOfIsNoFigure() {
        assertThat(StandingFigures.of(Standing.NONE)).isEmpty();
        assertThat(WorkshopFigures.table(List.of())).isEmpty();
        assertThat(StandingFigures.scaleTables(List.of(), Locale.ENGLISH)).isEmpty();
    }

    /** 20 pairs who met, two of them in one department: four people stand behind the rest. */
    @Test
    void tiesAreHiddenWithTheirShare() {
        var figures = ties(new Tally(18, 36), new Tally(2, 4));
        assertThat(figures.get(Figure.TIES_SHARE)).isEqualTo(FigureValue.wouldTell());
        assertThat(figures.get(Figure.TIES)).isEqualTo(FigureValue.wouldTell());

        figures = ties(new Tally(18, 36), new Tally(3, 6));
        assertThat(figures.get(Figure.TIES_SHARE)).isEqualTo(new Share(18, 21));
        assertThat(figures.get(Figure.TIES)).isEqualTo(new Count(18));

        figures = ties(new Tally(2, 4), new Tally(30, 60));
        assertThat(figures.get(Figure.TIES)).isEqualTo(FigureValue.tooFew());
        assertThat(figures.get(Figure.TIES_SHARE)).isInstanceOf(Hidden.class);
    }

    private static Map<Figure, FigureValue> ties(Tally across, Tally within) {
        return StandingFigures.of(
                new Standing(null, new Ties(across, within), List.of(), null, null, null, List.of(), null, null, null));
    }

    /** 12 came to one workshop and 4 to another, 16 to any: the difference would tell that none came to both. */
    @Test
    void peopleAtWorkshopsAreHiddenWhereFewCameToOne() {
        var few = workshops(16, new Workshop("A", 14, 12, 30, 0, 0, null), new Workshop("B", 9, 4, 30, 0, 0, null));
        assertThat(StandingFigures.of(few).get(Figure.WORKSHOP_PEOPLE)).isEqualTo(FigureValue.wouldTell());
        assertThat(StandingFigures.of(few).get(Figure.WORKSHOPS)).isEqualTo(new Count(2));

        var enough = workshops(16, new Workshop("A", 18, 12, 30, 0, 0, null), new Workshop("B", 11, 6, 30, 0, 0, null));
        assertThat(StandingFigures.of(enough).get(Figure.WORKSHOP_PEOPLE)).isEqualTo(new Count(16));
    }

    /** 12 of 14 came to the only workshop: who knows 14 and 12 knows that two stayed away. */
    @Test
    void peopleAtWorkshopsAreHiddenWhereFewStayedAway() {
        var one = workshops(12, new Workshop("A", 14, 12, 30, 0, 0, null));
        assertThat(WorkshopFigures.rows(one.workshops()).getFirst().values().get(1))
                .isEqualTo(FigureValue.wouldTell());
        assertThat(StandingFigures.of(one).get(Figure.WORKSHOP_PEOPLE)).isEqualTo(FigureValue.wouldTell());
    }

    private static Standing workshops(long people, Workshop... each) {
        return new Standing(
                null, null, List.of(each), new Tally(people, people), null, null, List.of(), null, null, null);
    }

    /** Plays the reader of the table: whoever knows what is shown has more than one number left for each hidden one. */
    @Test
    void noHiddenNumberOfAWorkshopCanBeTold() {
        var random = new Random(20261130);
        int hidden = 0;
        for (int round = 0; round < 2000; round++) {
            long registered = random.nextInt(25);
            long attended = registered == 0 ? 0 : random.nextLong(registered + 1);
            var values = WorkshopFigures.rows(List.of(new Workshop("A", registered, attended, 30, 0, 0, null)))
                    .getFirst()
                    .values();
            hidden += values.getFirst().shown() && !values.get(1).shown() ? 1 : 0;
            long possible = worlds(values.getFirst(), values.get(1));
            if (!values.get(1).shown()) {
                assertThat(possible)
                        .as("%d of %d: %s", attended, registered, values)
                        .isGreaterThan(1);
            }
            assertThat(values.get(2).shown())
                    .isEqualTo(values.get(1).shown() && values.getFirst().shown() && registered > 0);
        }
        assertThat(hidden).isGreaterThan(100);
    }

    /** How many pairs of registered and attended fit. */
    private static long worlds(FigureValue registered, FigureValue attended) {
        return IntStream.rangeClosed(0, 40)
                .filter(all -> fits(registered, all))
                .boxed()
                .flatMap(all -> IntStream.rangeClosed(0, all).boxed())
                .filter(some -> fits(attended, some))
                .distinct()
                .count();
    }

    private static boolean fits(FigureValue shown, long value) {
        return switch (shown) {
            case Count count -> count.value() == value;
            case Hidden hidden -> hidden.reason() == Reason.TOO_FEW ? value >= 1 && value <= 4 : true;
            default -> throw new IllegalArgumentException(shown.toString());
        };
    }

    /** Three circles' sessions rest on their members; marks of presence on different people on either side. */
    @Test
    void attendanceRestsOnPeopleOnBothSides() {
        assertThat(attendance(new Tally(90, 20), new Tally(6, 4))).isEqualTo(FigureValue.wouldTell());
        assertThat(attendance(new Tally(90, 20), new Tally(6, 5))).isEqualTo(new Share(90, 96));
        assertThat(attendance(new Tally(90, 20), Tally.NONE)).isEqualTo(new Share(90, 90));
    }

    private static @Nullable FigureValue attendance(Tally present, Tally absent) {
        var circles = new Circles(new Tally(3, 20), new Tally(12, 20), present, absent);
        return StandingFigures.of(new Standing(circles, null, List.of(), null, null, null, List.of(), null, null, null))
                .get(Figure.CIRCLE_ATTENDANCE);
    }

    /** 30 goals of 24 people: 12 reached, 3 recovered by 3 people. Reached would tell recovered, which the success holds. */
    @Test
    void recoveredGoalsOfFewHideTheReachedToo() {
        var figures = StandingFigures.of(
                goals(new Tally(30, 24), new Tally(15, 14), new Tally(15, 12), new Tally(12, 11), new Tally(3, 3)));
        assertThat(figures.get(Figure.GOAL_SUCCESS)).isEqualTo(new Share(15, 30));
        assertThat(figures.get(Figure.GOALS_RECOVERED)).isEqualTo(FigureValue.tooFew());
        assertThat(figures.get(Figure.GOALS_REACHED)).isEqualTo(FigureValue.wouldTell());

        figures = StandingFigures.of(
                goals(new Tally(30, 24), new Tally(27, 23), new Tally(3, 2), new Tally(21, 20), new Tally(6, 6)));
        assertThat(figures.get(Figure.GOAL_SUCCESS)).isEqualTo(FigureValue.wouldTell());
        assertThat(figures.get(Figure.GOALS_REACHED)).isEqualTo(FigureValue.wouldTell());
        assertThat(figures.get(Figure.GOALS_RECOVERED)).isEqualTo(FigureValue.wouldTell());
    }

    private static Standing goals(Tally all, Tally success, Tally noSuccess, Tally reached, Tally recovered) {
        List<Double> scores = Collections.nCopies(Math.toIntExact(all.people()), 50.0);
        return new Standing(
                null,
                null,
                List.of(),
                null,
                null,
                new Goals(all, success, noSuccess, reached, recovered, NO_LEVELS, scores, scores),
                List.of(),
                null,
                null,
                null);
    }

    @Test
    void aMeanRestsOnFivePeople() {
        assertThat(supporters(List.of(1L, 2L, 1L, 1L)).get(Figure.MATCHES_PER_SUPPORTER))
                .isEqualTo(FigureValue.tooFew());
        var five =
                Objects.requireNonNull(supporters(List.of(1L, 2L, 1L, 1L, 2L)).get(Figure.MATCHES_PER_SUPPORTER));
        // Mean 7 / 5; squares of the differences: 3 times 0.16 and twice 0.36. With both, it can only be three and two.
        assertThat(five).isEqualTo(new FigureValue.Mean(1.4, Math.sqrt(1.2 / 4), 5, false));
    }

    /** Eight matches of seven people: one of them has two. */
    @Test
    void aMeanDoesNotTellOfSinglePeople() {
        assertThat(supporters(List.of(1L, 2L, 1L, 1L, 1L, 1L, 1L)).get(Figure.MATCHES_PER_SUPPORTER))
                .isEqualTo(FigureValue.wouldTell());
        assertThat(Objects.requireNonNull(supporters(List.of(1L, 2L, 3L, 4L, 1L, 2L, 3L, 4L, 2L, 2L, 3L, 3L))
                                .get(Figure.MATCHES_PER_SUPPORTER))
                        .interval())
                .isPresent();
    }

    /** Of 40 who were matched 38 said how their pair fits: two said nothing, or never met. */
    @Test
    void whoSaidNothingDoesNotFollowFromTheMatched() {
        assertThat(fit(40, 38).state()).isEqualTo(FigureValue.wouldTell());
        assertThat(fit(40, 35).state()).isEqualTo(new Count(35));
        assertThat(fit(40, 40).state()).isEqualTo(new Count(40));
    }

    private static Bar fit(long matched, long said) {
        var nothing = SampleReports.nothing();
        var answers = new Answers(List.of(new Tally(said, said), Tally.NONE, Tally.NONE), said, null);
        var facts = new CohortFacts(
                new Funnel(null, null, null, null, null, matched, null, null),
                List.of(),
                null,
                null,
                null,
                answers,
                null,
                List.of(),
                nothing.months(),
                List.of(),
                List.of(),
                Standing.NONE);
        return ShownFigures.of(facts).answers(Question.PAIRING_FIT);
    }

    /** Of 30 who were asked both times 20 answered both and 6 once: four neither. */
    @Test
    void whoAnsweredNeitherTimeDoesNotFollowFromTheResponse() {
        assertThat(Standings.response(30, answered(6))).isEqualTo(FigureValue.wouldTell());
        assertThat(Standings.response(30, answered(5))).isEqualTo(new Share(20, 30));
        assertThat(Standings.response(30, answered(10))).isEqualTo(new Share(20, 30));
        assertThat(Standings.response(23, answered(0))).isEqualTo(FigureValue.wouldTell());
    }

    /** Of 60 asked at the end 57 answered, of whom 40 were asked at the start too: 20 answered both times and 20 neither. */
    @Test
    void noCountStandsWhereOneOfTheSurveysHidesItsResponse() {
        var hidden = Standings.scale(change(57));
        assertThat(hidden.change()).isEqualTo(new Amount(1.0));
        var more = Objects.requireNonNull(hidden.more());
        assertThat(List.of(more.response(), more.once())).containsOnly(FigureValue.wouldTell());

        var shown = Standings.scale(change(55));
        assertThat(shown.change()).isEqualTo(new Mean(1.001, 1, 20, true));
        assertThat(Objects.requireNonNull(shown.more()).once()).isEqualTo(new Count(0));
    }

    private static ScoreChange change(int answered) {
        var score = new Score(
                "all",
                new Wording(Map.of("en", "All"), "en"),
                Score.Rule.MEAN,
                List.of("one", "two"),
                1,
                1,
                1,
                5,
                null,
                null,
                List.of());
        var both = new PrePost(20, 0, 0, 3, 4.001, 1.001, 1, null, null, null);
        return new ScoreChange(survey(40, 20), survey(60, answered), score, 40, both, null, false, false);
    }

    private static SurveyHead survey(int asked, int answered) {
        return new SurveyHead(
                new SurveyId(1),
                new CohortId(1),
                "",
                new ProgramId(1),
                "",
                new InstrumentId(1),
                "pulse",
                1,
                new Wording(Map.of("en", "Pulse"), "en"),
                SurveyMoment.START,
                PlanSide.BOTH,
                1,
                false,
                LocalDate.EPOCH,
                LocalDate.EPOCH,
                "",
                null,
                GroupedBy.DEPARTMENT,
                asked,
                answered);
    }

    private static PrePost answered(int once) {
        return new PrePost(20, once, 0, 3, 4, 1, 1, null, null, null);
    }

    private static Map<Figure, FigureValue> supporters(List<Long> matches) {
        return StandingFigures.of(
                new Standing(null, null, List.of(), null, new Supporters(matches), null, List.of(), null, null, null));
    }
}
