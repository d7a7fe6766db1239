package org.belay.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.belay.reporting.CohortFacts.Funnel;
import org.belay.reporting.CohortFacts.Group;
import org.belay.reporting.FigureValue.Count;
import org.belay.reporting.FigureValue.Hidden;
import org.belay.reporting.FigureValue.Reason;
import org.belay.reporting.FigureValue.Share;
import org.belay.reporting.OutcomeReport.Breakdown;
import org.belay.reporting.OutcomeReport.By;
import org.belay.reporting.OutcomeReport.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Plays a reader who writes down how far the people of a small cohort came, all of them and by side, department and site,
 * and solves what follows together: those accepted are those matched and those who wait, and so on. No number of 1 to 4
 * people may be left without room, nor what one number leaves of another.
 */
class PeopleAttackTest {

    private static final int ROUNDS = 200;

    /** Where somebody came to a halt. Everybody is at one of them. */
    private enum Halt {
        INVITED,
        WITHDRAWN,
        DECLINED,
        UNDECIDED,
        WAITING,
        UNDER_WAY,
        LEFT,
        COMPLETED
    }

    private static final List<Halt> MATCHED = List.of(Halt.UNDER_WAY, Halt.LEFT, Halt.COMPLETED);
    private static final List<Halt> ACCEPTED = with(MATCHED, Halt.WAITING);
    private static final List<Halt> APPLIED = with(ACCEPTED, Halt.WITHDRAWN, Halt.DECLINED, Halt.UNDECIDED);

    /** A number of people that a figure shows, or that is the rest of one figure beside another. */
    private static final Map<Figure, List<Halt>> FIGURES = Map.of(
            Figure.INVITED, List.of(Halt.values()),
            Figure.APPLIED, APPLIED,
            Figure.ACCEPTED, ACCEPTED,
            Figure.DECLINED, List.of(Halt.DECLINED),
            Figure.WITHDRAWN, List.of(Halt.WITHDRAWN),
            Figure.MATCHED, MATCHED,
            Figure.COMPLETED, List.of(Halt.COMPLETED),
            Figure.LEFT, List.of(Halt.LEFT));

    private static final List<List<Halt>> RESTS = List.of(
            List.of(Halt.INVITED),
            List.of(Halt.UNDECIDED),
            List.of(Halt.WAITING),
            List.of(Halt.UNDER_WAY),
            List.of(Halt.WITHDRAWN, Halt.DECLINED, Halt.UNDECIDED),
            List.of(Halt.WITHDRAWN, Halt.DECLINED, Halt.UNDECIDED, Halt.WAITING),
            List.of(Halt.UNDER_WAY, Halt.LEFT),
            List.of(Halt.UNDER_WAY, Halt.COMPLETED));

    /** A person of a cohort that never was: a number for the side, the department and the site, and how far it went. */
    private record Somebody(int side, int department, int site, Halt halt) {
        int in(By by) {
            return switch (by) {
                case SIDE -> side;
                case DEPARTMENT -> department;
                case SITE -> site;
                case TOPIC, WORKSHOP, SCALE, CHANGE, COHORT, COHORT_RESULTS -> throw new IllegalArgumentException();
            };
        }
    }

    private static final Map<By, Integer> SIZES = Map.of(By.SIDE, 2, By.DEPARTMENT, 4, By.SITE, 3);

    private SoftAssertions softly;
    private int attacked;
    private int shown;

    @ParameterizedTest
    @ValueSource(longs = {20261130, 3, 41})
    void noNumberOfOneToFourPeopleCanBeTold(long seed) {
        Random random = new Random(seed);
        softly = new SoftAssertions();
        for (int round = 0; round < ROUNDS && softly.wasSuccess(); round++) {
            attack("round " + round, people(random));
        }
        softly.assertAll();
        assertThat(attacked).as("small numbers attacked").isGreaterThan(ROUNDS);
        assertThat(shown).as("numbers shown").isGreaterThan(ROUNDS);
    }

    private static List<Somebody> people(Random random) {
        int[] weights = random.ints(Halt.values().length, 0, 7).toArray();
        weights[Halt.COMPLETED.ordinal()] += random.nextInt(30);
        List<Halt> halts = Stream.of(Halt.values())
                .flatMap(halt -> IntStream.range(0, weights[halt.ordinal()]).mapToObj(i -> halt))
                .toList();
        int departments = 1 + random.nextInt(4);
        return halts.stream()
                .map(halt -> new Somebody(
                        random.nextInt(2),
                        Math.min(random.nextInt(departments), random.nextInt(4)),
                        random.nextInt(1 + random.nextInt(3)),
                        halt))
                .toList();
    }

    private void attack(String round, List<Somebody> people) {
        OutcomeReport report =
                OutcomeAssembly.assemble(SampleReports.withoutPrevious(SampleReports.SCOPE), facts(people), null);
        int kinds = Halt.values().length;
        int parts = SIZES.values().stream().mapToInt(Integer::intValue).sum();
        var known = new Bounds(kinds * (1 + parts));
        FIGURES.forEach((figure, halts) ->
                know(known, of(List.of(0), halts), report.figure(figure).now()));
        share(
                known,
                List.of(0),
                ACCEPTED,
                MATCHED,
                report.figure(Figure.MATCHED_SHARE).now());
        share(
                known,
                List.of(0),
                MATCHED,
                List.of(Halt.COMPLETED),
                report.figure(Figure.COMPLETED_SHARE).now());
        int first = 1;
        List<Check> checks = new ArrayList<>();
        Stream.concat(FIGURES.values().stream(), RESTS.stream())
                .forEach(halts -> checks.add(new Check(List.of(0), halts, count(people, halts))));
        for (By by : List.of(By.SIDE, By.DEPARTMENT, By.SITE)) {
            addUp(known, first, SIZES.get(by));
            Breakdown table = report.breakdown(by);
            if (table != null) {
                for (Row row : table.rows()) {
                    List<Integer> groups = groups(by, table, row);
                    int before = first;
                    List<Integer> places =
                            groups.stream().map(group -> before + group).toList();
                    learn(known, places, table, row);
                    List<Somebody> those = people.stream()
                            .filter(each -> groups.contains(each.in(by)))
                            .toList();
                    checks.addAll(checks(by, places, those));
                }
            }
            first += SIZES.get(by);
        }
        for (Check check : checks) {
            if (check.truth() > 0 && check.truth() < Figure.MINIMUM_GROUP) {
                attacked++;
                softly.assertThat(known.room(known.unknown(of(check.places(), check.halts()))))
                        .as(() -> "%s: %d people of %s in %s\n%s"
                                .formatted(round, check.truth(), check.halts(), check.places(), told(report)))
                        .isGreaterThan(0.99);
            }
        }
    }

    private record Check(List<Integer> places, List<Halt> halts, long truth) {}

    private static List<Check> checks(By by, List<Integer> places, List<Somebody> those) {
        List<List<Halt>> of = by == By.SIDE
                ? List.of(ACCEPTED, MATCHED, List.of(Halt.WAITING))
                : List.of(
                        APPLIED,
                        MATCHED,
                        List.of(Halt.COMPLETED),
                        List.of(Halt.WITHDRAWN, Halt.DECLINED, Halt.UNDECIDED, Halt.WAITING),
                        List.of(Halt.UNDER_WAY, Halt.LEFT));
        return of.stream()
                .map(halts -> new Check(places, halts, count(those, halts)))
                .toList();
    }

    /** The groups of a partition together are all. */
    private static void addUp(Bounds known, int first, int size) {
        for (Halt halt : Halt.values()) {
            double[] weights = known.unknown(
                    of(IntStream.range(first, first + size).boxed().toList(), List.of(halt)));
            weights[halt.ordinal()] -= 1;
            known.is(weights, 0);
        }
    }

    private static List<Integer> groups(By by, Breakdown table, Row row) {
        List<String> names = row.name().isEmpty() ? table.joined() : List.of(row.name());
        return names.stream()
                .map(name -> Integer.valueOf(name.substring(name.length() - 1)))
                .toList();
    }

    private void learn(Bounds known, List<Integer> places, Breakdown table, Row row) {
        for (int i = 0; i < table.columns().size(); i++) {
            Figure figure = table.columns().get(i);
            FigureValue value = row.values().get(i);
            switch (figure) {
                case MATCHED_SHARE -> share(known, places, ACCEPTED, MATCHED, value);
                case COMPLETED_SHARE -> share(known, places, MATCHED, List.of(Halt.COMPLETED), value);
                default -> know(known, of(places, FIGURES.get(figure)), value);
            }
        }
    }

    private void share(Bounds known, List<Integer> places, List<Halt> whole, List<Halt> part, FigureValue value) {
        if (value instanceof Share share) {
            known.is(known.unknown(of(places, whole)), share.base());
            known.is(known.unknown(of(places, part)), share.numerator());
        }
    }

    private void know(Bounds known, int[] unknowns, FigureValue value) {
        switch (value) {
            case Count count -> {
                shown++;
                known.is(known.unknown(unknowns), count.value());
            }
            case Hidden mark
            when mark.reason() == Reason.TOO_FEW -> {
                known.isAtLeast(known.unknown(unknowns), 1);
                known.isAtMost(known.unknown(unknowns), Figure.MINIMUM_GROUP - 1.0);
            }
            default -> {}
        }
    }

    private static int[] of(List<Integer> places, List<Halt> halts) {
        return places.stream()
                .flatMapToInt(place -> halts.stream().mapToInt(halt -> place * Halt.values().length + halt.ordinal()))
                .toArray();
    }

    private static long count(List<Somebody> people, List<Halt> halts) {
        return people.stream().filter(each -> halts.contains(each.halt())).count();
    }

    private static CohortFacts facts(List<Somebody> people) {
        ToLongFunction<Figure> number = figure -> count(people, FIGURES.get(figure));
        CohortFacts nothing = SampleReports.nothing();
        return new CohortFacts(
                new Funnel(
                        number.applyAsLong(Figure.INVITED),
                        number.applyAsLong(Figure.APPLIED),
                        number.applyAsLong(Figure.ACCEPTED),
                        number.applyAsLong(Figure.DECLINED),
                        number.applyAsLong(Figure.WITHDRAWN),
                        number.applyAsLong(Figure.MATCHED),
                        number.applyAsLong(Figure.COMPLETED),
                        number.applyAsLong(Figure.LEFT)),
                groups(people, By.SIDE),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                nothing.months(),
                groups(people, By.DEPARTMENT),
                groups(people, By.SITE),
                Standing.NONE);
    }

    private static List<Group> groups(List<Somebody> people, By by) {
        return IntStream.range(0, SIZES.get(by))
                .mapToObj(group -> {
                    List<Somebody> those =
                            people.stream().filter(each -> each.in(by) == group).toList();
                    return new Group(
                            by + " " + group,
                            count(those, APPLIED),
                            count(those, ACCEPTED),
                            count(those, MATCHED),
                            count(those, List.of(Halt.COMPLETED)));
                })
                .toList();
    }

    private static List<Halt> with(List<Halt> halts, Halt... others) {
        return Stream.concat(halts.stream(), Stream.of(others)).toList();
    }

    private static String told(OutcomeReport report) {
        return report.figures() + "\n"
                + String.join(
                        "\n", report.breakdowns().stream().map(Object::toString).toList());
    }
}
