package org.belay.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.belay.matching.SampleProfiles.person;

import java.util.HashSet;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.belay.matching.Change.Both;
import org.belay.matching.Change.OneMoreHour;
import org.belay.matching.Change.OneMoreMentor;
import org.belay.matching.Change.OneMorePlace;
import org.belay.matching.Change.WithoutRule;
import org.belay.matching.MatchAdvice.Effect;
import org.belay.matching.MatchAdvice.MatchedByNow;
import org.belay.matching.MatchAdvice.Suggestion;
import org.belay.matching.MatchAdvice.Suggestions;
import org.belay.matching.MatchingProblem.Lock;
import org.belay.matching.MatchingProblem.MenteeEntry;
import org.belay.matching.MatchingProblem.MentorEntry;
import org.belay.matching.MatchingResult.ProposedPair;
import org.belay.shared.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SmallestChangesTest {

    private static MatchingProblem problem(List<MentorEntry> mentors, List<MenteeEntry> mentees) {
        return new MatchingProblem(
                mentors, mentees, MatchingSettings.standard(), List.of(), Objective.PARTICIPATION_FIRST, 1);
    }

    private static MentorEntry mentor(SampleProfiles profile) {
        return new MentorEntry(profile.offers(10L).profile(), 1);
    }

    private static MenteeEntry mentee(SampleProfiles profile) {
        return new MenteeEntry(profile.wants(10L).profile(), 1);
    }

    private static MatchAdvice forMentee(MatchingProblem problem, long mentee) {
        return SmallestChanges.of(problem, mentee, false, Progress.NONE);
    }

    private static List<Change> changes(MatchAdvice advice) {
        return advice instanceof Suggestions(var suggestions)
                ? suggestions.stream().map(Suggestion::change).toList()
                : List.of();
    }

    @Test
    void oneMorePlaceWithTheOnlyMentorWhoIsFull() {
        var advice = forMentee(
                problem(
                        List.of(mentor(person(1))),
                        List.of(
                                mentee(person(2)),
                                new MenteeEntry(person(3).wants(99L).profile(), 1))),
                3);

        assertThat(advice)
                .isEqualTo(new Suggestions(
                        List.of(new Suggestion(new OneMorePlace(1, 3), new Effect(List.of(1L), 1, 0, 0)))));
    }

    @Test
    void leavingOutTheRuleThatAloneKeepsSomebodyAway() {
        var problem = problem(
                List.of(mentor(person(1).department(7L))),
                List.of(mentee(person(2).department(7L))));

        assertThat(forMentee(problem, 2))
                .isEqualTo(new Suggestions(List.of(
                        new Suggestion(new WithoutRule(Rule.SAME_DEPARTMENT), new Effect(List.of(1L), 1, 4_000, 0)))));
    }

    @Test
    void oneHourMoreAtATimeWhenTheOtherIsFree() {
        // They share half an hour, and have to share two.
        var problem = problem(
                List.of(mentor(person(1).free(20, 24))),
                List.of(mentee(person(2).free(23, 30))));

        assertThat(changes(forMentee(problem, 2)))
                .containsExactly(
                        new WithoutRule(Rule.MINIMUM_SHARED_TIME), new OneMoreHour(2, 20), new OneMoreHour(2, 21));
    }

    @Test
    void twoChangesOnlyWhereNoneAloneWouldDo() {
        var full = mentor(person(1).department(7L));
        var problem = problem(
                List.of(full),
                List.of(
                        mentee(person(2)),
                        new MenteeEntry(person(3).department(7L).profile(), 1)));

        assertThat(changes(forMentee(problem, 3)))
                .containsExactly(new Both(new OneMorePlace(1, 3), new WithoutRule(Rule.SAME_DEPARTMENT)));
    }

    @Test
    void twoRulesThatOnlyTogetherKeepSomebodyAway() {
        var problem = problem(
                List.of(mentor(person(1).department(7L).languages("de"))),
                List.of(mentee(person(2).department(7L).languages("fr"))));

        assertThat(changes(forMentee(problem, 2)))
                .containsExactly(
                        new Both(new WithoutRule(Rule.SAME_DEPARTMENT), new WithoutRule(Rule.COMMON_LANGUAGE)));
    }

    @Test
    void wishesNotToMeetSomebodyAreNeverOverruled() {
        var avoided =
                problem(List.of(mentor(person(1))), List.of(mentee(person(2).avoids(1L))));
        var parted =
                problem(List.of(mentor(person(1))), List.of(mentee(person(2).wasWith(1L))));

        assertThat(forMentee(avoided, 2)).isEqualTo(new Suggestions(List.of()));
        assertThat(forMentee(parted, 2)).isEqualTo(new Suggestions(List.of()));
    }

    @Test
    void aMentorWithoutAMenteeNeedsSomebodyWhoWantsOneMore() {
        var problem = problem(
                List.of(mentor(person(1)), new MentorEntry(person(2).offers(99L).profile(), 1)),
                List.of(mentee(person(3))));

        assertThat(SmallestChanges.of(problem, 2, true, Progress.NONE))
                .isEqualTo(new Suggestions(
                        List.of(new Suggestion(new OneMoreMentor(3, 2), new Effect(List.of(3L), 0, 0, 0)))));
    }

    @Test
    void whoIsMatchedByNowNeedsNoChange() {
        var problem = problem(List.of(mentor(person(1))), List.of(mentee(person(2))));

        assertThat(forMentee(problem, 2)).isEqualTo(new MatchedByNow(List.of(1L)));
    }

    @Test
    void locksStay() {
        var problem = problem(
                        List.of(mentor(person(1))),
                        List.of(mentee(person(2)), new MenteeEntry(person(3).profile(), 1)))
                .withLocks(List.of(new Lock(1, 3)));

        assertThat(forMentee(problem, 2))
                .isEqualTo(new Suggestions(
                        List.of(new Suggestion(new OneMorePlace(1, 2), new Effect(List.of(1L), 1, 4_000, 0)))));
    }

    @Test
    void whoDoesNotTakePartGetsNoAdvice() {
        var problem = problem(List.of(mentor(person(1))), List.of(mentee(person(2))));

        assertThatIllegalArgumentException().isThrownBy(() -> forMentee(problem, 1));
    }

    static LongStream seeds() {
        return LongStream.range(0, 25);
    }

    /** What is said of each change is what a match run with that change finds. */
    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsSaidOfAChangeIsWhatARunWithItFinds(long seed) {
        var problem = scarce(seed);
        var now = match(problem);
        for (var leftOver : now.menteesShort().stream().limit(3).toList()) {
            var advice = forMentee(problem, leftOver.person());
            assertThat(advice).isInstanceOf(Suggestions.class);
            for (var suggestion : ((Suggestions) advice).suggestions()) {
                assertThat(suggestion.effect())
                        .as("%s for %s", suggestion.change(), leftOver.person())
                        .isEqualTo(effect(now, match(suggestion.change().appliedTo(problem)), leftOver.person()));
            }
            assertThat(changes(advice).stream().anyMatch(OneMorePlace.class::isInstance))
                    .isEqualTo(anyMentorMay(problem, leftOver.person()));
        }
    }

    private static boolean anyMentorMay(MatchingProblem problem, long mentee) {
        var assessor = new PairAssessor(problem.settings());
        var profile = problem.mentees().stream()
                .map(MenteeEntry::profile)
                .filter(each -> each.person() == mentee)
                .findFirst()
                .orElseThrow();
        return problem.mentors().stream()
                .anyMatch(mentor -> assessor.violated(mentor.profile(), profile).isEmpty());
    }

    private static Effect effect(MatchingResult now, MatchingResult then, long mentee) {
        var partners = then.pairs().stream()
                .filter(pair -> pair.mentee() == mentee)
                .map(ProposedPair::mentor)
                .sorted()
                .toList();
        assertThat(partners).isNotEmpty();
        var ended = new HashSet<>(now.pairs());
        ended.removeAll(new HashSet<>(then.pairs()));
        return new Effect(
                partners,
                matched(then) - matched(now),
                then.assignment().total() - now.assignment().total(),
                ended.size());
    }

    private static int matched(MatchingResult result) {
        return Math.toIntExact(
                result.pairs().stream().map(ProposedPair::mentee).distinct().count());
    }

    private static MatchingResult match(MatchingProblem problem) {
        return Stream.of(Matcher.match(problem, SolverProgress.NONE))
                .map(MatchingOutcome.Matched.class::cast)
                .findFirst()
                .orElseThrow()
                .result();
    }

    private static MatchingProblem scarce(long seed) {
        var mentors = SampleProfiles.drawn(0, 20, 60, seed);
        var mentees = SampleProfiles.drawn(20, 60, 60, seed + 1000);
        return problem(
                mentors.stream()
                        .map(p -> new MentorEntry(p, (int) (p.person() % 3)))
                        .toList(),
                mentees.stream().map(p -> new MenteeEntry(p, 1)).toList());
    }
}
