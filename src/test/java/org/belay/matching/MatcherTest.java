package org.belay.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.belay.matching.SampleProfiles.person;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.belay.matching.AssignmentOutcome.Reason;
import org.belay.matching.MatchingOutcome.LocksRejected;
import org.belay.matching.MatchingOutcome.Matched;
import org.belay.matching.MatchingOutcome.RejectedLock;
import org.belay.matching.MatchingProblem.Lock;
import org.belay.matching.MatchingProblem.MenteeEntry;
import org.belay.matching.MatchingProblem.MentorEntry;
import org.belay.matching.MatchingResult.ProposedPair;
import org.junit.jupiter.api.Test;

class MatcherTest {

    private static MatchingProblem problem(List<MentorEntry> mentors, List<MenteeEntry> mentees) {
        return new MatchingProblem(
                mentors, mentees, MatchingSettings.standard(), List.of(), Objective.PARTICIPATION_FIRST, 1);
    }

    private static MatchingResult match(MatchingProblem problem) {
        var outcome = Matcher.match(problem, SolverProgress.NONE);
        assertThat(outcome).isInstanceOf(Matched.class);
        return ((Matched) outcome).result();
    }

    private static MatchingProblem drawn(long seed) {
        var mentors = SampleProfiles.drawn(0, 40, 100, 3);
        var mentees = SampleProfiles.drawn(30, 100, 100, 4);
        return new MatchingProblem(
                mentors.stream()
                        .map(p -> new MentorEntry(p, (int) (p.person() % 4)))
                        .toList(),
                mentees.stream().map(p -> new MenteeEntry(p, 1)).toList(),
                MatchingSettings.standard(),
                List.of(),
                Objective.PARTICIPATION_FIRST,
                seed);
    }

    @Test
    void putsPeopleTogetherByTopics() {
        var result = match(problem(
                List.of(
                        new MentorEntry(person(1).offers(10L).profile(), 1),
                        new MentorEntry(person(2).offers(20L).profile(), 1)),
                List.of(
                        new MenteeEntry(person(3).wants(20L).profile(), 1),
                        new MenteeEntry(person(4).wants(10L).profile(), 1))));

        assertThat(result.pairs())
                .containsExactly(new ProposedPair(2, 3, 4_000, false), new ProposedPair(1, 4, 4_000, false));
        assertThat(result.menteesShort()).isEmpty();
        assertThat(result.mentorsUnused()).isEmpty();
    }

    @Test
    void theOrderOfTheListsDoesNotMatter() {
        var problem = drawn(9);
        var turned = new MatchingProblem(
                problem.mentors().reversed(),
                problem.mentees().reversed(),
                problem.settings(),
                problem.locks(),
                problem.objective(),
                9);
        assertThat(match(turned).pairs()).isEqualTo(match(problem).pairs());
        assertThat(match(drawn(10)).assignment().total())
                .isEqualTo(match(problem).assignment().total());
    }

    @Test
    void scoresOfPairsAreThoseOfTheirAssessments() {
        var problem = drawn(1);
        var assessor = new PairAssessor(problem.settings());
        var mentors = new java.util.HashMap<Long, Profile>();
        problem.mentors().forEach(entry -> mentors.put(entry.profile().person(), entry.profile()));
        var result = match(problem);
        assertThat(result.pairs()).hasSizeGreaterThan(20);
        for (var entry : problem.mentees()) {
            for (var pair : result.pairs()) {
                if (pair.mentee() == entry.profile().person()) {
                    var assessment = assessor.assess(
                            java.util.Objects.requireNonNull(mentors.get(pair.mentor())), entry.profile());
                    assertThat(assessment.score()).isEqualTo(pair.score());
                    assertThat(assessment.eligible()).isTrue();
                }
            }
        }
    }

    @Test
    void nobodyIsMentorAndMenteeOfTheSamePerson() {
        var one = person(1).offers(10L).wants(10L).profile();
        var two = person(2).offers(10L).wants(10L).profile();
        var problem = problem(
                List.of(new MentorEntry(one, 1), new MentorEntry(two, 1)),
                List.of(new MenteeEntry(one, 1), new MenteeEntry(two, 1)));
        assertThat(match(problem).pairs()).hasSize(1);
    }

    @Test
    void aLockIsKeptAndOthersMakeRoom() {
        var problem = problem(
                List.of(
                        new MentorEntry(person(1).offers(10L).profile(), 1),
                        new MentorEntry(person(2).offers(20L).profile(), 1)),
                List.of(
                        new MenteeEntry(person(3).wants(20L).profile(), 1),
                        new MenteeEntry(person(4).wants(10L).profile(), 1)));
        assertThat(match(problem.withLocks(List.of(new Lock(1, 3)))).pairs())
                .containsExactly(new ProposedPair(1, 3, 0, true), new ProposedPair(2, 4, 0, false));
    }

    @Test
    void aLockThatBreaksARuleIsReportedWithTheRule() {
        var problem = problem(
                List.of(new MentorEntry(person(1).department(5L).avoids(2L).profile(), 1)),
                List.of(new MenteeEntry(person(2).department(5L).profile(), 1)));
        assertThat(Matcher.match(problem.withLocks(List.of(new Lock(1, 2))), SolverProgress.NONE))
                .isEqualTo(new LocksRejected(List.of(new RejectedLock(
                        new Lock(1, 2), Reason.FORBIDDEN, Set.of(Rule.SAME_DEPARTMENT, Rule.AVOID_LIST)))));
        assertThat(Matcher.match(problem.withLocks(List.of(new Lock(1, 7))), SolverProgress.NONE))
                .isEqualTo(
                        new LocksRejected(List.of(new RejectedLock(new Lock(1, 7), Reason.NOT_TAKING_PART, Set.of()))));
    }

    @Test
    void saysWhyNobodyWasFound() {
        var result = match(problem(
                List.of(
                        new MentorEntry(person(1).department(5L).profile(), 1),
                        new MentorEntry(person(2).department(5L).avoids(9L).profile(), 1),
                        new MentorEntry(person(3).offers(10L).profile(), 1),
                        new MentorEntry(person(4).offers(10L).profile(), 0)),
                List.of(
                        new MenteeEntry(person(8).wants(10L).department(5L).profile(), 1),
                        new MenteeEntry(person(9).wants(30L).department(5L).profile(), 1))));

        assertThat(result.pairs()).containsExactly(new ProposedPair(3, 8, 4_000, false));
        assertThat(result.menteesShort()).hasSize(1);
        var left = result.menteesShort().getFirst();
        assertThat(left.person()).isEqualTo(9);
        assertThat(left.wanted()).isEqualTo(1);
        assertThat(left.got()).isZero();
        assertThat(left.why().candidates()).isEqualTo(3);
        assertThat(left.why().excluded()).isEqualTo(2);
        assertThat(left.why().excludedBy())
                .containsAllEntriesOf(Map.of(Rule.SAME_DEPARTMENT, 2, Rule.AVOID_LIST, 1, Rule.LINE_MANAGEMENT, 0));
        assertThat(left.why().excludedOnlyBy())
                .containsAllEntriesOf(Map.of(Rule.SAME_DEPARTMENT, 1, Rule.AVOID_LIST, 0));
        assertThat(left.why().eligible()).isEqualTo(1);
        assertThat(left.why().taken()).isEqualTo(1);
        assertThat(result.mentorsUnused())
                .extracting(MatchingResult.LeftOver::person)
                .containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void refusesAPersonTwiceOnOneSide() {
        var twice = List.of(new MentorEntry(Profile.of(1), 1), new MentorEntry(Profile.of(1), 2));
        assertThatThrownBy(() -> problem(twice, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1");
    }
}
