package org.belay.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.belay.matching.MatchId;
import org.belay.reporting.CohortFacts.Answers;
import org.belay.reporting.CohortFacts.Funnel;
import org.belay.reporting.CohortFacts.Matches;
import org.belay.reporting.CohortFacts.Month;
import org.belay.reporting.CohortFacts.Sessions;
import org.belay.reporting.CohortFacts.Tally;
import org.belay.reporting.CohortFacts.Topic;
import org.belay.reporting.CohortMonths.MatchSets;
import org.belay.reporting.CohortMonths.MonthFacts;
import org.belay.reporting.CohortMonths.Pair;
import org.belay.reporting.FigureValue.Amount;
import org.belay.reporting.FigureValue.Count;
import org.belay.reporting.FigureValue.Mean;
import org.belay.reporting.FigureValue.Share;
import org.belay.reporting.OutcomeReport.Months;
import org.belay.reporting.OutcomeReport.Row;
import org.belay.reporting.OutcomeReport.Segment;
import org.belay.shared.PersonId;
import org.junit.jupiter.api.Test;

/** Examples worked by hand: one for each rule of what managers see of single months. */
class MonthViewsTest {

    private static final FigureValue FEW = FigureValue.tooFew();
    private static final FigureValue HIDDEN = FigureValue.wouldTell();
    private static final Tally NONE = Tally.NONE;

    /** The sessions and answers of one month; nothing said means none. */
    private static final class Built {
        private Tally held = NONE;
        private Tally missed = NONE;
        private Tally open = NONE;
        private Tally moved = NONE;
        private Tally topic = NONE;
        private List<Long> ratings = List.of(0L, 0L, 0L, 0L, 0L);
        private Set<Pair> active = Set.of();

        Sessions sessions() {
            Tally notHeld = new Tally(missed.value() + open.value(), missed.people() + open.people());
            return new Sessions(
                    new Tally(held.value() + notHeld.value(), Math.max(held.people(), notHeld.people())),
                    held,
                    missed,
                    notHeld,
                    open,
                    moved,
                    NONE,
                    held.value() * 0.5);
        }

        Answers answers() {
            return new Answers(
                    ratings.stream().map(number -> new Tally(number, number)).toList(),
                    ratings.stream().mapToLong(number -> number).sum(),
                    null);
        }

        MatchSets sets() {
            return new MatchSets(active, Set.of());
        }

        Matches matches() {
            long rest = held.value() - Math.max(0, active.size() - 1);
            List<Long> each = new ArrayList<>(Collections.nCopies(active.size(), 1L));
            if (!each.isEmpty()) {
                each.set(0, rest);
            }
            return new Matches(MatchSets.tally(active), NONE, MatchSets.tally(active), each);
        }
    }

    private static Built held(long sessions, long people) {
        Built month = new Built();
        month.held = new Tally(sessions, people);
        return month;
    }

    private static Built missed(long sessions, long people) {
        Built month = held(40, 40);
        month.missed = new Tally(sessions, people);
        return month;
    }

    private static Built open(Built month, long sessions, long people) {
        month.open = new Tally(sessions, people);
        return month;
    }

    private static Built moved(long sessions, long people) {
        Built month = held(40, 40);
        month.moved = new Tally(sessions, people);
        return month;
    }

    private static Built rated(Long... byChoice) {
        Built month = held(40, 40);
        month.ratings = List.of(byChoice);
        return month;
    }

    private static Built active(int from, int to) {
        Built month = held(40, 40);
        month.active = pairs(from, to);
        return month;
    }

    private static Set<Pair> pairs(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> new Pair(new MatchId(i), new PersonId(i), new PersonId(1000L + i)))
                .collect(Collectors.toSet());
    }

    private static Tally sum(List<Built> months, Function<Built, Tally> number) {
        return months.stream()
                .map(number)
                .reduce(NONE, (one, other) -> new Tally(one.value() + other.value(), one.people() + other.people()));
    }

    private ShownFigures whole = ShownFigures.of(SampleReports.nothing());

    /** The views of a cohort in whose months different people met. */
    private List<ShownFigures> views(Built... built) {
        List<Built> months = List.of(built);
        Built all = new Built();
        all.held = sum(months, month -> month.held);
        all.missed = sum(months, month -> month.missed);
        all.open = sum(months, month -> month.open);
        all.moved = sum(months, month -> month.moved);
        all.topic = sum(months, month -> month.topic);
        all.active = months.stream().flatMap(month -> month.active.stream()).collect(Collectors.toSet());
        all.ratings = IntStream.range(0, 5)
                .mapToObj(choice -> months.stream()
                        .mapToLong(month -> month.ratings.get(choice))
                        .sum())
                .toList();
        Answers nobody = new Answers(Collections.nCopies(3, NONE), 0, null);
        CohortFacts facts = new CohortFacts(
                new Funnel(null, 100L, 90L, null, null, 80L, 70L, 10L),
                List.of(),
                all.sessions(),
                all.matches(),
                all.answers(),
                nobody,
                null,
                List.of(new Topic("Feedback", all.topic)),
                IntStream.range(0, built.length)
                        .mapToObj(i -> new Month(RandomCohort.FIRST.plusMonths(i), built[i].sessions()))
                        .toList(),
                List.of(),
                List.of(),
                Standing.NONE);
        whole = ShownFigures.of(facts);
        MonthViews views = new MonthViews(
                facts,
                new CohortMonths(
                        all.sets(),
                        months.stream()
                                .map(month -> new MonthFacts(
                                        month.matches(),
                                        month.sets(),
                                        month.answers(),
                                        nobody,
                                        List.of(new Topic("Feedback", month.topic))))
                                .toList()));
        return IntStream.range(0, built.length).mapToObj(views::of).toList();
    }

    private static List<FigureValue> of(Figure figure, List<ShownFigures> views) {
        return views.stream().map(view -> view.figure(figure)).toList();
    }

    private static FigureValue count(long value) {
        return new Count(value);
    }

    @Test
    void aMonthOfFewIsHiddenAndTheSmallestOtherWithIt() {
        List<ShownFigures> views = views(held(30, 20), held(2, 4), held(40, 30), held(25, 18), held(50, 30));

        assertThat(of(Figure.SESSIONS_HELD, views)).containsExactly(count(30), FEW, count(40), HIDDEN, count(50));
        assertThat(of(Figure.HOURS, views))
                .containsExactly(new Amount(15), FEW, new Amount(20), HIDDEN, new Amount(25));
        assertThat(of(Figure.SESSIONS_PLANNED, views)).containsExactly(count(30), FEW, count(40), HIDDEN, count(50));
    }

    /** Two pairs that met once each: that both months together have two says it all if they are the same pair. */
    @Test
    void twoMonthsOfFewDoNotCoverEachOther() {
        List<ShownFigures> views = views(held(30, 20), held(2, 4), held(1, 2), held(40, 30), held(50, 30));

        assertThat(of(Figure.SESSIONS_HELD, views)).containsExactly(HIDDEN, FEW, FEW, count(40), count(50));
    }

    /** Six people have three sessions at least: of four in both months, one is left for the other. */
    @Test
    void whatIsLeftMustBeMoreThanTheLeastThatItCanBe() {
        assertThat(of(Figure.SESSIONS_HELD, views(held(30, 20), held(1, 2), held(3, 6), held(50, 30))))
                .containsExactly(HIDDEN, FEW, HIDDEN, count(50));
        assertThat(of(Figure.SESSIONS_HELD, views(held(30, 20), held(2, 2), held(3, 6), held(50, 30))))
                .containsExactly(count(30), FEW, HIDDEN, count(50));
    }

    @Test
    void aFewBeforeTheOthersAreJoinedInTheTableAndNeitherMonthStandsAlone() {
        List<ShownFigures> views = views(held(1, 2), held(40, 30), held(50, 30), held(45, 30));

        assertThat(of(Figure.SESSIONS_HELD, views)).containsExactly(FEW, HIDDEN, count(50), count(45));
        assertThat(whole.months().getFirst().months())
                .isEqualTo(new Months(RandomCohort.FIRST, RandomCohort.FIRST.plusMonths(1)));
        assertThat(whole.months().getFirst().held()).isEqualTo(count(41));
    }

    /** One and three are told by four: a third month goes with them. */
    @Test
    void joinedMonthsAreNotToldFromTheirSum() {
        List<ShownFigures> views = views(held(1, 2), held(3, 6), held(30, 20), held(50, 30), held(45, 30));

        assertThat(of(Figure.SESSIONS_HELD, views)).containsExactly(FEW, HIDDEN, HIDDEN, count(50), count(45));
        assertThat(whole.months().getFirst().held()).isEqualTo(count(34));
    }

    @Test
    void joinedMonthsDoNotTellHowFewWereNotHeldInOne() {
        Built few = held(2, 4);
        few.missed = new Tally(1, 2);
        views(few, missed(3, 6), missed(10, 16), missed(8, 12));

        assertThat(whole.months().stream().map(OutcomeReport.MonthRow::held))
                .containsExactly(count(42), count(40), count(40));
        assertThat(whole.months().stream().map(OutcomeReport.MonthRow::planned))
                .containsExactly(HIDDEN, count(50), HIDDEN);
    }

    /** Held says more than planned: with few not held, planned, its share and the missed are hidden. */
    @Test
    void wherePlannedWouldTellHowFewWereNotHeldOnlyHeldIsShown() {
        List<ShownFigures> views = views(missed(2, 4), missed(10, 16), missed(8, 12), missed(9, 14));

        assertThat(of(Figure.SESSIONS_HELD, views)).containsOnly(count(40));
        assertThat(of(Figure.SESSIONS_PLANNED, views)).containsExactly(HIDDEN, count(50), HIDDEN, count(49));
        assertThat(of(Figure.HELD_SHARE, views)).containsExactly(HIDDEN, new Share(40, 50), HIDDEN, new Share(40, 49));
        assertThat(of(Figure.SESSIONS_MISSED, views)).containsExactly(FEW, count(10), HIDDEN, count(9));
        assertThat(whole.months().stream().map(OutcomeReport.MonthRow::planned))
                .containsExactly(HIDDEN, count(50), HIDDEN, count(49));
    }

    /** Planned minus held minus missed is what nobody logged. */
    @Test
    void missedIsHiddenWhereItWouldTellHowFewWereNotLogged() {
        List<ShownFigures> views = views(
                open(missed(9, 14), 1, 2),
                open(missed(10, 16), 11, 16),
                open(missed(8, 12), 9, 14),
                open(missed(20, 16), 30, 24));

        assertThat(of(Figure.SESSIONS_PLANNED, views)).containsExactly(count(50), count(61), count(57), count(90));
        assertThat(of(Figure.SESSIONS_MISSED, views)).containsExactly(HIDDEN, count(10), HIDDEN, count(20));
    }

    /** Four were not held. Few of them missed are one at least, and six people who did not log are three: one and three. */
    @Test
    void missedIsHiddenEverywhereWhereTheMarksWouldTellIt() {
        List<ShownFigures> views =
                views(open(missed(1, 2), 3, 6), open(missed(12, 16), 9, 14), open(missed(14, 18), 20, 24));

        assertThat(of(Figure.SESSIONS_PLANNED, views)).containsExactly(count(44), count(61), count(74));
        assertThat(of(Figure.SESSIONS_MISSED, views)).containsOnly(HIDDEN);
    }

    @Test
    void aTotalThatIsHiddenHidesEachMonth() {
        List<ShownFigures> views = views(moved(2, 3), moved(0, 0), moved(0, 0));

        assertThat(whole.figure(Figure.SESSIONS_MOVED)).isEqualTo(FEW);
        assertThat(of(Figure.SESSIONS_MOVED, views)).containsOnly(HIDDEN);
    }

    @Test
    void noneIsShownAsNoneAndStandsForNobody() {
        List<ShownFigures> views = views(moved(9, 9), moved(0, 0), moved(2, 3), moved(12, 9));

        assertThat(of(Figure.SESSIONS_MOVED, views)).containsExactly(HIDDEN, count(0), FEW, count(12));
    }

    @Test
    void aTopicOfFewIsLeftOutWithTheSmallestOther() {
        Built first = held(40, 40);
        first.topic = new Tally(2, 3);
        Built second = held(40, 40);
        second.topic = new Tally(8, 12);
        Built third = held(40, 40);
        third.topic = new Tally(9, 12);

        assertThat(views(first, second, third).stream().map(ShownFigures::topics))
                .containsExactly(List.of(), List.of(), List.of(new Row("Feedback", List.of(count(9)))));
    }

    /** Sessions with a topic were held: a topic that came up in all of them would tell a hidden number of held sessions. */
    @Test
    void whereHeldIsHiddenNoTopicCanBeTold() {
        Built few = held(2, 4);
        Built partner = held(25, 18);
        partner.topic = new Tally(25, 18);
        Built third = held(40, 40);
        third.topic = new Tally(30, 30);
        Built fourth = held(45, 40);
        fourth.topic = new Tally(31, 30);

        List<ShownFigures> views = views(third, few, fourth, partner, held(50, 40));

        assertThat(of(Figure.SESSIONS_HELD, views)).containsExactly(count(40), FEW, count(45), HIDDEN, count(50));
        assertThat(views.stream().map(ShownFigures::topics).map(List::size)).containsExactly(0, 0, 1, 0, 0);
    }

    @Test
    void fewRatingsAreHiddenWithTheSmallestOther() {
        List<ShownFigures> views = views(
                rated(1L, 1L, 1L, 0L, 0L),
                rated(10L, 12L, 8L, 2L, 0L),
                rated(9L, 11L, 7L, 2L, 0L),
                rated(20L, 12L, 8L, 2L, 0L));

        assertThat(views.getFirst().figure(Figure.SESSION_RATING)).isEqualTo(FEW);
        assertThat(views.get(1).figure(Figure.SESSION_RATING)).isInstanceOf(Mean.class);
        assertThat(views.get(2).figure(Figure.SESSION_RATING)).isEqualTo(HIDDEN);
        assertThat(views.get(2).answers(Question.SESSION_RATING).segments()).isEmpty();
        assertThat(views.get(3).figure(Figure.SESSION_RATING)).isInstanceOf(Mean.class);
    }

    /** Else the one month that joins fewer choices would tell those of the other. */
    @Test
    void allMonthsJoinTheSameChoices() {
        List<ShownFigures> views =
                views(rated(10L, 12L, 8L, 0L, 0L), rated(9L, 3L, 7L, 0L, 0L), rated(8L, 9L, 9L, 0L, 0L));

        assertThat(whole.answers(Question.SESSION_RATING).segments())
                .containsExactly(new Segment(0, 0, 27), new Segment(1, 1, 24), new Segment(2, 4, 24));
        assertThat(views.stream()
                        .map(view -> view.answers(Question.SESSION_RATING).segments()))
                .containsExactly(
                        List.of(new Segment(0, 0, 10), new Segment(1, 4, 20)),
                        List.of(new Segment(0, 0, 9), new Segment(1, 4, 10)),
                        List.of(new Segment(0, 0, 8), new Segment(1, 4, 18)));
    }

    /** Nine answers that add up to 44 are eight times 5 and once 4. */
    @Test
    void aMeanThatTellsASingleAnswerIsHidden() {
        List<ShownFigures> views = views(
                rated(8L, 1L, 0L, 0L, 0L),
                rated(10L, 12L, 8L, 0L, 0L),
                rated(9L, 13L, 7L, 0L, 0L),
                rated(30L, 22L, 18L, 0L, 0L));

        assertThat(views.getFirst().figure(Figure.SESSION_RATING)).isEqualTo(HIDDEN);
        assertThat(views.get(1).figure(Figure.SESSION_RATING)).isInstanceOf(Mean.class);
        assertThat(views.get(2).figure(Figure.SESSION_RATING)).isEqualTo(HIDDEN);
        assertThat(views.get(3).figure(Figure.SESSION_RATING)).isInstanceOf(Mean.class);
    }

    /** Of seven times 5 in both months the one of enough has five or more: the two of the other can be no more than all. */
    @Test
    void eachChoiceLeavesRoomForAllAnswersOfAMonthOfFew() {
        List<ShownFigures> views = views(
                rated(2L, 0L, 0L, 0L, 0L),
                rated(5L, 6L, 3L, 0L, 0L),
                rated(12L, 8L, 7L, 0L, 0L),
                rated(20L, 22L, 18L, 0L, 0L));

        assertThat(of(Figure.SESSION_RATING, views).subList(0, 3)).containsExactly(FEW, HIDDEN, HIDDEN);
        assertThat(views.get(3).figure(Figure.SESSION_RATING)).isInstanceOf(Mean.class);
    }

    /** Ten answers that add up to 49 are nine times 5 and once 4. */
    @Test
    void theMeanThatIsLeftForHiddenMonthsDoesNotTellASingleAnswerEither() {
        List<ShownFigures> views = views(
                rated(0L, 1L, 0L, 0L, 0L),
                rated(9L, 0L, 0L, 0L, 0L),
                rated(10L, 12L, 8L, 0L, 0L),
                rated(30L, 22L, 18L, 0L, 0L));

        assertThat(of(Figure.SESSION_RATING, views).subList(0, 3)).containsExactly(FEW, HIDDEN, HIDDEN);
        assertThat(views.get(3).figure(Figure.SESSION_RATING)).isInstanceOf(Mean.class);
    }

    /** With 5, 4 and 3 known and 2 joined with 1, the mean would say how many gave 1. */
    @Test
    void inTheWholeTooChoicesAreJoinedUntilTheMeanTellsNone() {
        views(rated(20L, 20L, 9L, 6L, 2L), rated(20L, 20L, 9L, 6L, 1L));

        assertThat(whole.answers(Question.SESSION_RATING).segments())
                .containsExactly(new Segment(0, 0, 40), new Segment(1, 1, 40), new Segment(2, 4, 33));
        assertThat(whole.figure(Figure.SESSION_RATING)).isInstanceOf(Mean.class);
    }

    /** One pair ended after the first month, two more after the second. */
    @Test
    void activeMatchesAreHiddenWhereTheyDifferByFewPeople() {
        List<ShownFigures> views = views(active(0, 20), active(1, 20), active(3, 20), active(4, 20));

        assertThat(of(Figure.ACTIVE_MATCHES, views)).containsExactly(count(20), HIDDEN, count(17), HIDDEN);
        assertThat(of(Figure.SILENT_MATCHES, views)).containsExactly(count(0), HIDDEN, count(0), HIDDEN);
        assertThat(views.get(1).figure(Figure.SESSIONS_PER_MATCH)).isEqualTo(HIDDEN);
        assertThat(views.get(2).figure(Figure.SESSIONS_PER_MATCH)).isInstanceOf(Mean.class);
    }

    @Test
    void aCohortOfOneMonthShowsItAsTheWhole() {
        assertThat(views(missed(10, 16))).containsExactly(whole);
    }

    @Test
    void whatDoesNotDependOnThePeriodIsThatOfTheWhole() {
        List<ShownFigures> views = views(held(30, 20), held(40, 30));

        assertThat(of(Figure.MATCHED, views)).containsOnly(count(80));
        assertThat(of(Figure.COMPLETED_SHARE, views)).containsOnly(new Share(70, 80));
    }
}
