package org.belay.program;

import java.util.List;

/** All that a program has and that could be another's: neither its team nor its cohorts. */
public record WholeProgram(
        ProgramDraft draft,
        List<QuestionDraft> questions,
        ProgramPlan plan,
        ProgramPreparation preparation,
        List<PlannedSurvey> surveys,
        List<ProgramMail> mails,
        List<ProgramResource> resources,
        List<ProgramThreshold> today) {

    public WholeProgram {
        questions = List.copyOf(questions);
        surveys = List.copyOf(surveys);
        mails = List.copyOf(mails);
        resources = List.copyOf(resources);
        today = List.copyOf(today);
    }

    /** One whose mails say what they usually do, whose plan has nothing to read and whose Today is as usual. */
    public WholeProgram(
            ProgramDraft draft,
            List<QuestionDraft> questions,
            ProgramPlan plan,
            ProgramPreparation preparation,
            List<PlannedSurvey> surveys) {
        this(draft, questions, plan, preparation, surveys, List.of(), List.of(), List.of());
    }

    public WholeProgram with(ProgramDraft other) {
        return new WholeProgram(other, questions, plan, preparation, surveys, mails, resources, today);
    }
}
