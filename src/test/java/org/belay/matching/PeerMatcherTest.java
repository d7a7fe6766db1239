package org.belay.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belay.matching.SampleProfiles.person;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.belay.matching.Change.OneMoreHour;
import org.belay.matching.Change.WithoutRule;
import org.belay.matching.MatchAdvice.Suggestion;
import org.belay.matching.MatchAdvice.Suggestions;
import org.belay.matching.MatchingOutcome.LocksRejected;
import org.belay.matching.MatchingOutcome.Matched;
import org.belay.matching.MatchingProblem.Lock;
import org.belay.matching.MatchingProblem.MenteeEntry;
import org.belay.matching.MatchingProblem.MentorEntry;
import org.belay.matching.MatchingResult.ProposedPair;
import org.belay.matching.PairAssessment.GradeDistance;
import org.belay.matching.PairAssessment.SharedTopics;
import org.belay.matching.PairAssessment.WishRank;
import org.belay.shared.Progress;
import org.junit.jupiter.api.Test;

class PeerMatcherTest {

    private static final MatchingSettings SETTINGS = MatchingSettings.standard().amongEquals();

    private static MatchingProblem problem(MatchingSettings settings, SampleProfiles... people) {
        var profiles = Stream.of(people).map(SampleProfiles::profile).toList();
        return problem(settings, profiles);
    }

    private static MatchingProblem problem(MatchingSettings settings, List<Profile> profiles) {
        return new MatchingProblem(
                profiles.stream().map(profile -> new MentorEntry(profile, 1)).toList(),
                profiles.stream().map(profile -> new MenteeEntry(profile, 1)).toList(),
                settings,
                List.of(),
                Objective.PARTICIPATION_FIRST,
                1);
    }

    private static MatchingResult match(MatchingProblem problem) {
        return ((Matched) Matcher.match(problem, SolverProgress.NONE)).result();
    }

    private static MatchingSettings only(Criterion criterion) {
        return SETTINGS.withRules(Set.of()).withWeights(Map.of(criterion, 1));
    }

    private static int score(MatchingSettings settings, SampleProfiles one, SampleProfiles other) {
        var assessor = new PairAssessor(settings);
        var there = assessor.assess(one.profile(), other.profile());
        assertThat(assessor.assess(other.profile(), one.profile()).score()).isEqualTo(there.score());
        return there.score();
    }

    @Test
    void aTopicOfOneHelpsHalfAndOfBothWhole() {
        var one = person(1).offers(10L).wants(20L);
        assertThat(score(only(Criterion.TOPICS), one, person(2).offers(20L).wants(10L)))
                .isEqualTo(10_000);
        assertThat(score(only(Criterion.TOPICS), one, person(2).offers(20L).wants(30L)))
                .isEqualTo(5000);
        assertThat(score(only(Criterion.TOPICS), one, person(2).offers(20L))).isEqualTo(5000);
        assertThat(score(only(Criterion.TOPICS), one, person(2).offers(40L).wants(30L)))
                .isZero();
        var both = new PairAssessor(only(Criterion.TOPICS))
                .assess(one.profile(), person(2).offers(20L).wants(10L).profile());
        assertThat(both.criteria().getFirst().fact()).isEqualTo(new SharedTopics(Set.of(10L, 20L), 2));
    }

    @Test
    void theSameGradeIsTheBest() {
        assertThat(score(
                        only(Criterion.EXPERIENCE_DISTANCE),
                        person(1).grade(5),
                        person(2).grade(5)))
                .isEqualTo(10_000);
        assertThat(score(
                        only(Criterion.EXPERIENCE_DISTANCE),
                        person(1).grade(5),
                        person(2).grade(3)))
                .isEqualTo(6000);
        var apart = new PairAssessor(only(Criterion.EXPERIENCE_DISTANCE))
                .assess(person(1).grade(3).profile(), person(2).grade(5).profile());
        assertThat(apart.criteria().getFirst().fact()).isEqualTo(new GradeDistance(2));
    }

    @Test
    void theWishesOfBothCountTheSameAndStandWithTheirAuthors() {
        var settings = SETTINGS.withRules(Set.of())
                .withWeights(Map.of(Criterion.MENTEE_PREFERENCE, 3, Criterion.MENTOR_PREFERENCE, 1));
        var wishing = person(1).prefers(2L);
        assertThat(score(settings, wishing, person(2))).isEqualTo(5000);
        assertThat(score(settings, person(1), person(2).prefers(1L))).isEqualTo(5000);
        assertThat(score(settings, wishing, person(2).prefers(1L))).isEqualTo(10_000);
        var assessor = new PairAssessor(settings);
        assertThat(assessor.assess(wishing.profile(), person(2).profile()).criteria())
                .filteredOn(finding -> finding.fact().equals(new WishRank(1)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.criterion()).isEqualTo(Criterion.MENTOR_PREFERENCE));
        assertThat(assessor.assess(person(2).profile(), wishing.profile()).criteria())
                .filteredOn(finding -> finding.fact().equals(new WishRank(1)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.criterion()).isEqualTo(Criterion.MENTEE_PREFERENCE));
    }

    @Test
    void aRuleExcludesFromEitherSide() {
        var avoiding = person(1).avoids(2L);
        for (var pair : List.of(List.of(avoiding, person(2)), List.of(person(2), avoiding))) {
            var assessor = new PairAssessor(SETTINGS);
            assertThat(assessor.violated(
                            pair.getFirst().profile(), pair.getLast().profile()))
                    .containsExactly(Rule.AVOID_LIST);
            assertThat(assessor.assess(pair.getFirst().profile(), pair.getLast().profile())
                            .eligible())
                    .isFalse();
        }
    }

    @Test
    void theTableOfScoresSaysWhatTheAssessmentSays() {
        for (var seed = 0; seed < 30; seed++) {
            var people = SampleProfiles.drawn(0, 25, 25, seed);
            var settings = seed % 2 == 0
                    ? SETTINGS
                    : SETTINGS.withWeights(Map.of(Criterion.TOPICS, 7, Criterion.MENTOR_PREFERENCE, 2));
            var assessor = new PairAssessor(settings);
            var scores = new PeerScores(people, settings);
            for (var u = 0; u < people.size(); u++) {
                var row = new short[people.size()];
                scores.row(u, row);
                for (var v = 0; v < people.size(); v++) {
                    var assessment = assessor.assess(people.get(u), people.get(v));
                    assertThat(row[v])
                            .as("seed %s: %s, %s", seed, u, v)
                            .isEqualTo(assessment.eligible() ? (short) assessment.score() : PairScores.FORBIDDEN);
                    assertThat(assessor.violated(people.get(u), people.get(v)).isEmpty())
                            .isEqualTo(assessment.eligible());
                    assertThat(assessment.criteria())
                            .allMatch(finding -> finding.reached() >= 0 && finding.reached() <= finding.possible());
                    assertThat(assessment.criteria().stream()
                                    .mapToInt(PairAssessment.CriterionFinding::possible)
                                    .sum())
                            .isEqualTo(10_000);
                }
            }
        }
    }

    @Test
    void everybodyIsInOnePairAtMostAndTheOddOneIsExplained() {
        var result = match(problem(SETTINGS, person(1), person(2), person(3)));
        assertThat(result.pairs()).hasSize(1);
        assertThat(result.matched()).isEqualTo(2);
        assertThat(result.mentorsUnused()).isEmpty();
        assertThat(result.menteesShort()).singleElement().satisfies(left -> {
            assertThat(left.why().candidates()).isEqualTo(2);
            assertThat(left.why().eligible()).isEqualTo(2);
            assertThat(left.why().taken()).isEqualTo(2);
        });
    }

    @Test
    void theOrderOfTheListsAndOfALockDoNotMatter() {
        var people = SampleProfiles.drawn(0, 31, 31, 5);
        var free = problem(SETTINGS, people);
        var eligible = match(free).pairs().getFirst();
        var locked = free.withLocks(List.of(new Lock(eligible.mentee(), eligible.mentor())));
        var turned =
                problem(SETTINGS, people.reversed()).withLocks(List.of(new Lock(eligible.mentor(), eligible.mentee())));
        assertThat(match(locked).pairs()).isEqualTo(match(turned).pairs());
        assertThat(match(locked).pairs())
                .contains(new ProposedPair(eligible.mentor(), eligible.mentee(), eligible.score(), true));
        assertThat(match(free).pairs()).allMatch(pair -> pair.mentee() < pair.mentor());
    }

    @Test
    void aLockOfPeopleWhoMustNotMeetIsReportedWithItsRule() {
        var problem =
                problem(SETTINGS, person(1).avoids(2L), person(2), person(3)).withLocks(List.of(new Lock(1, 2)));
        assertThat(Matcher.match(problem, SolverProgress.NONE))
                .isInstanceOfSatisfying(
                        LocksRejected.class,
                        rejected ->
                                assertThat(rejected.locks().getFirst().rules()).isEqualTo(EnumSet.of(Rule.AVOID_LIST)));
    }

    @Test
    void firstChoicesAreCountedForEachOfTheTwo() {
        var problem = problem(
                SETTINGS,
                person(1).prefers(2L),
                person(2).prefers(1L),
                person(3).prefers(1L));
        assertThat(FirstChoices.of(problem, match(problem))).isEqualTo(new FirstChoices(2, 3));
    }

    @Test
    void whatWouldHelpSomebodyLeavesThePlacesAloneAndIsFoundBySolving() {
        var problem = problem(
                SETTINGS,
                person(1).department(1L).free(20, 24),
                person(2).department(1L).free(20, 24),
                person(3).department(2L).free(20, 24),
                person(4).department(2L).free(60, 64));
        assertThat(match(problem).matched()).isEqualTo(2);
        var advice = SmallestChanges.of(problem, 4, false, Progress.NONE);
        assertThat(((Suggestions) advice).suggestions())
                .isNotEmpty()
                .allSatisfy(suggestion -> {
                    assertThat(suggestion.change().parts())
                            .allMatch(change -> change instanceof WithoutRule || change instanceof OneMoreHour);
                    assertThat(match(suggestion.change().appliedTo(problem)).couples().stream()
                                    .flatMap(MatchingResult.Couple::eachWay)
                                    .filter(couple -> couple.mentee() == 4)
                                    .map(MatchingResult.Couple::mentor))
                            .containsExactlyElementsOf(suggestion.effect().partners());
                    assertThat(match(suggestion.change().appliedTo(problem)).matched() - 2)
                            .isEqualTo(suggestion.effect().moreMatched());
                })
                .extracting(Suggestion::change)
                .contains(new WithoutRule(Rule.MINIMUM_SHARED_TIME));
    }

    @Test
    void whoWithdrawsIsMissedByTheirPartner() {
        var people = LongStream.range(0, 10)
                .mapToObj(id -> person(id).wants(10L).profile())
                .toList();
        var forecast = Withdrawals.of(problem(SETTINGS, people), 30, 1, Progress.NONE);
        assertThat(forecast.withdrawn()).isEqualTo(3);
        assertThat(forecast.matchedNow()).isEqualTo(10);
        assertThat(forecast.matched()).containsOnly(6);
        var locked = problem(SETTINGS, people).withLocks(List.of(new Lock(0, 1)));
        assertThat(Withdrawals.of(locked, 30, 1, Progress.NONE).matched()).containsOnly(6);
    }

    @Test
    void aResultReadAgainIsTheSame() {
        var problem = problem(SETTINGS, SampleProfiles.drawn(0, 20, 20, 9));
        var again = RecordedProblem.read(RecordedProblem.write(problem));
        assertThat(match(again).pairs()).isEqualTo(match(problem).pairs());
    }

    @Test
    void manyEqualPeopleAreAllMatched() {
        var people = LongStream.range(0, 60)
                .mapToObj(SampleProfiles::person)
                .map(SampleProfiles::profile)
                .toList();
        assertThat(match(problem(SETTINGS, people)).matched()).isEqualTo(60);
    }
}
