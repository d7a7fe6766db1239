package org.belay.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.belay.feedback.SurveyQueries.Given;
import org.belay.shared.PersonId;
import org.belay.shared.SmallNumbers;
import org.junit.jupiter.api.Test;

/**
 * Somebody who knows who answered, and of which department everybody is, takes all shown figures as equations and tries to
 * work out what a few people said. The groups are drawn at random, the same ones for the same seed.
 */
class ResultsAttackTest {

    private static final Instrument PULSE = ShippedInstruments.read(Instrument.PULSE);
    private static final int ITEMS = PULSE.items().size();
    private static final double NEARLY = 1e-7;

    @Test
    void noSumOfOneToFourPeopleFollowsFromWhatIsShown() {
        var random = new Random(20261129);
        var shown = 0;
        for (var round = 0; round < 60; round++) {
            var given = people(random);
            var counted = Results.counted(PULSE, given);
            if (counted.size() < SmallNumbers.MINIMUM) {
                continue;
            }
            var equations = equations(counted, given);
            shown += equations.size();
            assertThat(reveals(equations, given)).as("Round %d", round).isFalse();
        }
        assertThat(shown).as("An attack on nothing would prove nothing").isGreaterThan(200);
    }

    /** The same attack finds what an unprotected table gives away. */
    @Test
    void theAttackWorks() {
        var given = IntStream.range(0, 12)
                .mapToObj(i -> new Given(new PersonId(i + 1), i < 9 ? "Sales" : "Legal", full(3)))
                .toList();
        var everybody = new double[12 * ITEMS];
        var sales = new double[12 * ITEMS];
        for (var i = 0; i < 12; i++) {
            everybody[i * ITEMS] = 1;
            sales[i * ITEMS] = i < 9 ? 1 : 0;
        }
        assertThat(reveals(List.of(everybody, sales), given)).isTrue();
    }

    /**
     * Why a survey has one way to group its answers: shown one after the other, departments and sites of the same people
     * tell what one of them said; each alone does not. {@code SurveyResultsTest} proves that nobody gets a second one.
     */
    @Test
    void twoWaysToGroupTheSameAnswersWouldTellAndOneDoesNot() {
        var byDepartment = grouped(i -> i < 7 ? "Sales" : "Legal");
        var bySite = grouped(i -> i < 8 ? "Hamburg" : "Lyon");
        var first = equations(byDepartment, byDepartment);
        var second = equations(bySite, bySite);
        assertThat(first).as("groups are shown").hasSizeGreaterThan(ITEMS + 1);
        assertThat(second).hasSameSizeAs(first);
        assertThat(reveals(first, byDepartment)).isFalse();
        assertThat(reveals(second, bySite)).isFalse();

        var both = new ArrayList<>(first);
        both.addAll(second);
        assertThat(reveals(both, bySite)).isTrue();
    }

    private static List<Given> grouped(IntFunction<String> group) {
        return IntStream.range(0, 13)
                .mapToObj(i -> new Given(new PersonId(i + 1), group.apply(i), full(1 + i % 5)))
                .toList();
    }

    private static List<Given> people(Random random) {
        var departments = 1 + random.nextInt(5);
        var size = 5 + random.nextInt(16);
        var leavesOut = random.nextInt(4) == 0 ? 0.4 : 0.06;
        var given = new ArrayList<Given>();
        for (var i = 0; i < size; i++) {
            var numbers = new HashMap<String, Integer>();
            for (var item : PULSE.items()) {
                if (random.nextDouble() > leavesOut / 2) {
                    numbers.put(item.key(), 1 + random.nextInt(5));
                }
            }
            var department = "D" + (int) (departments * random.nextDouble() * random.nextDouble());
            given.add(new Given(new PersonId(i + 1), department, new Answers(numbers, Map.of())));
        }
        return given;
    }

    private static Answers full(int value) {
        var numbers = new HashMap<String, Integer>();
        PULSE.items().forEach(item -> numbers.put(item.key(), value));
        return new Answers(numbers, Map.of());
    }

    /** Each shown mean is a known sum of answers; an unknown for each person and item. */
    private static List<double[]> equations(List<Given> counted, List<Given> all) {
        var equations = new ArrayList<double[]>();
        var items = Results.items(PULSE, counted);
        for (var i = 0; i < ITEMS; i++) {
            if (items.get(i).mean() != null) {
                equations.add(sum(counted, all, i));
            }
        }
        var score = Results.scores(PULSE, counted).getFirst();
        if (score.mean() != null) {
            var equation = new double[all.size() * ITEMS];
            counted.stream()
                    .filter(one -> one.answers().numbers().size()
                            >= PULSE.scores().getFirst().minimumAnswered())
                    .forEach(one -> PULSE.items().stream()
                            .filter(item -> one.answers().numbers().containsKey(item.key()))
                            .forEach(item -> equation[
                                    all.indexOf(one) * ITEMS + PULSE.items().indexOf(item)] = 1.0
                                    / one.answers().numbers().size()));
            equations.add(equation);
        }
        var groups = Results.groups(PULSE, counted);
        if (groups != null) {
            for (var row : groups.rows()) {
                var members = counted.stream()
                        .filter(one -> row.name() == null
                                ? groups.joined().contains(one.group())
                                : row.name().equals(one.group()))
                        .toList();
                assertThat(members).hasSize(row.people());
                for (var i = 0; i < ITEMS; i++) {
                    equations.add(sum(members, all, i));
                }
            }
        }
        return equations;
    }

    private static double[] sum(List<Given> people, List<Given> all, int item) {
        var equation = new double[all.size() * ITEMS];
        for (var one : people) {
            if (one.answers().numbers().containsKey(PULSE.items().get(item).key())) {
                equation[all.indexOf(one) * ITEMS + item] = 1;
            }
        }
        return equation;
    }

    /** Whether the sum of one answer, or of all answers, of one to four people is a combination of what is known. */
    private static boolean reveals(List<double[]> known, List<Given> people) {
        var svd = new SingularValueDecomposition(new Array2DRowRealMatrix(known.toArray(double[][]::new)).transpose());
        var basis = svd.getU().getData();
        var rank = svd.getRank();
        for (var some : subsets(people.size())) {
            for (var item = -1; item < ITEMS; item++) {
                var target = target(some, item, people);
                if (Arrays.stream(target).anyMatch(one -> one != 0) && spanned(target, basis, rank)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Of what they answered: to one question, or to all. */
    private static double[] target(List<Integer> some, int item, List<Given> people) {
        var target = new double[people.size() * ITEMS];
        for (var person : some) {
            for (var i = 0; i < ITEMS; i++) {
                var answered = people.get(person)
                        .answers()
                        .numbers()
                        .containsKey(PULSE.items().get(i).key());
                target[person * ITEMS + i] = answered && (item < 0 || item == i) ? 1 : 0;
            }
        }
        return target;
    }

    private static boolean spanned(double[] target, double[][] basis, int rank) {
        double length = 0;
        for (var value : target) {
            length += value * value;
        }
        double within = 0;
        for (var column = 0; column < rank; column++) {
            double product = 0;
            for (var row = 0; row < target.length; row++) {
                product += target[row] == 0 ? 0 : target[row] * basis[row][column];
            }
            within += product * product;
        }
        return Math.abs(length - within) < NEARLY;
    }

    /** Of one to four people; of many only those that lie together, which departments and gaps make likely. */
    private static List<List<Integer>> subsets(int people) {
        var subsets = new ArrayList<List<Integer>>();
        for (var mask = 1; mask < (1 << Math.min(people, 14)); mask++) {
            if (Integer.bitCount(mask) < SmallNumbers.MINIMUM) {
                var one = mask;
                subsets.add(IntStream.range(0, people)
                        .filter(i -> i < 14 && ((one >> i) & 1) == 1)
                        .boxed()
                        .toList());
            }
        }
        for (var i = 14; i < people; i++) {
            subsets.add(List.of(i));
        }
        return subsets;
    }

    /** Numbers of each answer that fit the shown segments and the mean, counted one by one. */
    @Test
    void noNumberOfFewPeopleFollowsFromADistributionAndItsMean() {
        var random = new Random(7);
        var shown = 0;
        for (var round = 0; round < 400; round++) {
            var counts = IntStream.range(0, 5).mapToObj(i -> random.nextInt(10)).toList();
            var segments = Distribution.of(counts);
            if (segments.stream().noneMatch(SmallNumbers.Joined::several)) {
                assertThat(segments.isEmpty() || counts.stream().allMatch(count -> count >= SmallNumbers.MINIMUM))
                        .as("%s", counts)
                        .isTrue();
                continue;
            }
            shown++;
            var worlds = worlds(counts, segments);
            for (var choice = 0; choice < counts.size(); choice++) {
                var place = choice;
                if (counts.get(choice) < SmallNumbers.MINIMUM) {
                    assertThat(worlds.stream()
                                    .map(world -> world.get(place))
                                    .distinct()
                                    .count())
                            .as("%s as %s", counts, segments)
                            .isGreaterThan(1);
                }
            }
        }
        assertThat(shown).isGreaterThan(100);
    }

    /** One person answers after each session: many answers of few people are protected as few answers are. */
    @Test
    void noNumberOfAnswersOfFewPeopleFollowsEither() {
        var random = new Random(11);
        var protectedOnes = 0;
        for (var round = 0; round < 150; round++) {
            var counts = IntStream.range(0, 5)
                    .mapToObj(i -> {
                        var answers = random.nextInt(10);
                        return new SmallNumbers.Counted(answers, answers == 0 ? 0 : 1 + random.nextInt(answers));
                    })
                    .toList();
            var answers = counts.stream().map(count -> (int) count.value()).toList();
            var segments = Distribution.ofAnswers(counts);
            if (segments.isEmpty()) {
                continue;
            }
            var worlds = worlds(answers, segments);
            for (var choice = 0; choice < counts.size(); choice++) {
                var place = choice;
                if (counts.get(choice).people() < SmallNumbers.MINIMUM) {
                    protectedOnes++;
                    assertThat(worlds.stream()
                                    .map(world -> world.get(place))
                                    .distinct()
                                    .count())
                            .as("%s as %s", counts, segments)
                            .isGreaterThan(1);
                }
            }
        }
        assertThat(protectedOnes).isGreaterThan(60);
    }

    private static List<List<Integer>> worlds(List<Integer> counts, List<SmallNumbers.Joined> segments) {
        var sum = IntStream.range(0, 5).map(i -> i * counts.get(i)).sum();
        var total = counts.stream().mapToInt(Integer::intValue).sum();
        var worlds = new ArrayList<List<Integer>>();
        for (var a = 0; a <= total; a++) {
            for (var b = 0; a + b <= total; b++) {
                for (var c = 0; a + b + c <= total; c++) {
                    for (var d = 0; a + b + c + d <= total; d++) {
                        var world = List.of(a, b, c, d, total - a - b - c - d);
                        if (IntStream.range(0, 5).map(i -> i * world.get(i)).sum() == sum
                                && segments.stream().allMatch(segment -> value(world, segment) == segment.value())) {
                            worlds.add(world);
                        }
                    }
                }
            }
        }
        return worlds;
    }

    private static long value(List<Integer> world, SmallNumbers.Joined segment) {
        return IntStream.rangeClosed(segment.first(), segment.last())
                .map(world::get)
                .sum();
    }
}
