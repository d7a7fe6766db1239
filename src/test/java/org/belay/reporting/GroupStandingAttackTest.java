package org.belay.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.belay.reporting.CohortFacts.Answers;
import org.belay.reporting.CohortFacts.Funnel;
import org.belay.reporting.CohortFacts.Group;
import org.belay.reporting.CohortFacts.Matches;
import org.belay.reporting.CohortFacts.Sessions;
import org.belay.reporting.CohortFacts.Tally;
import org.belay.reporting.FigureValue.Count;
import org.belay.reporting.FigureValue.Hidden;
import org.belay.reporting.FigureValue.Mean;
import org.belay.reporting.FigureValue.Reason;
import org.belay.reporting.FigureValue.Share;
import org.belay.reporting.OutcomeReport.By;
import org.belay.reporting.RandomCohort.Shape;
import org.belay.reporting.Standing.Circles;
import org.belay.reporting.Standing.Goals;
import org.belay.reporting.Standing.Workshop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Plays a reader who knows that each mentee has one match and each owner one goal, opens the whole cohort, every department
 * and every site, and solves what follows together about matches, goals, workshops and circles. No number of 1 to 4 people may
 * be left without room, nor what one leaves of the matched.
 */
class GroupStandingAttackTest {

    private static final int ROUNDS = 150;
    private static final Map<By, Integer> SIZES = Map.of(By.DEPARTMENT, 4, By.SITE, 3);
    private static final int CELLS = 12;

    private enum Part {
        NOT_MATCHED,
        MENTOR,
        MENTEE,
        SILENT_MENTEE
    }

    private enum Goal {
        NONE,
        SUCCEEDS,
        FAILS
    }

    private record Somebody(
            int department, int site, Part part, Goal goal, boolean atWorkshop, int present, int absent) {
        boolean matched() {
            return part != Part.NOT_MATCHED;
        }

        boolean mentee() {
            return part == Part.MENTEE || part == Part.SILENT_MENTEE;
        }

        int in(By by) {
            return by == By.SITE ? site : department;
        }
    }

    /** Something that is counted of everybody: a kind of people, or how many marks somebody has. */
    private record Kind(String name, ToLongFunction<Somebody> number) {
        static Kind of(String name, Predicate<Somebody> some) {
            return new Kind(name, each -> some.test(each) ? 1 : 0);
        }
    }

    private SoftAssertions softly;
    private List<Somebody> people;
    private ShownFigures whole;
    private List<Division> divisions;
    private int attacked;
    private int shown;

    private record Division(By by, GroupRows rows, GroupViews views) {
        Predicate<Somebody> in(int row) {
            List<String> names = rows.names(row);
            return each -> names.contains(by + " " + each.in(by));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {20261130, 3, 41})
    void noNumberOfOneToFourPeopleCanBeTold(long seed) {
        Random random = new Random(seed);
        softly = new SoftAssertions();
        for (int round = 0; round < ROUNDS && softly.wasSuccess(); round++) {
            open(people(random));
            matches();
            goals();
            workshops();
            circles();
        }
        softly.assertAll();
        assertThat(attacked).as("small numbers attacked").isGreaterThan(ROUNDS);
        assertThat(shown).as("numbers shown").isGreaterThan(ROUNDS);
    }

    private static List<Somebody> people(Random random) {
        int many = 10 + random.nextInt(70);
        int matched = 50 + random.nextInt(50);
        int mentees = 30 + random.nextInt(50);
        int silent = random.nextInt(40);
        int goals = 40 + random.nextInt(61);
        int success = random.nextInt(101);
        int trained = random.nextInt(101);
        int circles = random.nextInt(101);
        return IntStream.range(0, many)
                .mapToObj(i -> {
                    Part part = random.nextInt(100) >= matched
                            ? Part.NOT_MATCHED
                            : random.nextInt(100) >= mentees
                                    ? Part.MENTOR
                                    : random.nextInt(100) < silent ? Part.SILENT_MENTEE : Part.MENTEE;
                    boolean owner = part != Part.NOT_MATCHED && random.nextInt(100) < goals;
                    boolean inCircle = random.nextInt(100) < circles;
                    return new Somebody(
                            Math.min(random.nextInt(4), random.nextInt(4)),
                            Math.min(random.nextInt(3), random.nextInt(3)),
                            part,
                            !owner ? Goal.NONE : random.nextInt(100) < success ? Goal.SUCCEEDS : Goal.FAILS,
                            random.nextInt(100) < trained,
                            inCircle ? random.nextInt(4) : 0,
                            inCircle ? random.nextInt(3) : 0);
                })
                .toList();
    }

    private void open(List<Somebody> of) {
        people = of;
        var facts = facts();
        whole = ShownFigures.of(facts);
        divisions = Stream.of(By.DEPARTMENT, By.SITE)
                .map(by -> division(by, facts))
                .filter(division -> !division.rows().rows().isEmpty())
                .toList();
    }

    private Division division(By by, CohortFacts facts) {
        var rows = GroupRows.of(
                by, new PeopleFacts(facts.funnel(), List.of(), facts.departments(), facts.sites()), whole.figures());
        var places = new Division(by, rows, null);
        List<Predicate<Somebody>> parts = new ArrayList<>();
        for (int row = 0; row < rows.rows().size(); row++) {
            parts.add(places.in(row));
        }
        parts.add(each -> false);
        return rows.rows().isEmpty()
                ? places
                : new Division(
                        by,
                        rows,
                        new GroupViews(
                                rows,
                                whole,
                                parts.stream().map(this::groupFacts).toList(),
                                parts.stream().map(this::groupStanding).toList()));
    }

    private long count(Predicate<Somebody> some) {
        return people.stream().filter(some).count();
    }

    private Tally tally(Predicate<Somebody> some) {
        return new Tally(count(some), count(some));
    }

    private Tally marks(Predicate<Somebody> some, ToLongFunction<Somebody> number) {
        return new Tally(
                people.stream().filter(some).mapToLong(number).sum(),
                count(some.and(each -> number.applyAsLong(each) > 0)));
    }

    /** Two people are behind each of them. */
    private Tally pairs(Predicate<Somebody> some) {
        return new Tally(count(some), 2 * count(some));
    }

    private Matches matches(Predicate<Somebody> some) {
        return new Matches(
                pairs(some.and(Somebody::mentee)),
                pairs(some.and(each -> each.part() == Part.SILENT_MENTEE)),
                pairs(some.and(each -> each.part() == Part.MENTEE)),
                List.of());
    }

    private GroupFacts groupFacts(Predicate<Somebody> some) {
        var answers = new Answers(Collections.nCopies(5, Tally.NONE), 0, null);
        return new GroupFacts(
                new Sessions(Tally.NONE, Tally.NONE, Tally.NONE, Tally.NONE, Tally.NONE, Tally.NONE, Tally.NONE, null),
                answers,
                new Answers(Collections.nCopies(3, Tally.NONE), 0, null),
                List.of(),
                matches(some),
                tally(some.and(Somebody::mentee)));
    }

    private GroupStanding groupStanding(Predicate<Somebody> some) {
        return new GroupStanding(
                goals(some),
                tally(some.and(Somebody::atWorkshop)),
                marks(some, each -> each.present() + each.absent()),
                marks(some, Somebody::present),
                marks(some, Somebody::absent));
    }

    private Goals goals(Predicate<Somebody> some) {
        var owners = some.and(each -> each.goal() != Goal.NONE);
        var success = tally(some.and(each -> each.goal() == Goal.SUCCEEDS));
        return new Goals(
                tally(owners),
                success,
                tally(some.and(each -> each.goal() == Goal.FAILS)),
                success,
                Tally.NONE,
                new Answers(Collections.nCopies(5, Tally.NONE), count(owners), null),
                Collections.nCopies((int) count(owners), 50.0),
                Collections.nCopies((int) count(owners), 40.0));
    }

    private CohortFacts facts() {
        var trained = tally(Somebody::atWorkshop);
        return new CohortFacts(
                new Funnel(null, (long) people.size(), null, null, null, count(Somebody::matched), null, null),
                List.of(),
                null,
                matches(each -> true),
                null,
                null,
                null,
                List.of(),
                List.of(),
                groups(By.DEPARTMENT),
                groups(By.SITE),
                new Standing(
                        new Circles(
                                new Tally(5, 30),
                                new Tally(9, 30),
                                marks(each -> true, Somebody::present),
                                marks(each -> true, Somebody::absent)),
                        null,
                        List.of(new Workshop("Listening", trained.value() + 10, trained.value(), 90, 0, 0, null)),
                        trained,
                        null,
                        goals(each -> true),
                        List.of(),
                        null,
                        null,
                        null));
    }

    private List<Group> groups(By by) {
        return IntStream.range(0, SIZES.get(by))
                .mapToObj(group -> {
                    Predicate<Somebody> there = each -> each.in(by) == group;
                    return new Group(by + " " + group, count(there), null, count(there.and(Somebody::matched)), null);
                })
                .toList();
    }

    // Unknown is a number of each kind in each department and site.

    private void matches() {
        new Attack(Stream.of(Part.values())
                        .map(part -> Kind.of(part.name(), each -> each.part() == part))
                        .toList())
                .knows(Figure.APPLIED, 0, 1, 2, 3)
                .knows(Figure.MATCHED, 1, 2, 3)
                .knows(Figure.ACTIVE_MATCHES, 2, 3)
                .knows(Figure.SILENT_MATCHES, 3)
                .find(1)
                .findInGroups(2, 3)
                .find(1, 2, 3);
    }

    private void goals() {
        new Attack(List.of(
                        Kind.of("not matched", each -> !each.matched()),
                        Kind.of("without", each -> each.matched() && each.goal() == Goal.NONE),
                        Kind.of("succeeds", each -> each.matched() && each.goal() == Goal.SUCCEEDS),
                        Kind.of("fails", each -> each.matched() && each.goal() == Goal.FAILS)))
                .knows(Figure.APPLIED, 0, 1, 2, 3)
                .knows(Figure.MATCHED, 1, 2, 3)
                .knows(Figure.GOALS, 2, 3)
                .knows(Figure.GOAL_PEOPLE, 2, 3)
                .knows(Figure.GOAL_SCORE, 2, 3)
                .knowsShare(Figure.GOAL_SUCCESS, 2, 3)
                .find(1)
                .find(2)
                .find(3)
                .find(2, 3)
                .find(1, 2, 3);
    }

    private void workshops() {
        new Attack(List.of(
                        Kind.of("not matched", each -> !each.matched() && !each.atWorkshop()),
                        Kind.of("not matched, there", each -> !each.matched() && each.atWorkshop()),
                        Kind.of("there", each -> each.matched() && each.atWorkshop()),
                        Kind.of("not there", each -> each.matched() && !each.atWorkshop())))
                .knows(Figure.APPLIED, 0, 1, 2, 3)
                .knows(Figure.MATCHED, 2, 3)
                .knows(Figure.WORKSHOP_PEOPLE, 1, 2)
                .find(1, 2)
                .find(2)
                .find(3)
                .find(2, 3);
    }

    private void circles() {
        new Attack(List.of(new Kind("present", Somebody::present), new Kind("absent", Somebody::absent)))
                .knowsShare(Figure.CIRCLE_ATTENDANCE, 0, 1)
                .find(0)
                .find(1)
                .find(0, 1);
    }

    private final class Attack {

        private final List<Kind> kinds;
        private final Bounds known;

        Attack(List<Kind> kinds) {
            this.kinds = kinds;
            this.known = new Bounds(CELLS * kinds.size());
        }

        Attack knows(Figure figure, int... of) {
            views().forEach(view -> {
                double[] sum = known.unknown(unknowns(view.people(), of));
                switch (view.figures().figure(figure)) {
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
            });
            return this;
        }

        Attack knowsShare(Figure figure, int part, int rest) {
            views().forEach(view -> {
                if (view.figures().figure(figure) instanceof Share share) {
                    shown++;
                    known.is(known.unknown(unknowns(view.people(), part)), share.numerator());
                    known.is(known.unknown(unknowns(view.people(), part, rest)), share.base());
                }
            });
            return this;
        }

        /** Looks for a number in the whole cohort, in each department and in each site. */
        Attack find(int... of) {
            return find(views(), of);
        }

        /** Of the whole, three matches are a number of six people. */
        Attack findInGroups(int... of) {
            return find(views().skip(1), of);
        }

        private Attack find(Stream<View> views, int... of) {
            views.forEach(view -> {
                Predicate<Somebody> some = each -> IntStream.of(of)
                        .anyMatch(kind -> kinds.get(kind).number().applyAsLong(each) > 0);
                long truth = count(view.people().and(some));
                if (truth > 0 && truth < Figure.MINIMUM_GROUP) {
                    attacked++;
                    softly.assertThat(known.room(known.unknown(unknowns(view.people(), of))))
                            .as(() -> "%d people of %s in %s beside %s"
                                    .formatted(
                                            truth,
                                            IntStream.of(of)
                                                    .mapToObj(kind ->
                                                            kinds.get(kind).name())
                                                    .toList(),
                                            told(view),
                                            views().map(GroupStandingAttackTest::told)
                                                    .toList()))
                            .isGreaterThan(0.99);
                }
            });
            return this;
        }

        private int[] unknowns(Predicate<Somebody> where, int... of) {
            return IntStream.range(0, CELLS)
                    .filter(cell -> where.test(new Somebody(
                            cell / SIZES.get(By.SITE), cell % SIZES.get(By.SITE), Part.MENTOR, Goal.NONE, false, 0, 0)))
                    .flatMap(cell -> IntStream.of(of).map(kind -> cell * kinds.size() + kind))
                    .toArray();
        }
    }

    private static String told(View view) {
        return Stream.of(
                        Figure.APPLIED,
                        Figure.MATCHED,
                        Figure.ACTIVE_MATCHES,
                        Figure.SILENT_MATCHES,
                        Figure.GOALS,
                        Figure.GOAL_SUCCESS,
                        Figure.WORKSHOP_PEOPLE,
                        Figure.CIRCLE_ATTENDANCE)
                .map(figure -> "\n" + figure + " " + view.figures().figure(figure))
                .collect(Collectors.joining());
    }

    private record View(ShownFigures figures, Predicate<Somebody> people) {}

    private Stream<View> views() {
        return Stream.concat(
                Stream.of(new View(whole, each -> true)),
                divisions.stream()
                        .flatMap(division -> IntStream.range(
                                        0, division.rows().rows().size())
                                .mapToObj(row -> new View(division.views().of(row), division.in(row)))));
    }

    /** Months add nothing to what a reader knows of what stands still. */
    @Test
    void whatDoesNotDependOnThePeriodIsTheSameInEachMonth() {
        Random random = new Random(5);
        people = people(random);
        var cohort = new RandomCohort(random, Shape.any(random));
        CohortFacts facts = cohort.facts().with(facts().standing());
        Map<Figure, FigureValue> standing = new EnumMap<>(ShownFigures.of(facts).figures());
        standing.keySet().retainAll(StandingFigures.of(facts.standing()).keySet());
        var months = new MonthViews(facts, cohort.byMonth());
        assertThat(standing).hasSizeGreaterThan(8);
        assertThat(cohort.months).isGreaterThan(1);
        for (int month = 0; month < cohort.months; month++) {
            assertThat(months.of(month).figures()).containsAllEntriesOf(standing);
        }
    }
}
