package org.belay.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.belay.matching.SampleProfiles.person;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.belay.enrollment.WeekGrid;
import org.belay.matching.PairAssessment.Answers;
import org.belay.matching.PairAssessment.Avoids;
import org.belay.matching.PairAssessment.CriterionFinding;
import org.belay.matching.PairAssessment.DaysApart;
import org.belay.matching.PairAssessment.Fact;
import org.belay.matching.PairAssessment.GradeDistance;
import org.belay.matching.PairAssessment.LineDistance;
import org.belay.matching.PairAssessment.MonthsAhead;
import org.belay.matching.PairAssessment.NoWish;
import org.belay.matching.PairAssessment.NotKnown;
import org.belay.matching.PairAssessment.PartOfDepartment;
import org.belay.matching.PairAssessment.Plain;
import org.belay.matching.PairAssessment.RuleFinding;
import org.belay.matching.PairAssessment.SharedAnswers;
import org.belay.matching.PairAssessment.SharedLanguages;
import org.belay.matching.PairAssessment.SharedPlace;
import org.belay.matching.PairAssessment.SharedTime;
import org.belay.matching.PairAssessment.SharedTopics;
import org.belay.matching.PairAssessment.StepsApart;
import org.belay.matching.PairAssessment.Verdict;
import org.belay.matching.PairAssessment.Who;
import org.belay.matching.PairAssessment.WishRank;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PairAssessorTest {
    private static final MatchingSettings SETTINGS = MatchingSettings.standard();

    /** Holds the rule alone, in the row of scores as in the assessment. */
    private static void rule(Rule rule, SampleProfiles mentor, SampleProfiles mentee, Verdict verdict, Fact fact) {
        rule(SETTINGS, rule, mentor, mentee, verdict, fact);
    }

    private static void rule(
            MatchingSettings settings,
            Rule rule,
            SampleProfiles mentor,
            SampleProfiles mentee,
            Verdict verdict,
            Fact fact) {
        var only = settings.withRules(Set.of(rule));
        var assessment = new PairAssessor(only).assess(mentor.profile(), mentee.profile());
        assertThat(assessment.rules()).contains(new RuleFinding(rule, verdict, fact));
        assertThat(assessment.eligible()).isEqualTo(verdict != Verdict.VIOLATED);
        var row = new short[1];
        new PairScorer(List.of(mentor.profile()), List.of(mentee.profile()), only).row(0, row);
        assertThat(row[0] == PairScores.FORBIDDEN).isEqualTo(verdict == Verdict.VIOLATED);
        var without = settings.withRules(Set.of());
        assertThat(new PairAssessor(without).violated(mentor.profile(), mentee.profile()))
                .isEqualTo(rule == Rule.SAME_PERSON && verdict == Verdict.VIOLATED ? Set.of(rule) : Set.of());
    }

    /** Gives the criterion all the weight. */
    private static void criterion(
            Criterion criterion, SampleProfiles mentor, SampleProfiles mentee, int reached, Fact fact) {
        criterion(SETTINGS, criterion, mentor, mentee, reached, fact);
    }

    private static void criterion(
            MatchingSettings settings,
            Criterion criterion,
            SampleProfiles mentor,
            SampleProfiles mentee,
            int reached,
            Fact fact) {
        var only = settings.withRules(Set.of()).withWeights(Map.of(criterion, 7));
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
    void onlyTheSameDepartmentOrSiteIsAllowedWhenBothAreKnown() {
        var sales = person(1).department(900L);
        rule(Rule.OTHER_DEPARTMENT, sales, person(2).department(901L), Verdict.VIOLATED, new Plain(false));
        rule(Rule.OTHER_DEPARTMENT, sales, person(2).department(900L), Verdict.KEPT, new SharedPlace(900));
        rule(Rule.OTHER_DEPARTMENT, sales, person(2), Verdict.UNKNOWN, new NotKnown(Who.MENTEE));
        rule(Rule.OTHER_SITE, person(1).site(3), person(2).site(4), Verdict.VIOLATED, new Plain(false));
        rule(Rule.OTHER_SITE, person(1).site(3), person(2).site(3), Verdict.KEPT, new SharedPlace(3));
        rule(Rule.OTHER_SITE, person(1), person(2).site(3), Verdict.UNKNOWN, new NotKnown(Who.MENTOR));
        rule(Rule.SAME_SITE, person(1).site(3), person(2).site(3), Verdict.VIOLATED, new SharedPlace(3));
        rule(Rule.SAME_SITE, person(1).site(3), person(2).site(4), Verdict.KEPT, new Plain(false));
        rule(Rule.SAME_SITE, person(1).site(3), person(2), Verdict.UNKNOWN, new NotKnown(Who.MENTEE));
    }

    private static MatchingSettings within(@Nullable Integer lowest, @Nullable Integer highest) {
        return SETTINGS.comparing(new Distance(2, 4, lowest, highest), new Distance(3, 5, lowest, highest), List.of());
    }

    @Test
    void gradesAheadStayWithinTheirLimits() {
        var mentee = person(2).grade(4);
        var rule = Rule.GRADE_DISTANCE;
        rule(within(1, 3), rule, person(1).grade(5), mentee, Verdict.KEPT, new GradeDistance(1));
        rule(within(1, 3), rule, person(1).grade(7), mentee, Verdict.KEPT, new GradeDistance(3));
        rule(within(1, 3), rule, person(1).grade(4), mentee, Verdict.VIOLATED, new GradeDistance(0));
        rule(within(1, 3), rule, person(1).grade(8), mentee, Verdict.VIOLATED, new GradeDistance(4));
        rule(within(null, 3), rule, person(1).grade(-90), mentee, Verdict.KEPT, new GradeDistance(-94));
        rule(within(-1, null), rule, person(1).grade(3), mentee, Verdict.KEPT, new GradeDistance(-1));
        rule(within(-1, null), rule, person(1).grade(2), mentee, Verdict.VIOLATED, new GradeDistance(-2));
        rule(within(1, 3), rule, person(1), mentee, Verdict.UNKNOWN, new NotKnown(Who.MENTOR));
    }

    @Test
    void yearsAheadStayWithinTheirLimitsToTheMonth() {
        var mentee = person(2).since(2020, 6);
        var rule = Rule.YEARS_DISTANCE;
        rule(within(2, 5), rule, person(1).since(2018, 6), mentee, Verdict.KEPT, new MonthsAhead(24));
        rule(within(2, 5), rule, person(1).since(2018, 7), mentee, Verdict.VIOLATED, new MonthsAhead(23));
        rule(within(2, 5), rule, person(1).since(2015, 6), mentee, Verdict.KEPT, new MonthsAhead(60));
        rule(within(2, 5), rule, person(1).since(2015, 5), mentee, Verdict.VIOLATED, new MonthsAhead(61));
        rule(within(null, 0), rule, person(1).since(2021, 6), mentee, Verdict.KEPT, new MonthsAhead(-12));
        rule(within(2, 5), rule, person(1).since(2015, 5), person(2), Verdict.UNKNOWN, new NotKnown(Who.MENTEE));
    }

    private static final ComparedQuestion ALIKE = new ComparedQuestion("q0", "Remote or not?", true, true);
    private static final ComparedQuestion DIFFERENT = new ComparedQuestion("q1", "Which school?", false, false);
    private static final MatchingSettings ASKING =
            SETTINGS.comparing(Distance.of(2, 4), Distance.of(3, 5), List.of(ALIKE, DIFFERENT));

    @Test
    void answersMustBeAsTheProgramWantsThem() {
        var remote = person(1).answers("q0", "Remote");
        rule(
                ASKING,
                Rule.QUESTION_1,
                remote,
                person(2).answers("q0", "Remote"),
                Verdict.KEPT,
                new Answers(ALIKE, true));
        rule(
                ASKING,
                Rule.QUESTION_1,
                remote,
                person(2).answers("q0", "Here"),
                Verdict.VIOLATED,
                new Answers(ALIKE, false));
        rule(ASKING, Rule.QUESTION_1, remote, person(2).answers("q1", "A"), Verdict.UNKNOWN, new NotKnown(Who.MENTEE));
        var a = person(1).answers("q1", "A");
        rule(ASKING, Rule.QUESTION_2, a, person(2).answers("q1", "A"), Verdict.VIOLATED, new Answers(DIFFERENT, true));
        rule(ASKING, Rule.QUESTION_2, a, person(2).answers("q1", "B"), Verdict.KEPT, new Answers(DIFFERENT, false));
    }

    @Test
    void answersCountInFullWhenTheyAreAsWanted() {
        var remote = person(1).answers("q0", "Remote");
        criterion(
                ASKING,
                Criterion.QUESTION_1,
                remote,
                person(2).answers("q0", "Remote"),
                10_000,
                new Answers(ALIKE, true));
        criterion(ASKING, Criterion.QUESTION_1, remote, person(2).answers("q0", "Here"), 0, new Answers(ALIKE, false));
        criterion(ASKING, Criterion.QUESTION_1, remote, person(2), 0, new NotKnown(Who.MENTEE));
        var a = person(1).answers("q1", "A");
        criterion(ASKING, Criterion.QUESTION_2, a, person(2).answers("q1", "A"), 0, new Answers(DIFFERENT, true));
        criterion(ASKING, Criterion.QUESTION_2, a, person(2).answers("q1", "B"), 10_000, new Answers(DIFFERENT, false));
    }

    /** 902 is part of 901, which is part of 900; 903 is another part of 900. */
    @Test
    void partsOfADepartmentCountAsTheSameWhereTheProgramSaysSo() {
        var parts = SETTINGS.withParts(Map.of(902L, 901L, 901L, 900L, 903L, 900L));
        var top = person(1).department(900L);
        var deep = person(2).department(902L);
        var beside = person(3).department(903L);
        rule(parts, Rule.SAME_DEPARTMENT, top, deep, Verdict.VIOLATED, new PartOfDepartment(900));
        rule(parts, Rule.SAME_DEPARTMENT, deep, top, Verdict.VIOLATED, new PartOfDepartment(900));
        rule(parts, Rule.SAME_DEPARTMENT, beside, deep, Verdict.KEPT, new Plain(false));
        rule(parts, Rule.SAME_DEPARTMENT, deep, person(5).department(902L), Verdict.VIOLATED, new SharedPlace(902));
        rule(parts, Rule.SAME_DEPARTMENT, top, person(4), Verdict.UNKNOWN, new NotKnown(Who.MENTEE));
        rule(SETTINGS, Rule.SAME_DEPARTMENT, top, deep, Verdict.KEPT, new Plain(false));
        rule(parts, Rule.OTHER_DEPARTMENT, top, deep, Verdict.KEPT, new PartOfDepartment(900));
        rule(parts, Rule.OTHER_DEPARTMENT, beside, deep, Verdict.VIOLATED, new Plain(false));
        criterion(parts, Criterion.OTHER_DEPARTMENT, top, deep, 0, new PartOfDepartment(900));
        criterion(parts, Criterion.OTHER_DEPARTMENT, beside, deep, 10_000, new Plain(false));
    }

    /** No file can make the matcher go round for ever. */
    @Test
    void departmentsThatArePartOfEachOtherEndSomewhere() {
        var round = SETTINGS.withParts(Map.of(901L, 902L, 902L, 901L));
        rule(
                round,
                Rule.SAME_DEPARTMENT,
                person(1).department(901L),
                person(2).department(900L),
                Verdict.KEPT,
                new Plain(false));
    }

    private static ComparedQuestion asked(ComparedQuestion.Measure measure, boolean alike) {
        return new ComparedQuestion("q", "What then?", true, alike, measure, 9);
    }

    private static MatchingSettings asking(ComparedQuestion question) {
        return SETTINGS.comparing(Distance.of(2, 4), Distance.of(3, 5), List.of(question));
    }

    @Test
    void severalAnswersAgreeByWhatBothNamed() {
        var alike = asked(ComparedQuestion.Measure.OVERLAP, true);
        var one = person(1).answers("q", "Chess\nChoir");
        var two = person(2).answers("q", "Choir\nClimbing\nChess");
        var other = person(3).answers("q", "Climbing");
        rule(asking(alike), Rule.QUESTION_1, one, two, Verdict.KEPT, new SharedAnswers(alike, 2, 3));
        rule(asking(alike), Rule.QUESTION_1, one, other, Verdict.VIOLATED, new SharedAnswers(alike, 0, 3));
        rule(asking(alike), Rule.QUESTION_1, one, person(4), Verdict.UNKNOWN, new NotKnown(Who.MENTEE));
        criterion(asking(alike), Criterion.QUESTION_1, one, two, 6_667, new SharedAnswers(alike, 2, 3));
        criterion(
                asking(alike),
                Criterion.QUESTION_1,
                one,
                person(5).answers("q", "Choir\nChess"),
                10_000,
                new SharedAnswers(alike, 2, 2));
        criterion(asking(alike), Criterion.QUESTION_1, one, other, 0, new SharedAnswers(alike, 0, 3));
        criterion(asking(alike), Criterion.QUESTION_1, person(4), one, 0, new NotKnown(Who.MENTOR));

        var different = asked(ComparedQuestion.Measure.OVERLAP, false);
        rule(asking(different), Rule.QUESTION_1, one, two, Verdict.VIOLATED, new SharedAnswers(different, 2, 3));
        rule(asking(different), Rule.QUESTION_1, one, other, Verdict.KEPT, new SharedAnswers(different, 0, 3));
        criterion(asking(different), Criterion.QUESTION_1, one, two, 3_333, new SharedAnswers(different, 2, 3));
    }

    @Test
    void datesAgreeByHowNearTheyAre() {
        var alike = asked(ComparedQuestion.Measure.NEARNESS, true);
        var first = person(1).answers("q", "2026-02-27");
        var sixth = person(2).answers("q", "2026-03-04");
        var late = person(3).answers("q", "2026-03-09");
        rule(asking(alike), Rule.QUESTION_1, sixth, first, Verdict.KEPT, new DaysApart(alike, 5));
        rule(asking(alike), Rule.QUESTION_1, first, late, Verdict.VIOLATED, new DaysApart(alike, 10));
        criterion(
                asking(alike),
                Criterion.QUESTION_1,
                first,
                person(5).answers("q", "2026-02-27"),
                10_000,
                new DaysApart(alike, 0));
        criterion(asking(alike), Criterion.QUESTION_1, first, sixth, 5_000, new DaysApart(alike, 5));
        criterion(asking(alike), Criterion.QUESTION_1, first, late, 0, new DaysApart(alike, 10));
        var unreadable = person(4).answers("q", "in spring");
        rule(asking(alike), Rule.QUESTION_1, first, unreadable, Verdict.UNKNOWN, new NotKnown(Who.MENTEE));
        criterion(asking(alike), Criterion.QUESTION_1, first, unreadable, 0, new NotKnown(Who.MENTEE));

        var different = asked(ComparedQuestion.Measure.NEARNESS, false);
        rule(asking(different), Rule.QUESTION_1, first, sixth, Verdict.VIOLATED, new DaysApart(different, 5));
        rule(asking(different), Rule.QUESTION_1, first, late, Verdict.KEPT, new DaysApart(different, 10));
        criterion(asking(different), Criterion.QUESTION_1, first, late, 10_000, new DaysApart(different, 10));
    }

    @Test
    void answersOnAScaleAgreeByHowNearTheyAre() {
        var alike = ComparedQuestion.onScale("q", "How much?", true, true, 4);
        var one = person(1).answers("q", "1");
        var two = person(2).answers("q", "2");
        var four = person(3).answers("q", "4");
        var five = person(4).answers("q", "5");
        criterion(asking(alike), Criterion.QUESTION_1, one, person(5).answers("q", "1"), 10_000, apart(alike, 0));
        criterion(asking(alike), Criterion.QUESTION_1, two, one, 7_500, apart(alike, 1));
        criterion(asking(alike), Criterion.QUESTION_1, two, four, 5_000, apart(alike, 2));
        criterion(asking(alike), Criterion.QUESTION_1, four, one, 2_500, apart(alike, 3));
        criterion(asking(alike), Criterion.QUESTION_1, one, five, 0, apart(alike, 4));
        rule(asking(alike), Rule.QUESTION_1, one, person(5).answers("q", "1"), Verdict.KEPT, apart(alike, 0));
        rule(asking(alike), Rule.QUESTION_1, one, two, Verdict.VIOLATED, apart(alike, 1));

        var different = ComparedQuestion.onScale("q", "How much?", true, false, 4);
        criterion(asking(different), Criterion.QUESTION_1, one, five, 10_000, apart(different, 4));
        criterion(asking(different), Criterion.QUESTION_1, one, two, 2_500, apart(different, 1));
        criterion(asking(different), Criterion.QUESTION_1, one, person(5).answers("q", "1"), 0, apart(different, 0));
        rule(asking(different), Rule.QUESTION_1, one, two, Verdict.KEPT, apart(different, 1));
        rule(
                asking(different),
                Rule.QUESTION_1,
                one,
                person(5).answers("q", "1"),
                Verdict.VIOLATED,
                apart(different, 0));
    }

    private static StepsApart apart(ComparedQuestion question, int steps) {
        return new StepsApart(question, steps);
    }

    /** An answer from an earlier form may be anything. */
    @Test
    void whatIsNoNumberOrBeyondTheScaleDoesNoHarm() {
        var alike = ComparedQuestion.onScale("q", "How much?", true, true, 4);
        var one = person(1).answers("q", "1");
        for (var odd : List.of("", "often", "2.5", "-3", "100", "٣")) {
            var other = person(2).answers("q", odd);
            criterion(asking(alike), Criterion.QUESTION_1, one, other, 0, new NotKnown(Who.MENTEE));
            rule(asking(alike), Rule.QUESTION_1, other, one, Verdict.UNKNOWN, new NotKnown(Who.MENTOR));
        }
        criterion(asking(alike), Criterion.QUESTION_1, one, person(2).answers("q", "10"), 0, apart(alike, 4));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ComparedQuestion.onScale("q", "How much?", true, true, 0));
    }

    /** A rule about the third question when there are two is about nothing. */
    @Test
    void whatIsAboutNoQuestionIsLeftOut() {
        var settings = ASKING.withRules(Set.of(Rule.QUESTION_2, Rule.QUESTION_3))
                .withWeights(Map.of(Criterion.QUESTION_2, 1, Criterion.QUESTION_3, 9));
        assertThat(settings.rules()).containsExactlyInAnyOrder(Rule.SAME_PERSON, Rule.QUESTION_2);
        assertThat(settings.weight(Criterion.QUESTION_3)).isZero();
        assertThat(settings.question(Rule.QUESTION_2)).isEqualTo("Which school?");
        assertThat(settings.question(Rule.QUESTION_3)).isNull();
        assertThat(settings.question(Rule.AVOID_LIST)).isNull();
    }

    @Test
    void otherSitesAndDepartmentsCountInFull() {
        criterion(Criterion.OTHER_SITE, person(1).site(3), person(2).site(4), 10_000, new Plain(false));
        criterion(Criterion.OTHER_SITE, person(1).site(3), person(2).site(3), 0, new SharedPlace(3));
        criterion(Criterion.OTHER_SITE, person(1).site(3), person(2), 0, new NotKnown(Who.MENTEE));
        var sales = person(1).department(900L);
        criterion(Criterion.OTHER_DEPARTMENT, sales, person(2).department(901L), 10_000, new Plain(false));
        criterion(Criterion.OTHER_DEPARTMENT, sales, person(2).department(900L), 0, new SharedPlace(900));
        criterion(Criterion.OTHER_DEPARTMENT, sales, person(2), 0, new NotKnown(Who.MENTEE));
    }

    @Test
    void yearsHereCountByCloseness() {
        var mentee = person(2).since(2020, 6);
        criterion(Criterion.YEARS_DISTANCE, person(1).since(2017, 6), mentee, 10_000, new MonthsAhead(36));
        criterion(Criterion.YEARS_DISTANCE, person(1).since(2014, 6), mentee, 5_000, new MonthsAhead(72));
        criterion(Criterion.YEARS_DISTANCE, person(1).since(2016, 12), mentee, 9_167, new MonthsAhead(42));
        criterion(Criterion.YEARS_DISTANCE, person(1).since(2026, 6), mentee, 0, new MonthsAhead(-72));
        criterion(Criterion.YEARS_DISTANCE, person(1), mentee, 0, new NotKnown(Who.MENTOR));
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
        for (var seed = 0; seed < 60; seed++) {
            var mentors = SampleProfiles.drawn(0, 30, 70, seed);
            var mentees = SampleProfiles.drawn(25, 70, 70, seed + 100);
            var settings = seed == 0 ? SETTINGS : drawnSettings(new SplittableRandom(seed));
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

    /** Any rules, weights, limits and compared questions together; few rules, so that some pairs are left. */
    private static MatchingSettings drawnSettings(SplittableRandom random) {
        var rules = EnumSet.noneOf(Rule.class);
        for (var rule : Rule.values()) {
            if (random.nextInt(4) == 0) {
                rules.add(rule);
            }
        }
        var weights = new EnumMap<Criterion, Integer>(Criterion.class);
        for (var criterion : Criterion.values()) {
            weights.put(criterion, random.nextInt(3) == 0 ? 0 : random.nextInt(1001));
        }
        var questions = IntStream.range(0, random.nextInt(ComparedQuestion.MOST + 1))
                .mapToObj(q -> new ComparedQuestion(
                        "q" + q,
                        "Question " + q,
                        random.nextBoolean(),
                        random.nextBoolean(),
                        random.nextInt(4) == 0 ? ComparedQuestion.Measure.SAME : measureOf(q),
                        random.nextInt(400),
                        2))
                .toList();
        return SETTINGS.comparing(drawnDistance(random, 4), drawnDistance(random, 8), questions)
                .withParts(random.nextBoolean() ? Map.of() : Map.of(1L, 0L, 2L, 1L, 4L, 3L))
                .withRules(rules)
                .withWeights(weights);
    }

    /** As the drawn profiles answer them. */
    private static ComparedQuestion.Measure measureOf(int question) {
        return switch (question) {
            case 1, 2 -> ComparedQuestion.Measure.OVERLAP;
            case 3 -> ComparedQuestion.Measure.NEARNESS;
            case 4 -> ComparedQuestion.Measure.SCALE;
            default -> ComparedQuestion.Measure.SAME;
        };
    }

    private static Distance drawnDistance(SplittableRandom random, int most) {
        var lowest = random.nextInt(-most, most);
        return new Distance(
                random.nextInt(-most, most),
                random.nextInt(most),
                random.nextInt(3) == 0 ? null : lowest,
                random.nextInt(3) == 0 ? null : lowest + random.nextInt(2 * most));
    }
}
