package org.belay.program;

import java.util.List;

/** All that a program has and that could be another's: neither its team nor its cohorts. */
public record WholeProgram(
        ProgramDraft draft,
        List<QuestionDraft> questions,
        ProgramPlan plan,
        ProgramPreparation preparation,
        List<PlannedSurvey> surveys) {

    public WholeProgram {
        questions = List.copyOf(questions);
        surveys = List.copyOf(surveys);
    }

    public WholeProgram with(ProgramDraft other) {
        return new WholeProgram(other, questions, plan, preparation, surveys);
    }
}
