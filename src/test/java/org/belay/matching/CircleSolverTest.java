package org.belay.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.belay.matching.SampleProfiles.person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.belay.matching.CircleOpenings.Opening;
import org.belay.matching.CircleOutcome.Cancelled;
import org.belay.matching.CircleOutcome.KeptRejected;
import org.belay.matching.CircleOutcome.RejectedCircle;
import org.belay.matching.CircleOutcome.Solved;
import org.belay.matching.CircleResult.Alone;
import org.belay.matching.CircleResult.Formed;
import org.belay.matching.RandomCircles.Kind;
import org.junit.jupiter.api.Test;

class CircleSolverTest {

    private static final MatchingSettings SETTINGS = RandomCircles.settings(Kind.ANY);

    /** What a result is worth. */
    private record Worth(int placed, long total) {

        Worth and(Worth other) {
            return new Worth(placed + other.placed, total + other.total);
        }

        boolean betterThan(Worth other) {
            return placed != other.placed ? placed > other.placed : total > other.total;
        }
    }

    @Test
    void isTheBestOfAllPartitionsOfFewPeople() {
        var sizes = List.of(List.of(3, 3), List.of(3, 4), List.of(3, 8), List.of(4, 4), List.of(4, 5));
        for (var kind : Kind.values()) {
            for (var seed = 0; seed < 30; seed++) {
                var size = sizes.get(seed % sizes.size());
                var problem = RandomCircles.problem(seed, kind, 5 + seed % 4, size.getFirst(), size.getLast());
                problem = kept(problem, seed % 3 == 0 ? 1 : 0);
                var result = solved(problem);
                assertThat(new Worth(result.placed(), result.total()))
                        .as("%s, seed %s, %s", kind, seed, size)
                        .isEqualTo(best(problem));
                assertThat(result.proven()).isTrue();
                assertThat(result.placedAtMost()).isEqualTo(result.placed());
                assertThat(result.totalAtMost()).isEqualTo(result.total());
            }
        }
    }

    /** What cannot be proved for many people is at least seldom missed with as many as can be proved. */
    @Test
    void theSearchForManyPeopleFindsTheBestOfFew() {
        var missed = 0;
        var looked = 0;
        for (var kind : Kind.values()) {
            for (var seed = 0; seed < 2; seed++) {
                var problem = RandomCircles.problem(seed, kind, 11, 3, 4 + seed % 2);
                var attention = new Attention(SolverProgress.NONE);
                var table = new CircleTable(problem, attention);
                var people = CirclesPossible.among(table, IntStream.range(0, 11).toArray());
                if (people.length > 0) {
                    var exact = worth(table, new CircleSubsets(table, people, attention).best());
                    var found = worth(table, new CircleSearch(table, people, seed, attention).best());
                    assertThat(found.betterThan(exact)).isFalse();
                    looked++;
                    missed += exact.equals(found) ? 0 : 1;
                }
            }
        }
        assertThat(looked).isGreaterThan(10);
        assertThat(missed).isLessThanOrEqualTo(1);
    }

    @Test
    void theBoundIsNeverBelowTheBest() {
        for (var kind : Kind.values()) {
            for (var seed = 0; seed < 20; seed++) {
                var problem = RandomCircles.problem(seed, kind, 12, 3 + seed % 2, 4 + seed % 3);
                var attention = new Attention(SolverProgress.NONE);
                var table = new CircleTable(problem, attention);
                var people = CirclesPossible.among(table, IntStream.range(0, 12).toArray());
                var exact = worth(table, new CircleSubsets(table, people, attention).best());
                var bound = CircleBound.of(table, people);
                assertThat(bound.placed()).isGreaterThanOrEqualTo(exact.placed);
                assertThat(bound.total()).isGreaterThanOrEqualTo(exact.total);
            }
        }
    }

    /** Who is left out as impossible must not be missed. */
    @Test
    void whoCanHaveNoPlaceIsInNoCircleOfTheBest() {
        for (var seed = 0; seed < 60; seed++) {
            var problem = RandomCircles.problem(seed, Kind.FORBIDDEN_PAIRS, 12, 3 + seed % 3, 6);
            var attention = new Attention(SolverProgress.NONE);
            var table = new CircleTable(problem, attention);
            var all = IntStream.range(0, 12).toArray();
            var possible = CirclesPossible.among(table, all);
            assertThat(worth(table, new CircleSubsets(table, possible, attention).best()))
                    .isEqualTo(worth(table, new CircleSubsets(table, all, attention).best()));
        }
    }

    @Test
    void manyAlikeAreProvedToBeBest() {
        var result = solved(RandomCircles.problem(1, Kind.ALL_EQUAL, 60, 4, 8));
        assertThat(result.placed()).isEqualTo(60);
        assertThat(result.proven()).isTrue();
        assertThat(result.totalAtMost()).isEqualTo(result.total());
    }

    /** Twelve circles of five who have a topic and an hour of their own, in any order. */
    @Test
    void circlesThatAreThereAreFound() {
        var people = LongStream.range(0, 60)
                .mapToObj(id -> person(id)
                        .wants(id % 12, 20 + id % 7)
                        .free((int) (4 * (id % 12)), (int) (4 * (id % 12)) + 20)
                        .profile())
                .toList();
        var settings = SETTINGS.withWeights(Map.of(Criterion.TOPICS, 3, Criterion.SHARED_TIME, 1));
        var result = solved(new CircleProblem(people, settings, 5, 9, List.of(), 3));
        assertThat(result.circles()).hasSize(12).allSatisfy(circle -> {
            assertThat(circle.persons()).hasSize(5);
            assertThat(circle.assessment().score()).isEqualTo(10_000);
        });
        assertThat(result.proven()).isTrue();
    }

    @Test
    void sizesAreKeptAtTheirExtremes() {
        assertThat(solved(RandomCircles.problem(1, Kind.ALL_EQUAL, 7, 3, 3)).placed())
                .isEqualTo(6);
        assertThat(solved(RandomCircles.problem(1, Kind.ALL_EQUAL, 2, 3, 20)).placed())
                .isZero();
        var ofTwenty = RandomCircles.problem(1, Kind.ALL_EQUAL, 41, 20, 20);
        var twenties = solved(ofTwenty);
        assertThat(twenties.circles())
                .extracting(circle -> circle.persons().size())
                .containsExactly(20, 20);
        assertThat(twenties.placedAtMost()).isEqualTo(40);
        assertThat(twenties.proven()).isTrue();
        assertThat(twenties.leftOver())
                .singleElement()
                .satisfies(alone -> assertThat(nearest(ofTwenty, twenties, alone))
                        .hasSize(2)
                        .allSatisfy(opening -> assertThat(opening.full()).isTrue()));
        var any = solved(RandomCircles.problem(1, Kind.ANY, 50, 3, 20));
        assertThat(any.circles())
                .allSatisfy(circle -> assertThat(circle.persons()).hasSizeBetween(3, 20));
    }

    /** Each alone leaves the six who would suit best together no way to be. */
    @Test
    void everyRuleIsKept() {
        excludes(Rule.LINE_MANAGEMENT, id -> person(id).lineManagers(99L, 100L));
        excludes(Rule.AVOID_LIST, id -> person(id).avoids(100L, 101L, 102L, 103L, 104L, 105L));
        excludes(Rule.PAST_MATCH, id -> person(id).wasWith(100L, 101L));
        excludes(Rule.SAME_DEPARTMENT, id -> person(id).department(1L));
        excludes(Rule.OTHER_DEPARTMENT, id -> person(id).department(id));
        excludes(Rule.SAME_SITE, id -> person(id).site(1));
        excludes(Rule.OTHER_SITE, id -> person(id).site(id));
        excludes(Rule.GRADE_DISTANCE, id -> person(id).grade((int) (10 * (id % 10))));
        excludes(Rule.YEARS_DISTANCE, id -> person(id).since(1980 + (int) (5 * (id % 10)), 1));
        excludes(Rule.QUESTION_1, id -> person(id).answers("q", "answer " + id));
        excludes(Rule.COMMON_LANGUAGE, id -> person(id).languages("language " + id));
        excludes(Rule.MINIMUM_SHARED_TIME, id -> person(id).free((int) (10 * (id % 10)), (int) (10 * (id % 10)) + 5));
    }

    private static void excludes(Rule rule, LongFunction<SampleProfiles> drawn) {
        var settings = SETTINGS.comparing(
                new Distance(0, 4, -2, 2),
                new Distance(0, 5, -3, 3),
                List.of(new ComparedQuestion("q", "Q", true, true)));
        var people = LongStream.range(100, 106)
                .mapToObj(drawn)
                .map(SampleProfiles::profile)
                .toList();
        var with = new CircleProblem(people, settings.withRules(Set.of(rule)), 6, 6, List.of(), 1);
        var without = new CircleProblem(people, settings.withRules(Set.of()), 6, 6, List.of(), 1);
        assertThat(solved(with).placed()).as("with %s", rule).isZero();
        assertThat(solved(without).placed()).as("without %s", rule).isEqualTo(6);
    }

    /** Of those who could meet two by two. */
    @Test
    void whatIsAboutAllIsKeptForAll() {
        var hours = List.of(
                person(1).free(0, 4),
                person(2).free(2, 6),
                person(3).free(0, 2),
                person(4).free(4, 8));
        var words = List.of(
                person(1).languages("de", "en"),
                person(2).languages("en", "fr"),
                person(3).languages("fr", "de"));
        for (var people : List.of(hours, words)) {
            var profiles = people.stream().map(SampleProfiles::profile).toList();
            assertThat(solved(new CircleProblem(profiles, SETTINGS, 3, 4, List.of(), 1))
                            .placed())
                    .isZero();
            assertThat(solved(new CircleProblem(profiles, SETTINGS.withRules(Set.of()), 3, 4, List.of(), 1))
                            .placed())
                    .isEqualTo(people.size());
        }
    }

    @Test
    void circlesAreFormedWhereNobodyGaveAvailability() {
        var result = solved(RandomCircles.problem(2, Kind.NO_AVAILABILITY, 30, 3, 6));
        assertThat(result.placed()).isEqualTo(30);
        assertThat(result.circles())
                .allSatisfy(circle -> assertThat(circle.assessment().time()).isNull());
    }

    @Test
    void keptCirclesStayAsTheyAre() {
        for (var many : List.of(12, 40)) {
            var problem = kept(RandomCircles.problem(4, Kind.ANY, many, 3, 6), 2);
            var result = solved(problem);
            assertThat(result.circles().stream().filter(Formed::kept).map(circle -> Set.copyOf(circle.persons())))
                    .containsExactlyInAnyOrderElementsOf(problem.kept())
                    .hasSize(2);
            assertThat(result.circles()).anyMatch(circle -> !circle.kept());
        }
    }

    @Test
    void aKeptCircleThatBreaksARuleOrASizeIsReported() {
        var people = LongStream.range(1, 12)
                .mapToObj(id -> id == 2 ? person(id).avoids(1L) : person(id))
                .map(SampleProfiles::profile)
                .toList();
        var kept = List.of(Set.of(6L, 7L), Set.of(1L, 2L, 3L), Set.of(8L, 9L, 10L));
        assertThat(CircleSolver.solve(new CircleProblem(people, SETTINGS, 3, 4, kept, 1), SolverProgress.NONE))
                .isEqualTo(new KeptRejected(List.of(
                        new RejectedCircle(Set.of(1L, 2L, 3L), false, Set.of(Rule.AVOID_LIST)),
                        new RejectedCircle(Set.of(6L, 7L), true, Set.of()))));
        var large = List.of(Set.of(3L, 4L, 5L, 6L, 7L));
        assertThat(CircleSolver.solve(new CircleProblem(people, SETTINGS, 3, 4, large, 1), SolverProgress.NONE))
                .isEqualTo(new KeptRejected(List.of(new RejectedCircle(Set.of(3L, 4L, 5L, 6L, 7L), true, Set.of()))));
    }

    @Test
    void whoIsLeftOverIsToldWhyAndWhichCirclesAreNearest() {
        var settings = SETTINGS.withWeights(Map.of(Criterion.TOPICS, 1));
        var problem = new CircleProblem(
                LongStream.rangeClosed(1, 7)
                        .mapToObj(id -> id < 4
                                ? person(id).wants(1L).free(0, 4)
                                : id < 7
                                        ? person(id).wants(2L).free(20, 24)
                                        : person(id).avoids(1L).wants(2L).free(30, 34))
                        .map(SampleProfiles::profile)
                        .toList(),
                settings,
                3,
                3,
                List.of(Set.of(1L, 2L, 3L)),
                1);
        var result = solved(problem);
        assertThat(result.leftOver()).singleElement().satisfies(alone -> {
            assertThat(alone.person()).isEqualTo(7);
            assertThat(alone.why().candidates()).isEqualTo(6);
            assertThat(alone.why().eligible()).isZero();
            assertThat(alone.why().excludedBy())
                    .containsEntry(Rule.MINIMUM_SHARED_TIME, 6)
                    .containsEntry(Rule.AVOID_LIST, 1);
            assertThat(alone.why().excludedOnlyBy()).containsEntry(Rule.MINIMUM_SHARED_TIME, 5);
            assertThat(nearest(problem, result, alone))
                    .containsExactly(
                            new Opening(1, Set.of(Rule.MINIMUM_SHARED_TIME), true, 0, 10_000),
                            new Opening(0, Set.of(Rule.AVOID_LIST, Rule.MINIMUM_SHARED_TIME), true, -2500, 0));
        });
    }

    @Test
    void aCircleWithAPlaceIsNearerThanAFullOneThatGainsMore() {
        var people = LongStream.rangeClosed(1, 8)
                .mapToObj(id -> id < 5
                        ? person(id).wants(1L).free(0, 4)
                        : id < 8
                                ? person(id).wants(2L).free(0, 4)
                                : person(id).wants(1L).free(8, 9))
                .map(SampleProfiles::profile)
                .toList();
        var settings = SETTINGS.withWeights(Map.of(Criterion.TOPICS, 1));
        var kept = List.of(Set.of(1L, 2L, 3L, 4L), Set.of(5L, 6L, 7L));
        var problem = new CircleProblem(people, settings, 3, 4, kept, 1);
        var result = solved(problem);
        assertThat(result.leftOver())
                .singleElement()
                .satisfies(alone -> assertThat(nearest(problem, result, alone))
                        .containsExactly(
                                new Opening(1, Set.of(Rule.MINIMUM_SHARED_TIME), false, -2500, 0),
                                new Opening(0, Set.of(Rule.MINIMUM_SHARED_TIME), true, 0, 10_000)));
    }

    @Test
    void openingsAreTheSmallestChangesOfAllCircles() {
        for (var kind : List.of(Kind.SCARCE_TIME, Kind.DEPARTMENTS, Kind.FORBIDDEN_PAIRS)) {
            var sizes = kind == Kind.DEPARTMENTS ? 4 : 3;
            var problem = RandomCircles.problem(5, kind, 40, sizes, sizes + sizes % 3);
            var result = solved(problem);
            assertThat(result.leftOver()).as("%s", kind).isNotEmpty();
            for (var alone : result.leftOver()) {
                assertThat(nearest(problem, result, alone)).isEqualTo(openings(problem, result, alone));
                var why = alone.why();
                assertThat(why.candidates()).isEqualTo(39);
                assertThat(why.taken()).isLessThanOrEqualTo(why.eligible());
            }
        }
    }

    private static List<Opening> openings(CircleProblem problem, CircleResult result, Alone alone) {
        var assessor = new CircleAssessor(problem.settings());
        var all = new ArrayList<Opening>();
        for (var index = 0; index < result.circles().size(); index++) {
            var circle = result.circles().get(index);
            var more = new ArrayList<>(circle.persons());
            more.add(alone.person());
            var with = assessor.assess(profiles(problem, more));
            all.add(new Opening(
                    index,
                    assessor.violated(profiles(problem, more)),
                    circle.persons().size() == problem.largest(),
                    with.score() - circle.assessment().score(),
                    (long) with.score() * more.size()
                            - (long) circle.assessment().score()
                                    * circle.persons().size()));
        }
        all.sort((one, other) -> one.broken().size() != other.broken().size()
                ? one.broken().size() - other.broken().size()
                : one.full() != other.full()
                        ? (one.full() ? 1 : -1)
                        : one.scoreChange() != other.scoreChange()
                                ? other.scoreChange() - one.scoreChange()
                                : one.circle() - other.circle());
        return all;
    }

    private static List<Opening> nearest(CircleProblem problem, CircleResult result, Alone alone) {
        var circles = result.circles().stream()
                .map(circle -> profiles(problem, circle.persons()))
                .toList();
        return new CircleOpenings(new CircleAssessor(problem.settings()), problem.largest(), circles)
                .of(profiles(problem, List.of(alone.person())).getFirst());
    }

    @Test
    void theSameProblemGivesTheSameResultInAnyOrder() {
        for (var many : List.of(10, 50)) {
            var problem = kept(RandomCircles.problem(7, Kind.ANY, many, 3, 6), 2);
            var turned = new CircleProblem(
                    problem.people().reversed(),
                    problem.settings(),
                    3,
                    6,
                    problem.kept().reversed(),
                    7);
            assertThat(solved(turned)).isEqualTo(solved(problem));
        }
    }

    @Test
    void aSeedDecidesWhatIsEquallyGood() {
        var first = RandomCircles.problem(1, Kind.ALL_EQUAL, 12, 3, 4);
        var second = new CircleProblem(first.people(), first.settings(), 3, 4, List.of(), 2);
        var groups = solved(first).circles().stream().map(Formed::persons).toList();
        var others = solved(second).circles().stream().map(Formed::persons).toList();
        assertThat(groups).isNotEqualTo(others);
        assertThat(solved(first).total()).isEqualTo(solved(second).total());
    }

    @Test
    void stopsWhenItsThreadIsInterrupted() {
        for (var people : List.of(12, 60)) {
            for (var stage : List.of(SolverProgress.Stage.SCORING, SolverProgress.Stage.ASSIGNING)) {
                var problem = RandomCircles.problem(3, Kind.ANY, people, 3, 6);
                var told = new HashSet<SolverProgress.Stage>();
                try {
                    assertThat(CircleSolver.solve(problem, (now, _, total) -> {
                                assertThat(total).isPositive();
                                told.add(now);
                                if (now == stage) {
                                    Thread.currentThread().interrupt();
                                }
                            }))
                            .isEqualTo(new Cancelled());
                    assertThat(told).contains(stage);
                } finally {
                    assertThat(Thread.interrupted()).isTrue();
                }
            }
        }
    }

    @Test
    void refusesWrongInput() {
        var people = LongStream.range(0, 9).mapToObj(Profile::of).toList();
        refused(people, SETTINGS, 2, 5, List.of());
        refused(people, SETTINGS, 3, 21, List.of());
        refused(people, SETTINGS, 6, 5, List.of());
        refused(people, MatchingSettings.standard(), 3, 5, List.of());
        refused(List.of(Profile.of(1), Profile.of(1)), SETTINGS, 3, 5, List.of());
        refused(people, SETTINGS, 3, 5, List.of(Set.of(1L, 2L, 99L)));
        refused(people, SETTINGS, 3, 5, List.of(Set.of(1L, 2L, 3L), Set.of(3L, 4L, 5L)));
        refused(people, SETTINGS, 3, 5, List.of(Set.of()));
        var many = new CircleProblem(
                LongStream.rangeClosed(0, CircleSolver.MOST_PEOPLE)
                        .mapToObj(Profile::of)
                        .toList(),
                SETTINGS,
                3,
                5,
                List.of(),
                1);
        assertThatThrownBy(() -> CircleSolver.solve(many, SolverProgress.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void refused(
            List<Profile> people, MatchingSettings settings, int smallest, int largest, List<Set<Long>> kept) {
        assertThatThrownBy(() -> new CircleProblem(people, settings, smallest, largest, kept, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobodyIsNoProblem() {
        assertThat(solved(new CircleProblem(List.of(), SETTINGS, 3, 5, List.of(), 1)))
                .isEqualTo(new CircleResult(List.of(), List.of(), 0, true, 0, 0));
    }

    /** The size of a large real cohort, and everything that must hold of a result. */
    @Test
    void placesMany() {
        for (var kind : List.of(Kind.ANY, Kind.LANGUAGES)) {
            var result = solved(RandomCircles.problem(1, kind, 150, 3, 7));
            assertThat(result.placed()).as("%s", kind).isEqualTo(150);
            assertThat(result.totalAtMost()).isLessThan(result.total() * 3 / 2);
        }
    }

    private static CircleResult solved(CircleProblem problem) {
        var result = ((Solved) CircleSolver.solve(problem, SolverProgress.NONE)).result();
        var assessor = new CircleAssessor(problem.settings());
        var seen = new HashSet<Long>();
        for (var circle : result.circles()) {
            assertThat(circle.persons())
                    .isSorted()
                    .hasSizeBetween(problem.smallest(), problem.largest())
                    .allMatch(seen::add);
            assertThat(circle.assessment())
                    .isEqualTo(assessor.assess(profiles(problem, circle.persons())))
                    .matches(CircleAssessment::eligible);
            assertThat(circle.kept()).isEqualTo(problem.kept().contains(Set.copyOf(circle.persons())));
        }
        result.leftOver().forEach(alone -> assertThat(seen.add(alone.person())).isTrue());
        assertThat(seen)
                .isEqualTo(problem.people().stream().map(Profile::person).collect(Collectors.toSet()));
        assertThat(result.circles())
                .isSortedAccordingTo((one, other) ->
                        Long.compare(one.persons().getFirst(), other.persons().getFirst()));
        assertThat(result.total())
                .isEqualTo(result.circles().stream()
                        .mapToLong(circle -> (long) circle.assessment().score()
                                * circle.persons().size())
                        .sum())
                .isLessThanOrEqualTo(result.totalAtMost());
        assertThat(result.placed()).isLessThanOrEqualTo(result.placedAtMost());
        return result;
    }

    private static List<Profile> profiles(CircleProblem problem, List<Long> persons) {
        return problem.people().stream()
                .filter(profile -> persons.contains(profile.person()))
                .toList();
    }

    private static Worth worth(CircleTable table, List<int[]> circles) {
        return circles.stream()
                .map(members -> {
                    var draft = new CircleDraft(table);
                    IntStream.of(members).forEach(draft::add);
                    return new Worth(members.length, draft.worth());
                })
                .reduce(new Worth(0, 0), Worth::and);
    }

    /** The same with so many circles kept that may be. */
    private static CircleProblem kept(CircleProblem problem, int many) {
        var assessor = new CircleAssessor(problem.settings());
        var people = new ArrayList<>(problem.people());
        var kept = new ArrayList<Set<Long>>();
        for (var from = 0; from + problem.smallest() <= people.size() && kept.size() < many; from++) {
            var members = people.subList(from, from + problem.smallest());
            if (assessor.violated(members).isEmpty()) {
                kept.add(members.stream().map(Profile::person).collect(Collectors.toSet()));
                from += problem.smallest() - 1;
            }
        }
        return new CircleProblem(
                problem.people(), problem.settings(), problem.smallest(), problem.largest(), kept, problem.seed());
    }

    /** Looks at every way to part the people. */
    private static Worth best(CircleProblem problem) {
        var kept = problem.kept().stream()
                .map(circle -> oneCircle(problem, profiles(problem, List.copyOf(circle))))
                .reduce(new Worth(0, 0), Worth::and);
        var free = problem.people().stream()
                .filter(profile -> problem.kept().stream().noneMatch(circle -> circle.contains(profile.person())))
                .toList();
        return kept.and(best(problem, free, 0, new ArrayList<>(), new HashMap<>()));
    }

    /** The next person joins one of the groups so far or begins one; what is left alone at the end has no place. */
    private static Worth best(
            CircleProblem problem,
            List<Profile> people,
            int next,
            List<List<Profile>> groups,
            Map<List<Profile>, Worth> known) {
        if (next == people.size()) {
            return groups.stream()
                    .map(group -> known.computeIfAbsent(List.copyOf(group), members -> oneCircle(problem, members)))
                    .reduce(new Worth(0, 0), Worth::and);
        }
        var best = new Worth(0, -1);
        for (var k = 0; k <= groups.size(); k++) {
            if (k == groups.size()) {
                groups.add(new ArrayList<>());
            }
            var group = groups.get(k);
            group.add(people.get(next));
            var found = best(problem, people, next + 1, groups, known);
            best = found.betterThan(best) ? found : best;
            group.removeLast();
            if (group.isEmpty()) {
                groups.removeLast();
                break;
            }
        }
        return best;
    }

    private static Worth oneCircle(CircleProblem problem, List<Profile> members) {
        if (members.size() < problem.smallest() || members.size() > problem.largest()) {
            return new Worth(0, 0);
        }
        var assessment = new CircleAssessor(problem.settings()).assess(members);
        return assessment.broken().isEmpty()
                ? new Worth(members.size(), (long) members.size() * assessment.score())
                : new Worth(0, 0);
    }
}
