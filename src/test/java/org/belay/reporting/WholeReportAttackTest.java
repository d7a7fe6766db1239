package org.belay.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.belay.reporting.CohortFacts.Answers;
import org.belay.reporting.CohortFacts.Funnel;
import org.belay.reporting.CohortFacts.Group;
import org.belay.reporting.CohortFacts.Matches;
import org.belay.reporting.CohortFacts.Tally;
import org.belay.reporting.FigureValue.Count;
import org.belay.reporting.FigureValue.Hidden;
import org.belay.reporting.FigureValue.Mean;
import org.belay.reporting.FigureValue.Reason;
import org.belay.reporting.FigureValue.Score;
import org.belay.reporting.FigureValue.Share;
import org.belay.reporting.OutcomeReport.Breakdown;
import org.belay.reporting.OutcomeReport.By;
import org.belay.reporting.OutcomeReport.Row;
import org.belay.reporting.Standing.Goals;
import org.belay.reporting.Standing.Supporters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Plays a reader who has the whole report with all its parts and lays them together: how far people came, of each side,
 * department and site, matches, those who support others and what they say, goals and their levels, fit, workshops and
 * whether people would recommend the program. The reader knows that each mentee has one match, each owner one goal, and that a
 * part of the report is of the same people as another. No number of 1 to 4 people may be left without room.
 */
class WholeReportAttackTest {

    private static final int ROUNDS = 40;

    private enum Side {
        MENTOR,
        MENTEE
    }

    private enum Halt {
        INVITED,
        DECLINED,
        UNDECIDED,
        WAITING,
        UNDER_WAY,
        LEFT,
        COMPLETED;

        boolean matched() {
            return compareTo(WAITING) > 0;
        }

        boolean accepted() {
            return compareTo(UNDECIDED) > 0;
        }

        boolean applied() {
            return this != INVITED;
        }
    }

    /**
     * Somebody of a cohort that never was.
     *
     * @param goal its level from the best on as 0 to 4, or -1 for none
     * @param reached the goal; who did is at its level as expected or above
     * @param fit what they said of it, 0 to 2, -1 for nothing, or -2 where nobody asked
     * @param load what a mentor said of it, 0 to 3, or -1
     * @param recommends 0 to 2, -1 or -2
     */
    private record Somebody(
            Side side,
            Halt halt,
            int department,
            int site,
            boolean silent,
            int goal,
            boolean reached,
            int fit,
            int load,
            boolean supervised,
            int recommends,
            boolean trained) {
        boolean matched() {
            return halt.matched();
        }

        boolean supports() {
            return matched() && side == Side.MENTOR;
        }
    }

    /** A kind of people whose number is not known. */
    private record Kind(String name, Predicate<Somebody> of) {}

    private static final List<Kind> KINDS = kinds();

    private SoftAssertions softly;
    private List<Somebody> people;
    private Bounds known;
    private int attacked;
    private int shown;

    private static List<Kind> kinds() {
        var kinds = new ArrayList<Kind>();
        for (Halt halt : Halt.values()) {
            for (Side side : Side.values()) {
                kinds.add(new Kind("all " + side + " " + halt, each -> each.side() == side && each.halt() == halt));
            }
            for (int i = 0; i < 4; i++) {
                int in = i;
                kinds.add(new Kind(
                        "department " + i + " " + halt, each -> each.department() == in && each.halt() == halt));
            }
            for (int i = 0; i < 3; i++) {
                int in = i;
                kinds.add(new Kind("site " + i + " " + halt, each -> each.site() == in && each.halt() == halt));
            }
        }
        for (int i = -1; i < 5; i++) {
            int said = i;
            kinds.add(new Kind("goal " + i, each -> each.matched() && each.goal() == said));
            kinds.add(new Kind("fit " + i, each -> each.matched() && each.fit() == said));
            kinds.add(new Kind("load " + i, each -> each.supports() && each.load() == said));
            kinds.add(new Kind("recommends " + i, each -> each.matched() && each.recommends() == said));
        }
        kinds.add(new Kind("fit unasked", each -> each.matched() && each.fit() == -2));
        kinds.add(new Kind("recommends unasked", each -> each.matched() && each.recommends() == -2));
        for (boolean yes : new boolean[] {true, false}) {
            kinds.add(new Kind("silent " + yes, each -> each.matched() && !each.supports() && each.silent() == yes));
            kinds.add(new Kind("reached " + yes, each -> each.matched() && each.goal() >= 0 && each.reached() == yes));
            kinds.add(new Kind("supervised " + yes, each -> each.supports() && each.supervised() == yes));
            kinds.add(new Kind("trained " + yes, each -> each.matched() && each.trained() == yes));
        }
        return kinds.stream()
                .filter(kind -> !kind.name().matches("(fit|recommends) [34]|load 4"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {20261201, 5, 77})
    void noNumberOfOneToFourPeopleCanBeTold(long seed) {
        var random = new Random(seed);
        softly = new SoftAssertions();
        for (int round = 0; round < ROUNDS && softly.wasSuccess(); round++) {
            people = people(random);
            attack("seed " + seed + ", round " + round);
        }
        softly.assertAll();
        assertThat(attacked).as("small numbers attacked").isGreaterThan(ROUNDS);
        assertThat(shown).as("numbers shown").isGreaterThan(ROUNDS);
    }

    private static List<Somebody> people(Random random) {
        var all = new ArrayList<Somebody>();
        int departments = 1 + random.nextInt(4);
        int pairs = 5 + random.nextInt(26);
        int waiting = random.nextInt(8);
        int answering = 40 + random.nextInt(61);
        int good = 30 + random.nextInt(71);
        for (int i = 0; i < pairs; i++) {
            all.add(somebody(random, Side.MENTEE, ended(random), departments, answering, good));
            if (i == 0 || random.nextInt(4) > 0) {
                all.add(somebody(random, Side.MENTOR, ended(random), departments, answering, good));
            }
        }
        for (int i = 0; i < waiting + 8; i++) {
            Halt halt = i < waiting ? Halt.WAITING : Halt.values()[random.nextInt(3)];
            all.add(somebody(random, Side.values()[random.nextInt(2)], halt, departments, answering, good));
        }
        return List.copyOf(all);
    }

    private static Halt ended(Random random) {
        return random.nextInt(5) == 0 ? random.nextBoolean() ? Halt.LEFT : Halt.UNDER_WAY : Halt.COMPLETED;
    }

    private static Somebody somebody(Random random, Side side, Halt halt, int departments, int answering, int good) {
        boolean matched = halt.matched();
        int goal = matched ? said(random, answering, good, 5) : -1;
        return new Somebody(
                side,
                halt,
                random.nextInt(departments),
                Math.min(random.nextInt(3), random.nextInt(3)),
                random.nextInt(4) == 0,
                goal,
                goal >= 0 && goal < 3 && random.nextInt(100) < good,
                matched ? random.nextInt(8) == 0 ? -2 : said(random, answering, good, 3) : -2,
                matched && side == Side.MENTOR ? said(random, answering, good, 4) : -1,
                random.nextInt(100) < good,
                halt == Halt.COMPLETED ? said(random, answering, good, 3) : -2,
                matched && random.nextInt(100) < answering);
    }

    private static int said(Random random, int answering, int good, int choices) {
        return random.nextInt(100) >= answering ? -1 : random.nextInt(100) < good ? 0 : random.nextInt(choices);
    }

    private long count(Predicate<Somebody> of) {
        return people.stream().filter(of).count();
    }

    private Tally tally(Predicate<Somebody> of) {
        return new Tally(count(of), count(of));
    }

    private Answers answers(int choices, java.util.function.ToIntFunction<Somebody> said, Long asked) {
        return new Answers(
                IntStream.range(0, choices)
                        .mapToObj(choice -> tally(each -> each.matched() && said.applyAsInt(each) == choice))
                        .toList(),
                count(each -> each.matched() && said.applyAsInt(each) >= 0),
                asked);
    }

    private OutcomeReport report() {
        long matched = count(Somebody::matched);
        long mentees = count(each -> each.matched() && !each.supports());
        return OutcomeAssembly.assemble(
                SampleReports.withoutPrevious(SampleReports.SCOPE),
                new CohortFacts(
                        new Funnel(
                                count(each -> true),
                                count(each -> each.halt().applied()),
                                count(each -> each.halt().accepted()),
                                count(each -> each.halt() == Halt.DECLINED),
                                null,
                                matched,
                                count(each -> each.halt() == Halt.COMPLETED),
                                count(each -> each.halt() == Halt.LEFT)),
                        Stream.of(Side.values())
                                .map(side -> group(side.name(), each -> each.side() == side))
                                .toList(),
                        null,
                        new Matches(
                                new Tally(mentees, 2 * mentees),
                                two(tally(each -> each.matched() && !each.supports() && each.silent())),
                                two(tally(each -> each.matched() && !each.supports() && !each.silent())),
                                List.of()),
                        null,
                        answers(3, Somebody::fit, null),
                        answers(3, Somebody::recommends, count(each -> each.recommends() >= -1)),
                        List.of(),
                        List.of(),
                        groups(4, Somebody::department),
                        groups(3, Somebody::site),
                        standing(matched, mentees)),
                null);
    }

    private static Tally two(Tally tally) {
        return new Tally(tally.value(), 2 * tally.people());
    }

    private List<Group> groups(int size, java.util.function.ToIntFunction<Somebody> in) {
        return IntStream.range(0, size)
                .mapToObj(i -> group("G" + i, each -> in.applyAsInt(each) == i))
                .filter(group -> group.applied() != null && group.applied() > 0)
                .toList();
    }

    private Group group(String name, Predicate<Somebody> of) {
        return new Group(
                name,
                count(of.and(each -> each.halt().applied())),
                count(of.and(each -> each.halt().accepted())),
                count(of.and(Somebody::matched)),
                count(of.and(each -> each.halt() == Halt.COMPLETED)));
    }

    private Standing standing(long matched, long mentees) {
        int supporters = (int) count(Somebody::supports);
        var matchesEach = new ArrayList<Long>(Collections.nCopies(supporters, 1L));
        for (long i = supporters; i < mentees; i++) {
            int one = (int) (i % supporters);
            matchesEach.set(one, matchesEach.get(one) + 1);
        }
        long owners = count(each -> each.goal() >= 0);
        var success = tally(Somebody::reached);
        return new Standing(
                null,
                null,
                List.of(new Standing.Workshop(
                        "Listening", matched + 5, count(Somebody::trained), matched + 9, 0, 0, null)),
                tally(Somebody::trained),
                new Supporters(matchesEach),
                owners == 0
                        ? null
                        : new Goals(
                                tally(each -> each.goal() >= 0),
                                success,
                                tally(each -> each.goal() >= 0 && !each.reached()),
                                success,
                                Tally.NONE,
                                answers(5, Somebody::goal, null),
                                people.stream()
                                        .filter(each -> each.goal() >= 0)
                                        .map(each -> 70.0 - 10 * each.goal())
                                        .toList(),
                                Collections.nCopies((int) owners, 40.0)),
                List.of(),
                new Standing.Care(
                        answers(4, Somebody::load, (long) supporters),
                        Collections.nCopies((int) count(each -> each.load() >= 0), 6),
                        new Tally(30, 9),
                        tally(each -> each.supports() && each.supervised()),
                        tally(each -> each.supports() && !each.supervised()),
                        Tally.NONE,
                        Tally.NONE,
                        Tally.NONE,
                        Tally.NONE,
                        Tally.NONE),
                new Standing.Answered(count(each -> each.fit() >= 0), count(each -> each.fit() >= -1)),
                null);
    }

    private void attack(String round) {
        OutcomeReport report = report();
        known = new Bounds(KINDS.size());
        same();
        report.figures().forEach(result -> learn(result.figure(), result.now()));
        report.distributions().forEach(this::learn);
        for (By by : List.of(By.SIDE, By.DEPARTMENT, By.SITE)) {
            Breakdown table = report.breakdown(by);
            if (table != null) {
                table.rows().forEach(row -> learn(by, table, row));
            }
        }
        checks(report).forEach((name, unknowns) -> {
            long truth = Arrays.stream(unknowns)
                    .mapToLong(kind -> count(KINDS.get(kind).of()))
                    .sum();
            // A match is of two people.
            if (Suppression.small(name.startsWith("silent") ? 2 * truth : truth)) {
                attacked++;
                softly.assertThat(known.room(known.unknown(unknowns)))
                        .as(() -> "%s: %d people are %s\n%s".formatted(round, truth, name, told(report)))
                        .isGreaterThan(0.99);
            }
        });
    }

    private static String told(OutcomeReport report) {
        return ReportRows.of(report).stream()
                .filter(row -> !(row.now() instanceof FigureValue.NotRecorded))
                .map(row -> row.figure() + " " + row.group() + " " + row.now() + "\n")
                .reduce("", String::concat);
    }

    /** Each partition is of the same people as the others. */
    private void same() {
        for (Halt halt : Halt.values()) {
            equal(which("all .* " + halt), which("department .* " + halt));
            equal(which("all .* " + halt), which("site .* " + halt));
        }
        int[] matched = which("all .* (UNDER_WAY|LEFT|COMPLETED)");
        int[] mentors = which("all MENTOR (UNDER_WAY|LEFT|COMPLETED)");
        Stream.of("goal .*", "fit .*", "recommends .*", "trained .*").forEach(parts -> equal(matched, which(parts)));
        Stream.of("load .*", "supervised .*").forEach(parts -> equal(mentors, which(parts)));
        equal(which("goal [0-4]"), which("reached .*"));
        equal(which("all MENTEE (UNDER_WAY|LEFT|COMPLETED)"), which("silent .*"));
    }

    private void equal(int[] one, int[] other) {
        double[] weights = known.unknown(one);
        Arrays.stream(other).forEach(i -> weights[i] -= 1);
        known.is(weights, 0);
    }

    private static int[] which(String pattern) {
        return IntStream.range(0, KINDS.size())
                .filter(i -> KINDS.get(i).name().matches(pattern))
                .toArray();
    }

    private static String halts(Figure figure) {
        return switch (figure) {
            case INVITED -> ".*";
            case APPLIED -> "(DECLINED|UNDECIDED|WAITING|UNDER_WAY|LEFT|COMPLETED)";
            case ACCEPTED -> "(WAITING|UNDER_WAY|LEFT|COMPLETED)";
            case MATCHED -> "(UNDER_WAY|LEFT|COMPLETED)";
            default -> figure.name();
        };
    }

    private void learn(Figure figure, FigureValue value) {
        switch (figure) {
            case INVITED, APPLIED, ACCEPTED, DECLINED, MATCHED, COMPLETED, LEFT ->
                know("all .* " + halts(figure), value);
            case MATCHED_SHARE -> share("all .* " + halts(Figure.MATCHED), "all .* " + halts(Figure.ACCEPTED), value);
            case COMPLETED_SHARE -> share("all .* COMPLETED", "all .* " + halts(Figure.MATCHED), value);
            case ACTIVE_MATCHES -> know("silent .*", value);
            case SILENT_MATCHES -> know("silent true", value);
            case SUPPORTERS, MATCHES_PER_SUPPORTER -> supporters(value);
            case GOALS, GOAL_PEOPLE, GOAL_SCORE -> goals(figure, value);
            case GOAL_SUCCESS -> success(value);
            case GOALS_REACHED -> know("reached true", value);
            case FIT_RESPONSE -> share("fit [0-2]", "fit -?[0-9]", value);
            case RECOMMENDATION -> recommendation(value);
            case RECOMMENDATION_RESPONSE -> share("recommends [0-2]", "recommends -?[0-9]", value);
            case LOAD_RESPONSE -> share("load [0-3]", "load .*", value);
            case SUPERVISED -> share("supervised true", "supervised .*", value);
            case WORKSHOP_PEOPLE -> know("trained true", value);
            default -> {}
        }
    }

    /** The mean times those who support others is the number of matches, and each is of one mentee. */
    private void supporters(FigureValue value) {
        know("load .*", value);
        if (value instanceof Mean mean) {
            known.is(known.unknown(which("silent .*")), Math.round(mean.value() * mean.n()));
        }
    }

    /** A score is 70 for the best level and 10 less for each further one; the interval tells the sum of squares. */
    private void goals(Figure figure, FigureValue value) {
        know("goal [0-4]", value);
        if (figure == Figure.GOAL_SCORE && value instanceof Mean mean) {
            double[] levels = new double[KINDS.size()];
            double[] squares = new double[KINDS.size()];
            for (int level = 0; level < 5; level++) {
                int kind = which("goal " + level)[0];
                levels[kind] = level;
                squares[kind] = (double) level * level;
            }
            double sum = (70 - mean.value()) * mean.n() / 10;
            known.is(levels, Math.round(sum));
            if (mean.independent()) {
                double around = mean.deviation() * mean.deviation() * (mean.n() - 1) / 100;
                known.is(squares, Math.round(around + sum * sum / mean.n()));
            }
        }
    }

    /** Where all were reached, no goal is below what was expected. */
    private void success(FigureValue value) {
        share("reached true", "reached .*", value);
        if (value instanceof Share share && share.numerator() == share.base()) {
            know("goal [34]", new Count(0));
        }
    }

    private void recommendation(FigureValue value) {
        if (value instanceof Score score) {
            List<Long> groups = List.of(score.high(), score.middle(), score.low());
            IntStream.range(0, 3).forEach(i -> know("recommends " + i, new Count(groups.get(i))));
        }
    }

    private void learn(OutcomeReport.Distribution distribution) {
        String name = switch (distribution.question()) {
            case PAIRING_FIT -> "fit ";
            case GOAL_LEVEL -> "goal ";
            case RECOMMENDATION -> "recommends ";
            case LOAD -> "load ";
            case SESSION_RATING -> "";
        };
        if (name.isEmpty()) {
            return;
        }
        know(name + "[0-9]", distribution.now().state());
        distribution
                .now()
                .segments()
                .forEach(segment ->
                        know(name + "[" + segment.first() + "-" + segment.last() + "]", new Count(segment.count())));
    }

    private void learn(By by, Breakdown table, Row row) {
        String rows = rows(by, table, row);
        for (int i = 0; i < table.columns().size(); i++) {
            Figure figure = table.columns().get(i);
            FigureValue value = row.values().get(i);
            switch (figure) {
                case MATCHED_SHARE -> share(rows + halts(Figure.MATCHED), rows + halts(Figure.ACCEPTED), value);
                case COMPLETED_SHARE -> share(rows + "COMPLETED", rows + halts(Figure.MATCHED), value);
                default -> know(rows + halts(figure), value);
            }
        }
    }

    private static String rows(By by, Breakdown table, Row row) {
        List<String> names = row.name().isEmpty() ? table.joined() : List.of(row.name());
        return by == By.SIDE
                ? "all (" + String.join("|", names) + ") "
                : by.word() + " (" + String.join("|", names).replace("G", "") + ") ";
    }

    private void know(String kinds, FigureValue value) {
        double[] sum = known.unknown(which(kinds));
        switch (value) {
            case Count count -> {
                shown++;
                known.is(sum, count.value());
            }
            case Mean mean -> known.is(sum, mean.n());
            case Hidden mark
            when mark.reason() == Reason.TOO_FEW -> {
                known.isAtLeast(sum, 1);
                known.isAtMost(sum, Figure.MINIMUM_GROUP - 1.0);
            }
            default -> {}
        }
    }

    private void share(String part, String whole, FigureValue value) {
        if (value instanceof Share share) {
            know(part, new Count(share.numerator()));
            know(whole, new Count(share.base()));
        }
    }

    /** What must stay open: each kind by itself, and what is left of a whole beside its parts. */
    private static Map<String, int[]> checks(OutcomeReport report) {
        var checks = new java.util.LinkedHashMap<String, int[]>();
        Stream.of(
                        "all .* (DECLINED|UNDECIDED|WAITING|LEFT|COMPLETED|UNDER_WAY)",
                        "all .* INVITED",
                        "all .* DECLINED",
                        "all .* UNDECIDED",
                        "all .* WAITING",
                        "all MENTOR WAITING",
                        "all MENTEE WAITING",
                        "all .* LEFT",
                        "all .* UNDER_WAY",
                        "all .* (UNDER_WAY|LEFT)",
                        "all MENTOR (UNDER_WAY|LEFT|COMPLETED)",
                        "all MENTEE (UNDER_WAY|LEFT|COMPLETED)",
                        "silent true",
                        "silent false",
                        "supervised true",
                        "supervised false",
                        "trained true",
                        "trained false")
                .forEach(pattern -> checks.put(pattern, which(pattern)));
        LongStream.range(-1, 5)
                .boxed()
                .flatMap(i -> Stream.of("goal ", "fit ", "load ", "recommends ").map(name -> name + i))
                .forEach(name -> checks.put(name, which(name)));
        for (By by : List.of(By.DEPARTMENT, By.SITE)) {
            Breakdown table = report.breakdown(by);
            if (table != null) {
                table.rows()
                        .forEach(row -> Stream.of(
                                        halts(Figure.MATCHED),
                                        "COMPLETED",
                                        "(UNDER_WAY|LEFT)",
                                        "(DECLINED|UNDECIDED|WAITING)")
                                .map(halts -> rows(by, table, row) + halts)
                                .forEach(pattern -> checks.put(pattern, which(pattern))));
            }
        }
        return checks;
    }
}
