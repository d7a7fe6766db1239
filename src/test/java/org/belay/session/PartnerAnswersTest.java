package org.belay.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.belay.db.Tables.APPLICATION_ANSWER;
import static org.belay.db.Tables.APPLICATION_QUESTION;

import java.util.List;
import java.util.UUID;
import org.belay.enrollment.Application;
import org.belay.matching.MatchId;
import org.belay.matching.MatchState;
import org.belay.program.QuestionId;
import org.belay.program.QuestionKind;
import org.belay.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What one of a pair reads of the other's application, and who does not. */
class PartnerAnswersTest extends SessionTestBase {

    private QuestionId forTheMatch;

    @BeforeEach
    void inesAnswersTwoQuestions() {
        forTheMatch = answered("What should your mentor know?", true, "I lead people for the first time.");
        answered("Why now?", false, "My line manager is about to leave.");
    }

    private QuestionId answered(String question, boolean forMatch, String answer) {
        var id = sql.insertInto(APPLICATION_QUESTION)
                .set(APPLICATION_QUESTION.PROGRAM_ID, program)
                .set(APPLICATION_QUESTION.POSITION, forMatch ? 1 : 2)
                .set(APPLICATION_QUESTION.QUESTION_KEY, UUID.randomUUID().toString())
                .set(APPLICATION_QUESTION.KIND, QuestionKind.TEXT)
                .set(APPLICATION_QUESTION.LABEL, question)
                .set(APPLICATION_QUESTION.REQUIRED, false)
                .set(APPLICATION_QUESTION.FOR_MATCH, forMatch)
                .returningResult(APPLICATION_QUESTION.QUESTION_ID)
                .fetchSingle()
                .value1();
        sql.insertInto(APPLICATION_ANSWER)
                .set(APPLICATION_ANSWER.ENROLLMENT_ID, menteesPlace)
                .set(APPLICATION_ANSWER.QUESTION_ID, id)
                .set(APPLICATION_ANSWER.ANSWER, vault.seal("application_answer.answer", answer))
                .execute();
        return id;
    }

    private List<String> read(MatchId pair) {
        return ((PairSpace) mentorships.open(pair))
                .aboutPartner().stream()
                        .flatMap(answer -> answer.parts().stream())
                        .toList();
    }

    @Test
    void thePartnerReadsWhatIsMarkedForTheMatchAndNothingElse() {
        as(daniel);
        assertThat(((PairSpace) mentorships.open(match)).aboutPartner())
                .singleElement()
                .satisfies(answer -> {
                    assertThat(answer.question()).isEqualTo("What should your mentor know?");
                    assertThat(answer.parts()).containsExactly("I lead people for the first time.");
                });
        as(ines);
        assertThat(read(match)).as("Daniel answered nothing").isEmpty();
    }

    @Test
    void whoIsMatchedWithTheSamePersonElsewhereReadsNothing() {
        as(olga);
        assertThat(read(othersMatch)).as("of another application").isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> mentorships.open(match));
        as(daniel);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> mentorships.open(othersMatch));
    }

    @Test
    void aMarkThatIsTakenAwayHidesTheAnswerAtOnce() {
        sql.update(APPLICATION_QUESTION)
                .set(APPLICATION_QUESTION.FOR_MATCH, false)
                .where(APPLICATION_QUESTION.QUESTION_ID.eq(forTheMatch))
                .execute();
        as(daniel);
        assertThat(read(match)).isEmpty();
    }

    /** From the offer on, so that it helps to decide about it; also where the partner coordinates the program. */
    @ParameterizedTest
    @EnumSource(MatchState.class)
    void itIsReadFromTheOfferUntilTheMatchIsOver(MatchState state) {
        given.put(match, state);
        given.coordinates(daniel, program);
        as(daniel);
        assertThat(read(match)).hasSize(state.open() ? 1 : 0);
    }

    @Test
    void theAnswersAreNoPartOfWhatACoordinatorReadsOfThePair() {
        as(coordinator);
        assertThat(mentorships.open(match)).isInstanceOf(PairFacts.class);
        assertThat(PairFacts.class.getRecordComponents())
                .noneMatch(part -> part.getGenericType().getTypeName().contains(Application.class.getName()));
    }
}
