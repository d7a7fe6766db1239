package org.belay.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.belay.db.Tables.APPLICATION_QUESTION;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.belay.matching.MatchingGiven.Someone;
import org.belay.matching.PairAssessment.Verdict;
import org.belay.program.Agreement;
import org.belay.program.AimedDistance;
import org.belay.program.ApplicationQuestion;
import org.belay.program.ProgramRules;
import org.belay.program.QuestionKind;
import org.belay.program.QuestionRule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.annotation.Transactional;

/** A program that compares answers of several choices, topics or dates, from the form to why this pair. */
@Transactional
class ComparedAnswersTest extends MatchingTestBase {

    private Someone mentor;
    private Someone mentee;

    @BeforeEach
    void two() {
        here = given.cohort(false);
        mentor = given.mentor(here.cohort(), "Wanda", 1);
        mentee = given.mentee(here.cohort(), "Mia");
    }

    @ParameterizedTest
    @CsvSource({
        "MANY_CHOICES, 'Remote,In person', 'Remote,On the phone', KEPT, SHARED_ANSWERS, 1, 33",
        "MANY_CHOICES, 'Remote', 'On the phone', VIOLATED, SHARED_ANSWERS, 0, 0",
        "TOPICS, 'lead.feedback,lead.delegation', 'lead.feedback', KEPT, SHARED_ANSWERS, 1, 50",
        "DATE, 2026-03-01, 2026-03-06, KEPT, DAYS_APART, 5, 50",
        "DATE, 2026-03-01, 2026-03-11, VIOLATED, DAYS_APART, 10, 0",
        "DATE, 2026-03-01, , UNKNOWN, NOT_KNOWN, 0, 0",
        "SCALE, 2, 2, KEPT, STEPS_APART, 0, 100",
        "SCALE, 2, 3, VIOLATED, STEPS_APART, 1, 75",
        "SCALE, 5, 1, VIOLATED, STEPS_APART, 4, 0",
        "SCALE, often, 1, UNKNOWN, NOT_KNOWN, 0, 0"
    })
    void answersOfEveryComparableKindCount(
            QuestionKind kind,
            String ofMentor,
            @Nullable String ofMentee,
            Verdict verdict,
            MatchReason.Kind reason,
            int amount,
            int percent) {
        compare(kind);
        answer(mentor, ofMentor);
        answer(mentee, ofMentee);

        var pair = proposals.compare(here.cohort(), mentor.enrollment(), mentee.enrollment());
        assertThat(pair.checks())
                .extracting(PairComparison.RuleCheck::rule, PairComparison.RuleCheck::verdict)
                .containsExactly(tuple(Rule.QUESTION_1, verdict));
        assertThat(pair.reasons()).singleElement().satisfies(said -> {
            assertThat(said.kind()).isEqualTo(reason);
            assertThat(said.amount()).isEqualTo(amount);
            assertThat(said.question()).isEqualTo("How would you like to meet?");
            assertThat(said.reached() / 100).isEqualTo(percent);
        });
    }

    private void answer(Someone person, @Nullable String answer) {
        if (answer != null) {
            given.answer(
                    person.enrollment(), here.program(), ApplicationQuestion.MEETING_FORMAT, answer.replace(',', '\n'));
        }
    }

    /** By nothing else than one question of the given kind. */
    private void compare(QuestionKind kind) {
        var scale = kind == QuestionKind.SCALE;
        sql.update(APPLICATION_QUESTION)
                .set(APPLICATION_QUESTION.KIND, kind)
                .set(APPLICATION_QUESTION.SCALE_FROM, scale ? 1 : null)
                .set(APPLICATION_QUESTION.SCALE_TO, scale ? 5 : null)
                .set(APPLICATION_QUESTION.SCALE_FROM_LABEL, scale ? "Never" : null)
                .set(APPLICATION_QUESTION.SCALE_TO_LABEL, scale ? "Always" : null)
                .where(APPLICATION_QUESTION.PROGRAM_ID.eq(here.program()))
                .and(APPLICATION_QUESTION.QUESTION_KEY.eq(ApplicationQuestion.MEETING_FORMAT))
                .execute();
        given.rules(
                here.program(),
                new ProgramRules(
                        Set.of(),
                        2,
                        new AimedDistance(null, null, 2),
                        new AimedDistance(null, null, 3),
                        Map.of(),
                        List.of(new QuestionRule(ApplicationQuestion.MEETING_FORMAT, Agreement.ALIKE, true, 10, 9))));
        given.accounts.signIn(here.coordinator());
    }
}
