package org.belay.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belay.matching.SampleProfiles.person;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.belay.enrollment.WeekGrid;
import org.belay.matching.PairAssessment.Avoids;
import org.belay.matching.PairAssessment.CriterionFinding;
import org.belay.matching.PairAssessment.Fact;
import org.belay.matching.PairAssessment.GradeDistance;
import org.belay.matching.PairAssessment.LineDistance;
import org.belay.matching.PairAssessment.NoWish;
import org.belay.matching.PairAssessment.NotKnown;
import org.belay.matching.PairAssessment.Plain;
import org.belay.matching.PairAssessment.RuleFinding;
import org.belay.matching.PairAssessment.SharedLanguages;
import org.belay.matching.PairAssessment.SharedPlace;
import org.belay.matching.PairAssessment.SharedTime;
import org.belay.matching.PairAssessment.SharedTopics;
import org.belay.matching.PairAssessment.Verdict;
import org.belay.matching.PairAssessment.Who;
import org.belay.matching.PairAssessment.WishRank;
import org.junit.jupiter.api.Test;

class PairAssessorTest {
    private static final MatchingSettings SETTINGS = MatchingSettings.standard();

    /** Holds the rule alone, in the row of scores as in the assessment. */
    private static void rule(Rule rule, SampleProfiles mentor, SampleProfiles mentee, Verdict verdict, Fact fact) {
        var only = SETTINGS.withRules(Set.of(rule));
        var assessment = new PairAssessor(only).assess(mentor.profile(), mentee.profile());
        assertThat(assessment.rules()).contains(new RuleFinding(rule, verdict, fact));
        assertThat(assessment.eligible()).isEqualTo(verdict != Verdict.VIOLATED);
        var row = new short[1];
        new PairScorer(List.of(mentor.profile()), List.of(mentee.profile()), only).row(0, row);
        assertThat(row[0] == PairScores.FORBIDDEN).isEqualTo(verdict == Verdict.VIOLATED);
        var without = SETTINGS.withRules(Set.of());
        assertThat(new PairAssessor(without).violated(mentor.profile(), mentee.profile()))
                .isEqualTo(rule == Rule.SAME_PERSON && verdict == Verdict.VIOLATED ? Set.of(rule) : Set.of());
    }

    /** Gives the criterion all the weight. */
    private static void criterion(
            Criterion criterion, SampleProfiles mentor, SampleProfiles mentee, int reached, Fact fact) {
        var only = SETTINGS.withRules(Set.of()).withWeights(Map.of(criterion, 7));
        var assessment = new PairAssessor(only).assess(mentor.profile(), mentee.profile());
        var finding = new CriterionFinding(criterion, reached, 10_000, fact);
        assertThat(assessment.criteria()).containsExactly(finding);
        assertThat(finding.known()).isEqualTo(!(fact instanceof NotKnown));
        assertThat(assessment.score()).isEqualTo(reached);
        var row = new short[1];
        new PairScorer(List.of(mentor.profile()), List.of(mentee.profile()), only).row(0, row);
        assertThat(row[0]).isEqualTo((short) reached);
    }

    @Test
    void nobodyIsTheirOwnMentor() {
        rule(Rule.SAME_PERSON, person(1), person(1), Verdict.VIOLATED, new Plain(true));
        rule(Rule.SAME_PERSON, person(1), person(2), Verdict.KEPT, new Plain(false));
    }

    @Test
    void lineManagementCountsAtAnyDistanceAndBothWays() {
        var mentee = person(2).lineManagers(5L, 6L, 1L);
        rule(Rule.LINE_MANAGEMENT, person(1), mentee, Verdict.VIOLATED, new LineDistance(Who.MENTOR, 3));
        rule(Rule.LINE_MANAGEMENT, mentee, person(6), Verdict.VIOLATED, new LineDistance(Who.MENTEE, 2));
        rule(Rule.LINE_MANAGEMENT, person(3).lineManagers(5L), mentee, Verdict.KEPT, new LineDistance(Who.MENTEE, 0));
    }

    @Test
    void theSameDepartmentIsExcludedWhenBothAreKnown() {
        var sales = person(1).department(900L);
        rule(Rule.SAME_DEPARTMENT, sales, person(2).department(900L), Verdict.VIOLATED, new SharedPlace(900));
        rule(Rule.SAME_DEPARTMENT, sales, person(2).department(901L), Verdict.KEPT, new Plain(false));
        rule(Rule.SAME_DEPARTMENT, sales, person(2), Verdict.UNKNOWN, new NotKnown(Who.MENTEE));
        rule(Rule.SAME_DEPARTMENT, person(1), person(2), Verdict.UNKNOWN, new NotKnown(Who.BOTH));
    }

    @Test
    void anAvoidListCountsWhosesoeverItIs() {
        rule(Rule.AVOID_LIST, person(1).avoids(2L), person(2), Verdict.VIOLATED, new Avoids(Who.MENTOR));
        rule(Rule.AVOID_LIST, person(1), person(2).avoids(1L), Verdict.VIOLATED, new Avoids(Who.MENTEE));
        rule(Rule.AVOID_LIST, person(1).avoids(2L), person(2).avoids(1L), Verdict.VIOLATED, new Avoids(Who.BOTH));
        rule(Rule.AVOID_LIST, person(1).avoids(3L), person(2), Verdict.KEPT, new Plain(false));
    }

    @Test
    void aLanguageInCommonIsNeededWhenBothAreKnown() {
        var german = person(1).languages("de");
        rule(
                Rule.COMMON_LANGUAGE,
                german,
                person(2).languages("en", "fr"),
                Verdict.VIOLATED,
                new SharedLanguages(Set.of(), 2));
        rule(
                Rule.COMMON_LANGUAGE,
                german,
                person(2).languages("en", "de"),
                Verdict.KEPT,
                new SharedLanguages(Set.of("de"), 2));
        rule(Rule.COMMON_LANGUAGE, german, person(2), Verdict.UNKNOWN, new NotKnown(Who.MENTEE));
        rule(Rule.COMMON_LANGUAGE, person(2), german, Verdict.UNKNOWN, new NotKnown(Who.MENTOR));
    }

    @Test
    void tooLittleSharedTimeExcludesButNoAvailabilityDoesNot() {
        var mentor = person(1).free(60, 70);
        rule(
                Rule.MINIMUM_SHARED_TIME,
                mentor,
                person(2).free(69, 80),
                Verdict.VIOLATED,
                new SharedTime(1, grid(69, 70)));
        rule(Rule.MINIMUM_SHARED_TIME, mentor, person(2).free(68, 80), Verdict.KEPT, new SharedTime(2, grid(68, 70)));
        rule(Rule.MINIMUM_SHARED_TIME, mentor, person(2), Verdict.UNKNOWN, new NotKnown(Who.MENTEE));
        rule(Rule.MINIMUM_SHARED_TIME, mentor, person(2).free(0, 0), Verdict.VIOLATED, new SharedTime(0, grid(0, 0)));
    }

    private static WeekGrid grid(int from, int to) {
        var bits = new BitSet();
        bits.set(from, to);
        return WeekGrid.of(bits);
    }

    @Test
    void aPastMatchExcludesWhicheverSideRemembersIt() {
        rule(Rule.PAST_MATCH, person(1).wasWith(2L), person(2), Verdict.VIOLATED, new Plain(true));
        rule(Rule.PAST_MATCH, person(1), person(2).wasWith(1L), Verdict.VIOLATED, new Plain(true));
        rule(Rule.PAST_MATCH, person(1), person(2).wasWith(3L), Verdict.KEPT, new Plain(false));
    }

    @Test
    void topicsCountUpToPlenty() {
        var mentor = person(1).offers(11L, 12L, 13L, 14L);
        criterion(Criterion.TOPICS, mentor, person(2).wants(11L, 99L), 5_000, new SharedTopics(Set.of(11L), 2));
        criterion(
                Criterion.TOPICS,
                mentor,
                person(2).wants(11L, 12L, 97L, 98L, 99L),
                6_667,
                new SharedTopics(Set.of(11L, 12L), 5));
        criterion(
                Criterion.TOPICS,
                mentor,
                person(2).wants(11L, 12L, 13L, 14L, 99L),
                10_000,
                new SharedTopics(Set.of(11L, 12L, 13L, 14L), 5));
        criterion(Criterion.TOPICS, mentor, person(2), 0, new NotKnown(Who.MENTEE));
        criterion(Criterion.TOPICS, person(1).wants(11L), person(2).wants(11L), 0, new NotKnown(Who.MENTOR));
    }

    @Test
    void languagesCountByTheShareTheMentorSpeaks() {
        var mentor = person(1).languages("de", "en");
        criterion(
                Criterion.LANGUAGES,
                mentor,
                person(2).languages("en", "fr"),
                5_000,
                new SharedLanguages(Set.of("en"), 2));
        criterion(Criterion.LANGUAGES, mentor, person(2), 0, new NotKnown(Who.MENTEE));
    }

    @Test
    void sharedTimeCountsUpToPlenty() {
        var mentor = person(1).free(100, 200);
        criterion(Criterion.SHARED_TIME, mentor, person(2).free(0, 102), 2_500, new SharedTime(2, grid(100, 102)));
        criterion(Criterion.SHARED_TIME, mentor, person(2).free(90, 150), 10_000, new SharedTime(50, grid(100, 150)));
        criterion(Criterion.SHARED_TIME, mentor, person(2), 0, new NotKnown(Who.MENTEE));
    }

    @Test
    void theSameSiteCountsInFull() {
        criterion(Criterion.SAME_SITE, person(1).site(3), person(2).site(3), 10_000, new SharedPlace(3));
        criterion(Criterion.SAME_SITE, person(1).site(3), person(2).site(4), 0, new Plain(false));
        criterion(Criterion.SAME_SITE, person(1), person(2).site(4), 0, new NotKnown(Who.MENTOR));
    }

    @Test
    void experienceCountsByCloseness() {
        var mentee = person(2).grade(4);
        criterion(Criterion.EXPERIENCE_DISTANCE, person(1).grade(6), mentee, 10_000, new GradeDistance(2));
        criterion(Criterion.EXPERIENCE_DISTANCE, person(1).grade(9), mentee, 4_000, new GradeDistance(5));
        criterion(Criterion.EXPERIENCE_DISTANCE, person(1).grade(1), mentee, 0, new GradeDistance(-3));
        criterion(Criterion.EXPERIENCE_DISTANCE, person(1), mentee, 0, new NotKnown(Who.MENTOR));
    }

    @Test
    void preferencesOfEitherSideCountByRank() {
        criterion(Criterion.MENTEE_PREFERENCE, person(1), person(2).prefers(1L, 8L), 10_000, new WishRank(1));
        criterion(Criterion.MENTEE_PREFERENCE, person(1), person(2).prefers(7L, 8L, 1L), 6_000, new WishRank(3));
        criterion(Criterion.MENTEE_PREFERENCE, person(1), person(2).prefers(7L), 0, new NoWish());
        criterion(Criterion.MENTEE_PREFERENCE, person(1).prefers(2L), person(2), 0, new NotKnown(Who.MENTEE));
        criterion(Criterion.MENTOR_PREFERENCE, person(1).prefers(9L, 2L), person(2), 8_000, new WishRank(2));
        criterion(Criterion.MENTOR_PREFERENCE, person(1), person(2).prefers(1L), 0, new NotKnown(Who.MENTOR));
    }

    @Test
    void possiblePointsAddUpWhateverTheWeights() {
        var odd = SETTINGS.withWeights(
                Map.of(Criterion.TOPICS, 1, Criterion.LANGUAGES, 1, Criterion.SAME_SITE, 1, Criterion.SHARED_TIME, 4));
        var findings = new PairAssessor(odd)
                .assess(person(1).profile(), person(2).profile())
                .criteria();
        assertThat(findings).hasSize(4);
        assertThat(findings.stream().mapToInt(CriterionFinding::possible).sum()).isEqualTo(10_000);
        assertThat(new PairAssessor(SETTINGS.withWeights(Map.of()))
                        .assess(person(1).profile(), person(2).profile())
                        .score())
                .isZero();
    }

    @Test
    void theRowOfScoresIsWhatTheAssessmentsSay() {
        for (var seed = 0; seed < 20; seed++) {
            var mentors = SampleProfiles.drawn(0, 30, 70, seed);
            var mentees = SampleProfiles.drawn(25, 70, 70, seed + 100);
            var settings = seed % 2 == 0 ? SETTINGS : SETTINGS.withRules(EnumSet.of(Rule.AVOID_LIST));
            var scorer = new PairScorer(mentors, mentees, settings);
            var assessor = new PairAssessor(settings);
            var row = new short[mentors.size()];
            for (var i = 0; i < mentees.size(); i++) {
                scorer.row(i, row);
                for (var j = 0; j < mentors.size(); j++) {
                    var assessment = assessor.assess(mentors.get(j), mentees.get(i));
                    assertThat(assessment.eligible())
                            .isEqualTo(assessor.violated(mentors.get(j), mentees.get(i))
                                    .isEmpty());
                    assertThat((int) row[j])
                            .isEqualTo(assessment.eligible() ? assessment.score() : PairScores.FORBIDDEN);
                }
            }
        }
    }
}
