package org.belay.reporting;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.belay.reporting.CohortFacts.Tally;
import org.belay.reporting.FigureValue.Count;
import org.belay.reporting.FigureValue.Share;
import org.belay.reporting.Standing.Goals;
import org.jspecify.annotations.Nullable;

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
                Figure.GOAL_SCORE, shown(goals, place, () -> score(set, Goals::scores)),
                Figure.GOAL_SCORE_BEFORE, shown(goals, place, () -> score(set, Goals::scoresBefore)));
    }

    private static FigureValue score(@Nullable Goals set, Function<Goals, List<Double>> scores) {
        return set == null ? FigureValue.notRecorded() : StandingFigures.score(scores.apply(set));
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
