package org.belay.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belay.matching.SampleProfiles.person;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.belay.matching.CircleAssessment.CircleFinding;
import org.belay.matching.CircleAssessment.NoTheme;
import org.belay.matching.CircleAssessment.OfPairs;
import org.belay.matching.CircleAssessment.Places;
import org.belay.matching.CircleAssessment.RuleBreak;
import org.belay.matching.CircleAssessment.SpokenByAll;
import org.belay.matching.CircleAssessment.Theme;
import org.belay.matching.CircleAssessment.Together;
import org.belay.matching.CircleAssessment.Two;
import org.junit.jupiter.api.Test;

class CircleAssessorTest {

    private static final MatchingSettings SETTINGS = MatchingSettings.standard()
            .amongEquals()
            .comparing(
                    new Distance(0, 4, -2, 2),
                    new Distance(0, 5, -3, 3),
                    List.of(new ComparedQuestion("q", "Q", true, true)));

    private static MatchingSettings only(Criterion criterion) {
        return SETTINGS.withRules(Set.of()).withWeights(Map.of(criterion, 1));
    }

    private static MatchingSettings only(Rule rule) {
        return SETTINGS.withRules(Set.of(rule));
    }

    private static CircleAssessment assess(MatchingSettings settings, SampleProfiles... members) {
        return new CircleAssessor(settings)
                .assess(Stream.of(members).map(SampleProfiles::profile).toList());
    }

    private static CircleFinding finding(Criterion criterion, SampleProfiles... members) {
        return assess(only(criterion), members).criteria().getFirst();
    }

    /** Of the first and the third of three. */
    private static void excludesAPair(Rule rule, SampleProfiles one, SampleProfiles two, SampleProfiles three) {
        var broken = List.of(new RuleBreak(rule, List.of(new Two(1, 3))));
        assertThat(assess(only(rule), one, two, three).broken()).isEqualTo(broken);
        assertThat(assess(only(rule), three, two, one).broken()).isEqualTo(broken);
        assertThat(assess(only(rule), one, two).eligible()).isTrue();
        assertThat(assess(SETTINGS.withRules(Set.of()), one, two, three).eligible())
                .isTrue();
        assertThat(new CircleAssessor(only(rule)).violated(List.of(one.profile(), three.profile())))
                .containsExactly(rule);
    }

    @Test
    void aRuleAboutPairsHoldsForEveryPairAndSaysWhich() {
        var two = person(2);
        excludesAPair(Rule.LINE_MANAGEMENT, person(1), two, person(3).lineManagers(9L, 1L));
        excludesAPair(
                Rule.SAME_DEPARTMENT, person(1).department(7L), two, person(3).department(7L));
        excludesAPair(
                Rule.OTHER_DEPARTMENT, person(1).department(7L), two, person(3).department(8L));
        excludesAPair(Rule.SAME_SITE, person(1).site(7L), two, person(3).site(7L));
        excludesAPair(Rule.OTHER_SITE, person(1).site(7L), two, person(3).site(8L));
        excludesAPair(Rule.AVOID_LIST, person(1).avoids(3L), two, person(3));
        excludesAPair(Rule.AVOID_LIST, person(1), two, person(3).avoids(1L));
        excludesAPair(Rule.PAST_MATCH, person(1), two, person(3).wasWith(1L));
        excludesAPair(
                Rule.GRADE_DISTANCE, person(1).grade(1), two.grade(3), person(3).grade(5));
        excludesAPair(
                Rule.YEARS_DISTANCE, person(1).since(2010, 1), two, person(3).since(2014, 1));
        excludesAPair(
                Rule.QUESTION_1, person(1).answers("q", "a"), two, person(3).answers("q", "b"));
        assertThat(assess(SETTINGS.withRules(Set.of()), person(1), person(1)).broken())
                .containsExactly(new RuleBreak(Rule.SAME_PERSON, List.of(new Two(1, 1))));
    }

    @Test
    void allMustHaveTimeAtOnceAndNotOnlyTwoByTwo() {
        var settings = only(Rule.MINIMUM_SHARED_TIME);
        var one = person(1).free(0, 4);
        var two = person(2).free(2, 6);
        var three = new SampleProfiles(Profile.of(3)).free(0, 2);
        assertThat(assess(settings, one, two).eligible()).isTrue();
        assertThat(assess(settings, one, three).eligible()).isTrue();
        assertThat(assess(settings, one, two, three).broken())
                .containsExactly(new RuleBreak(Rule.MINIMUM_SHARED_TIME, List.of()));
        assertThat(assess(settings, one, two, person(4)).eligible()).isTrue();
        assertThat(assess(settings, person(1).free(0, 1), person(4), person(5)).eligible())
                .as("one alone has it in common with nobody")
                .isTrue();
        assertThat(assess(settings, person(4), person(5)).time()).isNull();
        assertThat(assess(SETTINGS.withRules(Set.of()), one, two, three).eligible())
                .isTrue();
    }

    @Test
    void allMustSpeakOneLanguageAndNotOnlyTwoByTwo() {
        var settings = only(Rule.COMMON_LANGUAGE);
        var one = person(1).languages("de", "en");
        var two = person(2).languages("en", "fr");
        var three = person(3).languages("fr", "de");
        assertThat(assess(settings, one, two).eligible()).isTrue();
        assertThat(assess(settings, two, three).eligible()).isTrue();
        assertThat(assess(settings, one, three).eligible()).isTrue();
        assertThat(assess(settings, one, two, three).broken())
                .containsExactly(new RuleBreak(Rule.COMMON_LANGUAGE, List.of()));
        assertThat(assess(settings, one, two, person(4)).eligible()).isTrue();
        assertThat(assess(SETTINGS.withRules(Set.of()), one, two, three).eligible())
                .isTrue();
    }

    @Test
    void theThemeIsTheTopicOfMostMembers() {
        var assessment = assess(
                only(Criterion.TOPICS),
                person(1).wants(10L, 20L),
                person(2).wants(20L, 30L),
                person(3).wants(20L).offers(10L),
                person(4).wants(30L));
        assertThat(assessment.theme()).isEqualTo(20);
        assertThat(assessment.themeCount()).isEqualTo(3);
        assertThat(assessment.score()).isEqualTo(7500);
        assertThat(assessment.criteria())
                .containsExactly(new CircleFinding(Criterion.TOPICS, 7500, 10_000, new Theme(20, 3)));
        assertThat(finding(Criterion.TOPICS, person(1).wants(30L, 9L), person(2).wants(9L, 30L), person(3)))
                .isEqualTo(new CircleFinding(Criterion.TOPICS, 6666, 10_000, new Theme(9, 2)));
        assertThat(finding(Criterion.TOPICS, person(1).wants(1L), person(2).wants(2L), person(3)))
                .isEqualTo(new CircleFinding(Criterion.TOPICS, 0, 10_000, new NoTheme()));
    }

    @Test
    void timeCountsAsFarAsAllHaveItAndForThoseWhoGaveIt() {
        var one = person(1).free(0, 10);
        var two = person(2).free(4, 20);
        assertThat(finding(Criterion.SHARED_TIME, one, two, person(3).free(6, 9)))
                .isEqualTo(new CircleFinding(Criterion.SHARED_TIME, 3750, 10_000, new Together(3, 3)));
        assertThat(finding(Criterion.SHARED_TIME, one, two, person(3)))
                .isEqualTo(new CircleFinding(Criterion.SHARED_TIME, 5000, 10_000, new Together(6, 2)));
        assertThat(finding(
                                Criterion.SHARED_TIME,
                                person(1).free(0, 30),
                                person(2).free(1, 30))
                        .reached())
                .isEqualTo(10_000);
        assertThat(finding(Criterion.SHARED_TIME, one, person(2), person(3)))
                .isEqualTo(new CircleFinding(Criterion.SHARED_TIME, 0, 10_000, new Together(10, 1)));
        assertThat(finding(Criterion.SHARED_TIME, person(1), person(2), person(3)))
                .isEqualTo(new CircleFinding(Criterion.SHARED_TIME, 0, 10_000, new Together(0, 0)));
        assertThat(assess(SETTINGS, one, two, person(3).free(6, 9)).time())
                .isEqualTo(new CircleAssessment.CommonTime(
                        person(3).free(6, 9).profile().availability(), 3));
    }

    @Test
    void whatIsAboutPairsIsTheMeanOverThem() {
        assertThat(finding(
                        Criterion.OTHER_DEPARTMENT,
                        person(1).department(1L),
                        person(2).department(1L),
                        person(3).department(2L)))
                .isEqualTo(new CircleFinding(Criterion.OTHER_DEPARTMENT, 6666, 10_000, new Places(2, 3)));
        assertThat(finding(Criterion.SAME_SITE, person(1).site(1L), person(2).site(1L), person(3)))
                .isEqualTo(new CircleFinding(Criterion.SAME_SITE, 3333, 10_000, new Places(1, 2)));
        assertThat(finding(
                        Criterion.EXPERIENCE_DISTANCE,
                        person(1).grade(1),
                        person(2).grade(1),
                        person(3)))
                .isEqualTo(new CircleFinding(Criterion.EXPERIENCE_DISTANCE, 3333, 10_000, new OfPairs(1, 1, 3)));
        assertThat(finding(
                        Criterion.LANGUAGES,
                        person(1).languages("en"),
                        person(2).languages("en", "de"),
                        person(3)))
                .isEqualTo(new CircleFinding(Criterion.LANGUAGES, 2500, 10_000, new SpokenByAll(Set.of("en"), 2)));
    }

    /** Sales, its part Sales North, and Finance are three departments, of which two are the same. */
    @Test
    void whereAPartIsTheSameDepartmentPairsAreCountedAndNotDepartments() {
        var settings = only(Criterion.OTHER_DEPARTMENT);
        var members = new SampleProfiles[] {
            person(1).department(1L), person(2).department(2L), person(3).department(3L), person(4)
        };
        assertThat(assess(settings, members).criteria())
                .containsExactly(new CircleFinding(Criterion.OTHER_DEPARTMENT, 5000, 10_000, new Places(3, 3)));
        assertThat(assess(settings.withParts(Map.of(2L, 1L)), members).criteria())
                .containsExactly(new CircleFinding(Criterion.OTHER_DEPARTMENT, 3333, 10_000, new OfPairs(2, 3, 6)));
    }

    @Test
    void theWishesOfAllAreOneCriterion() {
        var settings = SETTINGS.withRules(Set.of())
                .withWeights(Map.of(Criterion.MENTEE_PREFERENCE, 3, Criterion.MENTOR_PREFERENCE, 1));
        assertThat(assess(settings, person(1).prefers(2L), person(2), person(3)).criteria())
                .containsExactly(new CircleFinding(Criterion.MENTEE_PREFERENCE, 1666, 10_000, new OfPairs(1, 2, 3)));
    }

    @Test
    void twoAreWhatTheyAreAsPeersWhereAllIsAboutPairs() {
        for (var seed = 0; seed < 100; seed++) {
            var settings = SETTINGS.withWeights(Map.of(
                    Criterion.LANGUAGES, 5,
                    Criterion.SAME_SITE, 3,
                    Criterion.EXPERIENCE_DISTANCE, 7,
                    Criterion.MENTEE_PREFERENCE, 2,
                    Criterion.MENTOR_PREFERENCE, 4,
                    Criterion.OTHER_DEPARTMENT, 3,
                    Criterion.YEARS_DISTANCE, 6,
                    Criterion.QUESTION_1, 5));
            var two = SampleProfiles.drawn(0, 2, 2, seed);
            var pair = new PairAssessor(settings).assess(two.getFirst(), two.getLast());
            var circle = new CircleAssessor(settings).assess(two);
            assertThat(circle.score()).isEqualTo(pair.score());
            assertThat(circle.eligible()).isEqualTo(pair.eligible());
        }
    }

    @Test
    void pointsAddUpAndTheOrderOfMembersDoesNotMatter() {
        var rules = EnumSet.allOf(Rule.class);
        for (var seed = 0; seed < 50; seed++) {
            var members = SampleProfiles.drawn(0, 3 + seed % 10, 12, seed);
            var assessor = new CircleAssessor(SETTINGS.withRules(rules));
            var assessment = assessor.assess(members);
            assertThat(assessor.assess(members.reversed())).isEqualTo(assessment);
            assertThat(assessor.violated(members))
                    .isEqualTo(Set.copyOf(
                            assessment.broken().stream().map(RuleBreak::rule).toList()));
            assertThat(assessment.criteria())
                    .allMatch(finding -> finding.reached() >= 0 && finding.reached() <= finding.possible());
            assertThat(assessment.criteria().stream()
                            .mapToInt(CircleFinding::possible)
                            .sum())
                    .isEqualTo(10_000);
        }
    }

    /** With somebody more, less and else, and whatever came before. */
    @Test
    void aDraftKnowsWhatTheAssessmentSays() {
        for (var kind : RandomCircles.Kind.values()) {
            var problem = RandomCircles.problem(1, kind, 20, 3, 6);
            var table = new CircleTable(problem, new Attention(SolverProgress.NONE));
            var assessor = new CircleAssessor(problem.settings());
            var draft = new CircleDraft(table);
            var random = new SplittableRandom(kind.ordinal());
            for (var step = 0; step < 300; step++) {
                var person = random.nextInt(20);
                if (draft.members().anyMatch(member -> member == person)) {
                    var place = draft.placeOf(person);
                    assertThat(draft.without(place)).isEqualTo(worth(problem, assessor, others(draft, person)));
                    draft.remove(place);
                } else {
                    change(problem, assessor, draft, person, random);
                }
                assertThat(draft.worth()).isEqualTo(worth(problem, assessor, draft.members()));
            }
        }
    }

    private static void change(
            CircleProblem problem, CircleAssessor assessor, CircleDraft draft, int person, SplittableRandom random) {
        if (!draft.full()) {
            var more = IntStream.concat(draft.members(), IntStream.of(person)).toArray();
            var with = draft.with(person);
            assertThat(with).isEqualTo(worth(problem, assessor, IntStream.of(more)));
            if (with != CircleTable.FORBIDDEN && random.nextBoolean()) {
                draft.add(person);
                return;
            }
        }
        if (draft.size() > 0) {
            var place = random.nextInt(draft.size());
            var exchanged = draft.exchanged(place, person);
            assertThat(exchanged)
                    .isEqualTo(worth(
                            problem,
                            assessor,
                            IntStream.concat(others(draft, draft.member(place)), IntStream.of(person))));
            if (exchanged != CircleTable.FORBIDDEN) {
                draft.exchange(place, person);
            }
        }
    }

    private static IntStream others(CircleDraft draft, int person) {
        return draft.members().filter(member -> member != person);
    }

    private static int worth(CircleProblem problem, CircleAssessor assessor, IntStream members) {
        var assessment = assessed(problem, assessor, members);
        return assessment.eligible() ? assessment.size() * assessment.score() : CircleTable.FORBIDDEN;
    }

    private static CircleAssessment assessed(CircleProblem problem, CircleAssessor assessor, IntStream members) {
        return assessor.assess(members.mapToObj(problem.people()::get).toList());
    }
}
