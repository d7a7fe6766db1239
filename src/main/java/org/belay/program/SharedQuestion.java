package org.belay.program;

import java.util.List;

/**
 * A question of the library, from which programs take it.
 *
 * @param programs that are linked to it, as far as whoever asks may see them
 * @param others how many more are
 * @param answers how many people gave one, in all of them
 * @param mayEdit whether whoever asks may edit it: who may edit each program that asks it
 */
public record SharedQuestion(
        SharedQuestionId id,
        String key,
        QuestionContent content,
        List<LinkedProgram> programs,
        int others,
        int answers,
        boolean mayEdit,
        long version) {

    public SharedQuestion {
        programs = List.copyOf(programs);
    }

    public boolean isAsked() {
        return !programs.isEmpty() || others > 0;
    }
}
