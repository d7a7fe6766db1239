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
}
