package org.belay.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belay.matching.SampleProfiles.person;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MatchReasonsTest {

    private static final ComparedQuestion OPEN = new ComparedQuestion("q0", "How do you like to meet?", true, true);
    private static final ComparedQuestion CONFIDED =
            new ComparedQuestion("q1", "Do you care for somebody?", false, true);
    private static final MatchingSettings SETTINGS = MatchingSettings.standard()
            .comparing(Distance.of(2, 4), Distance.of(3, 5), List.of(OPEN, CONFIDED))
            .withWeights(Map.of(Criterion.QUESTION_1, 5, Criterion.QUESTION_2, 5, Criterion.MENTEE_PREFERENCE, 5));

    private static List<MatchReason> reasons(SampleProfiles mentor, SampleProfiles mentee) {
        return new MatchReasons(Map.of(), SETTINGS)
                .of(new PairAssessor(SETTINGS).assess(mentor.profile(), mentee.profile()));
    }

    private static List<MatchReason> asReadByTheMentor(List<MatchReason> reasons) {
        return MatchReason.forThemselves(reasons, Criterion.MENTOR_PREFERENCE);
    }

    @Test
    void coordinatorsReadWhichAnswersCountedAndHow() {
        var reasons = reasons(person(1).answers("q1", "Yes"), person(2).answers("q1", "Yes"));
        assertThat(reasons).anySatisfy(reason -> {
            assertThat(reason.kind()).isEqualTo(MatchReason.Kind.SAME_ANSWER);
            assertThat(reason.question()).isEqualTo("Do you care for somebody?");
            assertThat(reason.reached()).isEqualTo(reason.possible());
        });
    }

    @Test
    void theTwoReadOfAnswersThatTheQuestionMarksForThem() {
        var reasons = asReadByTheMentor(
                reasons(person(1).answers("q0", "Here"), person(2).answers("q0", "Here")));
        assertThat(reasons).anySatisfy(reason -> {
            assertThat(reason.kind()).isEqualTo(MatchReason.Kind.SAME_ANSWER);
            assertThat(reason.question()).isEqualTo("How do you like to meet?");
        });
    }

    /** Reasons are in the order of their points, so a place among the others would tell of the answer. */
    @Test
    void whatTheyConfidedStandsLastWhateverItCounted() {
        var mentor = person(1).answers("q0", "Here").answers("q1", "Yes");
        var alike = asReadByTheMentor(
                reasons(mentor, person(2).answers("q0", "There").answers("q1", "Yes")));
        var different = asReadByTheMentor(
                reasons(mentor, person(2).answers("q0", "There").answers("q1", "No")));

        assertThat(alike)
                .extracting(MatchReason::kind)
                .containsExactly(MatchReason.Kind.OTHER_ANSWER, MatchReason.Kind.WITHHELD_ANSWER);
        assertThat(alike).isEqualTo(different);
    }

    /** From the own answer and whether it is the partner's, the partner's could be told. */
    @Test
    void whatTheTwoReadIsTheSameWhateverTheyConfided() {
        var mentor = person(1).answers("q1", "Yes");
        var alike = asReadByTheMentor(reasons(mentor, person(2).answers("q1", "Yes")));
        var different = asReadByTheMentor(reasons(mentor, person(2).answers("q1", "No")));
        var unanswered = asReadByTheMentor(reasons(mentor, person(2)));

        assertThat(alike).isEqualTo(different).isEqualTo(unanswered);
        assertThat(alike).noneMatch(reason -> "Do you care for somebody?".equals(reason.question()));
        assertThat(alike.toString()).doesNotContain("care for");
        assertThat(alike).noneMatch(MatchReason::tellsOfWish);
    }

    private static MatchReason reason(ComparedQuestion question, String ofMentor, String ofMentee) {
        var settings = MatchingSettings.standard()
                .comparing(Distance.of(2, 4), Distance.of(3, 5), List.of(question))
                .withWeights(Map.of(Criterion.QUESTION_1, 5));
        var mentor = person(1).answers("q", ofMentor).profile();
        var mentee = person(2).answers("q", ofMentee).profile();
        var reasons = new MatchReasons(Map.of(), settings).of(new PairAssessor(settings).assess(mentor, mentee));
        assertThat(MatchReasons.read(MatchReasons.write(reasons))).isEqualTo(reasons);
        assertThat(asReadByTheMentor(reasons)).noneMatch(read -> read.all() != null || read.alike());
        return reasons.getFirst();
    }

    /** One in common is a third of the points for one pair and half of them for another. */
    @Test
    void coordinatorsReadOfHowManyAnswersAndByWhatTheyAreCompared() {
        var alike = new ComparedQuestion("q", "Which days?", true, true, ComparedQuestion.Measure.OVERLAP, 0);
        assertThat(reason(alike, "Monday\nTuesday", "Monday\nFriday"))
                .isEqualTo(counted(MatchReason.Kind.SHARED_ANSWERS, 3_333, 1, "Which days?", 3, true));
        assertThat(reason(alike, "Monday\nTuesday", "Monday"))
                .isEqualTo(counted(MatchReason.Kind.SHARED_ANSWERS, 5_000, 1, "Which days?", 2, true));

        var different = new ComparedQuestion("q", "Which days?", true, false, ComparedQuestion.Measure.OVERLAP, 0);
        assertThat(reason(different, "Monday\nTuesday", "Monday"))
                .isEqualTo(counted(MatchReason.Kind.SHARED_ANSWERS, 5_000, 1, "Which days?", 2, false));

        var near = new ComparedQuestion("q", "Since when?", true, true, ComparedQuestion.Measure.NEARNESS, 9);
        assertThat(reason(near, "2026-03-01", "2026-03-06"))
                .isEqualTo(counted(MatchReason.Kind.DAYS_APART, 5_000, 5, "Since when?", 9, true));

        assertThat(reason(ComparedQuestion.onScale("q", "How much?", true, true, 4), "1", "2"))
                .isEqualTo(counted(MatchReason.Kind.STEPS_APART, 7_500, 1, "How much?", 4, true));
        assertThat(reason(ComparedQuestion.onScale("q", "How much?", true, false, 4), "1", "2"))
                .isEqualTo(counted(MatchReason.Kind.STEPS_APART, 2_500, 1, "How much?", 4, false));
    }

    private static MatchReason counted(
            MatchReason.Kind kind, int reached, int amount, String question, int all, boolean alike) {
        return new MatchReason(
                Criterion.QUESTION_1, reached, 10_000, kind, amount, List.of(question), false, all, alike);
    }
}
