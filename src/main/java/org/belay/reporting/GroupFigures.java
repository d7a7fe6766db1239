package org.belay.reporting;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.belay.reporting.CohortFacts.Tally;
import org.belay.reporting.FigureValue.Count;
import org.belay.reporting.FigureValue.Hidden;
import org.belay.reporting.FigureValue.Mean;
import org.belay.reporting.FigureValue.Share;
import org.belay.reporting.OutcomeReport.Segment;
import org.belay.reporting.Standing.Goals;
import org.belay.shared.Moments;

/**
 * What may be shown of the matches, goals, workshops and circles of departments or sites. Pure.
 *
 * <p>Most people have one match and one goal, so each of these numbers is nearly one of people, and beside the matched people
 * of the same row it tells how many of those are not among them. It is treated as a part of theirs: hidden where it or the
 * rest is few, and where they are hidden. Nothing says which of the hidden numbers are the small ones.
 */
final class GroupFigures {

    private final ShownFigures whole;
    private final List<GroupFacts> facts;
    private final List<GroupStanding> standing;
    private final MonthLine matched;
    private final MonthLine matches;
    private final MonthLine silent;
    private final MonthLine goals;
    private final MonthLine success;
    private final List<FigureValue> scores;
    private final List<FigureValue> scoresBefore;
    private final MonthLine atWorkshops;
    private final MonthLine present;

    /**
     * @param facts of each row, and last of what is in none
     * @param standing of the same
     */
    GroupFigures(GroupRows rows, ShownFigures whole, List<GroupFacts> facts, List<GroupStanding> standing) {
        this.whole = whole;
        this.facts = List.copyOf(facts);
        this.standing = List.copyOf(standing);
        this.matched = matched(rows, facts.size());
        this.matches = within(
                Figure.ACTIVE_MATCHES,
                ofMatched(Figure.ACTIVE_MATCHES, pairs(GroupFacts::mentees)),
                pairs(one -> one.matches().active()),
                MonthLine.LEAST_SESSIONS);
        this.silent = part(
                Figure.SILENT_MATCHES,
                matches,
                pairs(one -> one.matches().silent()),
                pairs(one -> one.matches().notSilent()),
                1);
        this.goals = within(
                Figure.GOALS,
                ofMatched(Figure.GOAL_PEOPLE, goals(set -> people(set.all().people()))),
                goals(Goals::all),
                Figure.MINIMUM_GROUP);
        this.success =
                part(Figure.GOAL_SUCCESS, goals, goals(Goals::success), goals(Goals::noSuccess), Figure.MINIMUM_GROUP);
        this.scores = scores(Figure.GOAL_SCORE, Goals::scores);
        this.scoresBefore = scores(Figure.GOAL_SCORE_BEFORE, Goals::scoresBefore);
        this.atWorkshops = ofMatched(Figure.WORKSHOP_PEOPLE, each(GroupStanding::atWorkshops));
        this.present = part(
                Figure.CIRCLE_ATTENDANCE,
                within(Figure.CIRCLE_ATTENDANCE, matched, each(GroupStanding::marks), Figure.MINIMUM_GROUP),
                each(GroupStanding::present),
                each(GroupStanding::absent),
                Figure.MINIMUM_GROUP);
    }

    /** As the table shows them, and as if nobody were where it does not. */
    private static MonthLine matched(GroupRows rows, int places) {
        int column = rows.columns().indexOf(Figure.MATCHED);
        List<FigureValue> shown = IntStream.range(0, places)
                .mapToObj(place -> column < 0 || place == rows.rows().size()
                        ? FigureValue.wouldTell()
                        : rows.rows().get(place).values().get(column))
                .toList();
        return new MonthLine(
                shown.stream()
                        .map(value -> value instanceof Count count ? people(count.value()) : Tally.NONE)
                        .toList(),
                MonthLine.indexes(places, place -> !shown.get(place).shown()));
    }

    private List<Tally> pairs(Function<GroupFacts, Tally> number) {
        return facts.stream().map(number).toList();
    }

    private List<Tally> each(Function<GroupStanding, Tally> number) {
        return standing.stream().map(number).toList();
    }

    private List<Tally> goals(Function<Goals, Tally> number) {
        return each(one -> {
            Goals set = one.goals();
            return set == null ? Tally.NONE : number.apply(set);
        });
    }

    private MonthLine ofMatched(Figure total, List<Tally> people) {
        List<Tally> others = IntStream.range(0, people.size())
                .mapToObj(place -> people(Math.max(
                        0,
                        matched.cells().get(place).value() - people.get(place).value())))
                .toList();
        return part(total, matched, people, others, Figure.MINIMUM_GROUP);
    }

    private static Tally people(long number) {
        return new Tally(number, number);
    }

    /** Of the same people as another line, and hidden with it. */
    private MonthLine within(Figure total, MonthLine people, List<Tally> cells, long least) {
        return whole.figure(total).shown() ? MonthLine.of(cells, people.hidden(), least) : MonthLine.nothing(cells);
    }

    private MonthLine part(Figure total, MonthLine line, List<Tally> part, List<Tally> rest, long least) {
        return whole.figure(total).shown() ? MonthLine.part(line, part, rest, least) : MonthLine.nothing(part);
    }

    /** Of one row, by its place; nothing of what the whole cohort has nothing of. */
    Map<Figure, FigureValue> of(int place, PartFigures parts) {
        Map<Figure, FigureValue> values = new EnumMap<>(Figure.class);
        FigureValue active = count(matches, place);
        values.put(Figure.ACTIVE_MATCHES, active);
        values.put(Figure.SILENT_MATCHES, count(silent, place));
        values.put(
                Figure.SESSIONS_PER_MATCH,
                parts.perMatch(place, facts.get(place).matches(), active));
        values.putAll(goals(place));
        values.put(Figure.WORKSHOP_PEOPLE, count(atWorkshops, place));
        values.put(
                Figure.CIRCLE_ATTENDANCE,
                share(present, place, standing.get(place).marks()));
        values.keySet().removeIf(figure -> whole.figure(figure).equals(FigureValue.notRecorded()));
        return values;
    }

    private Map<Figure, FigureValue> goals(int place) {
        Goals set = standing.get(place).goals();
        return Map.of(
                Figure.GOALS, count(goals, place),
                Figure.GOAL_PEOPLE,
                        shown(
                                goals,
                                place,
                                () -> new Count(set == null ? 0 : set.all().people())),
                Figure.GOAL_SUCCESS, share(success, place, goals.cells().get(place)),
                Figure.GOAL_SCORE, scores.get(place),
                Figure.GOAL_SCORE_BEFORE, scoresBefore.get(place));
    }

    /**
     * The sums of all rows are that of the whole, so what one row would tell follows from the others: it is hidden in all of
     * them, and stands without an interval in all of them. What the whole leaves of the shown rows is looked at as a row too.
     */
    private List<FigureValue> scores(Figure figure, Function<Goals, List<Double>> of) {
        List<FigureValue> rows = IntStream.range(0, standing.size())
                .mapToObj(place -> shown(goals, place, () -> StandingFigures.score(scores(place, of))))
                .toList();
        FigureValue left = StandingFigures.score(goals.hidden().stream()
                .flatMap(place -> scores(place, of).stream())
                .toList());
        boolean tells = whole.figure(figure) instanceof Hidden
                || left instanceof Hidden
                || levelsTell()
                || IntStream.range(0, rows.size())
                        .anyMatch(place -> rows.get(place) instanceof Hidden && !goals.hides(place));
        boolean exact = Stream.concat(rows.stream(), Stream.of(left, whole.figure(figure)))
                .noneMatch(value -> value instanceof Mean mean && !mean.independent());
        return rows.stream()
                .map(value -> !(value instanceof Mean mean)
                        ? value
                        : tells ? FigureValue.wouldTell() : exact ? mean : mean.withoutInterval())
                .toList();
    }

    private List<Double> scores(int place, Function<Goals, List<Double>> of) {
        Goals set = standing.get(place).goals();
        return set == null ? List.of() : of.apply(set);
    }

    /** Whether the scores of the rows beside the joined levels of the whole leave a level of few no other number. */
    private boolean levelsTell() {
        List<Segment> segments = whole.answers(Question.GOAL_LEVEL).segments();
        List<Integer> steps = segments.stream()
                .flatMap(segment ->
                        IntStream.range(segment.first(), segment.last()).boxed())
                .toList();
        return segments.stream()
                .filter(Segment::joined)
                .flatMap(segment ->
                        IntStream.rangeClosed(segment.first(), segment.last()).boxed())
                .anyMatch(level ->
                        levels().noneMatch(counts -> Moments.leaveOpen(counts, steps, Set.of(level), Moments.MEAN)));
    }

    private Stream<List<Long>> levels() {
        return standing.stream()
                .flatMap(each -> Stream.ofNullable(each.goals()))
                .map(set -> set.levels().byChoice().stream().map(Tally::value).toList());
    }

    private static FigureValue count(MonthLine line, int place) {
        return shown(line, place, () -> new Count(line.cells().get(place).value()));
    }

    private static FigureValue share(MonthLine part, int place, Tally base) {
        return shown(
                part,
                place,
                () -> base.value() == 0
                        ? FigureValue.notRecorded()
                        : new Share(part.cells().get(place).value(), base.value()));
    }

    private static FigureValue shown(MonthLine line, int place, Supplier<FigureValue> value) {
        return line.hides(place) ? FigureValue.wouldTell() : value.get();
    }
}
