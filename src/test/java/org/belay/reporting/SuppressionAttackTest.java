package org.belay.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.belay.reporting.CohortFacts.Funnel;
import org.belay.reporting.CohortFacts.Group;
import org.belay.reporting.CohortFacts.Tally;
import org.belay.reporting.FigureValue.Count;
import org.belay.reporting.FigureValue.Hidden;
import org.belay.reporting.FigureValue.Reason;
import org.belay.reporting.OutcomeReport.Breakdown;
import org.belay.reporting.OutcomeReport.By;
import org.belay.reporting.OutcomeReport.Row;
import org.belay.reporting.OutcomeReport.Segment;
import org.junit.jupiter.api.Test;

/** Plays the reader who knows the rules and every shown number, and counts the worlds that fit. */
class SuppressionAttackTest {

    private static final int ROUNDS = 400;

    @Test
    void noHiddenCellOfAListWithItsTotalCanBeTold() {
        Random random = new Random(20261116);
        for (int round = 0; round < ROUNDS; round++) {
            List<Tally> parts = random.ints(2 + random.nextInt(4), 0, 13)
                    .mapToObj(n -> new Tally(n, n))
                    .toList();
            long sum = parts.stream().mapToLong(Tally::value).sum();
            List<FigureValue> shown = Parts.of(new Tally(sum, sum), parts);
            if (shown.getFirst().shown()) {
                assertHiddenStaysHidden(shown.subList(1, shown.size()), sum, parts);
            }
        }
    }

    private static void assertHiddenStaysHidden(List<FigureValue> shown, long sum, List<Tally> truth) {
        List<List<Long>> worlds = worlds(shown, 0, sum);
        for (int i = 0; i < shown.size(); i++) {
            int cell = i;
            if (shown.get(i) instanceof Hidden) {
                Set<Long> possible = new HashSet<>(
                        worlds.stream().map(world -> world.get(cell)).toList());
                assertThat(possible)
                        .as("cell %d of %s shown as %s", i, truth, shown)
                        .hasSizeGreaterThan(1);
            }
        }
    }

    /** All lists that fit: a shown count is itself, "n < 5" is 1 to 4, "hidden" is 5 or more. */
    private static List<List<Long>> worlds(List<FigureValue> shown, int from, long rest) {
        if (from == shown.size()) {
            return rest == 0 ? List.of(List.of()) : List.of();
        }
        List<List<Long>> all = new ArrayList<>();
        for (long value = 0; value <= rest; value++) {
            if (fits(shown.get(from), value)) {
                for (List<Long> tail : worlds(shown, from + 1, rest - value)) {
                    List<Long> world = new ArrayList<>(List.of(value));
                    world.addAll(tail);
                    all.add(world);
                }
            }
        }
        return all;
    }

    private static boolean fits(FigureValue shown, long value) {
        return switch (shown) {
            case Count count -> count.value() == value;
            case Hidden hidden -> hidden.reason() == Reason.TOO_FEW ? value >= 1 && value <= 4 : value >= 5;
            default -> false;
        };
    }

    @Test
    void noHiddenCompletionOfAGroupCanBeTold() {
        Random random = new Random(7);
        int attacked = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<Group> groups = IntStream.range(0, 2 + random.nextInt(3))
                    .mapToObj(i -> group("G" + i, random))
                    .toList();
            long matched = sum(groups, true);
            long completed = sum(groups, false);
            OutcomeReport report = OutcomeAssembly.assemble(
                    SampleReports.withoutPrevious(SampleReports.SCOPE), facts(groups, matched, completed), null);
            Breakdown table = report.breakdown(By.DEPARTMENT);
            if (table != null && report.figure(Figure.COMPLETED).now().shown()) {
                attacked += attack(table, completed);
            }
        }
        assertThat(attacked).as("tables with hidden cells").isGreaterThan(50);
    }

    /** Rows know their matched people; a hidden completion lies between 0 and that, and all add up to the total. */
    private static int attack(Breakdown table, long completed) {
        List<Row> hidden = table.rows().stream()
                .filter(row -> row.values().get(1) instanceof Hidden)
                .toList();
        if (hidden.isEmpty()) {
            return 0;
        }
        long known = table.rows().stream()
                .flatMapToLong(row ->
                        row.values().get(1) instanceof Count count ? LongStream.of(count.value()) : LongStream.empty())
                .sum();
        long rest = completed - known;
        long[] low = hidden.stream().mapToLong(row -> bound(row, true)).toArray();
        long[] high = hidden.stream().mapToLong(row -> bound(row, false)).toArray();
        for (int i = 0; i < low.length; i++) {
            long others = LongStream.of(high).sum() - high[i];
            long least = LongStream.of(low).sum() - low[i];
            long from = Math.max(low[i], rest - others);
            long to = Math.min(high[i], rest - least);
            assertThat(to).as("row %s of %s", hidden.get(i), table).isGreaterThan(from);
        }
        return 1;
    }

    private static long bound(Row row, boolean low) {
        long matched = ((Count) row.values().getFirst()).value();
        boolean few = row.values().get(1) instanceof Hidden h && h.reason() == Reason.TOO_FEW;
        return low ? (few ? 1 : 0) : few ? 4 : matched;
    }

    private static Group group(String name, Random random) {
        long matched = random.nextInt(20);
        return new Group(name, null, null, matched, matched == 0 ? 0L : random.nextLong(matched + 1));
    }

    private static long sum(List<Group> groups, boolean matched) {
        return groups.stream()
                .mapToLong(group -> Objects.requireNonNull(matched ? group.matched() : group.completed()))
                .sum();
    }

    private static CohortFacts facts(List<Group> groups, long matched, long completed) {
        CohortFacts nothing = SampleReports.nothing();
        return new CohortFacts(
                new Funnel(null, null, null, null, null, matched, completed, null),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                nothing.months(),
                groups,
                List.of(),
                Standing.NONE);
    }

    @Test
    void everyShownChoiceOfAQuestionRestsOnFivePeople() {
        Random random = new Random(11);
        for (int round = 0; round < ROUNDS; round++) {
            List<Tally> choices =
                    random.ints(5, 0, 9).mapToObj(n -> new Tally(n, n)).toList();
            List<Segment> segments = Suppression.joinChoices(choices);
            long sum = choices.stream().mapToLong(Tally::value).sum();
            assertThat(segments).allMatch(segment -> segment.count() >= 5);
            assertThat(segments.stream().mapToLong(Segment::count).sum()).isEqualTo(segments.isEmpty() ? 0 : sum);
        }
    }

    /** The survey counts from the lowest answer up, and the report from the best down. */
    @Test
    void choicesReadFromEitherEndAreJoinedAlike() {
        assertThat(Suppression.joinChoices(people(5, 3, 5))).containsExactly(new Segment(0, 2, 13));
        Random random = new Random(20261201);
        for (int round = 0; round < ROUNDS; round++) {
            long[] counts = random.longs(5, 0, 9).toArray();
            List<Tally> choices = people(counts);
            List<Segment> mirrored = Suppression.joinChoices(choices.reversed()).reversed().stream()
                    .map(each -> new Segment(4 - each.last(), 4 - each.first(), each.count()))
                    .toList();
            assertThat(Suppression.joinChoices(choices)).isEqualTo(mirrored);
        }
    }

    /** Who knows how choices are joined, and how many answered, is left with several numbers for each of few. */
    @Test
    void noChoiceOfFewFollowsFromHowChoicesWereJoined() {
        for (long all = 5; all <= 13; all++) {
            Map<List<Segment>, List<long[]>> worlds = new HashMap<>();
            for (long[] counts : tables(all, 4)) {
                worlds.computeIfAbsent(Suppression.joinChoices(people(counts)), shown -> new ArrayList<>())
                        .add(counts);
            }
            worlds.forEach((shown, possible) -> IntStream.range(0, 4)
                    .filter(choice -> possible.stream().anyMatch(counts -> Suppression.small(counts[choice])))
                    .forEach(choice -> assertThat(possible.stream()
                                    .map(counts -> counts[choice])
                                    .distinct())
                            .as("%s: %d", shown, choice)
                            .hasSizeGreaterThan(1)));
        }
    }

    private static List<Tally> people(long... counts) {
        return LongStream.of(counts).mapToObj(n -> new Tally(n, n)).toList();
    }

    private static List<long[]> tables(long all, int choices) {
        if (choices == 1) {
            return List.of(new long[] {all});
        }
        return LongStream.rangeClosed(0, all)
                .boxed()
                .flatMap(first -> tables(all - first, choices - 1).stream()
                        .map(rest -> LongStream.concat(LongStream.of(first), LongStream.of(rest))
                                .toArray()))
                .toList();
    }
}
