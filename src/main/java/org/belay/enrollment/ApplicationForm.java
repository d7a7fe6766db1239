package org.belay.enrollment;

import java.time.LocalDate;
import java.util.List;
import org.belay.cohort.CohortState;
import org.belay.program.QuestionId;
import org.belay.program.QuestionKind;
import org.belay.program.TopicId;
import org.belay.shared.CohortId;
import org.belay.shared.ProgramId;
import org.jspecify.annotations.Nullable;

/** What the form of a cohort asks. */
public record ApplicationForm(Cohort cohort, List<Topic> topics, List<Question> questions) {

    public ApplicationForm {
        topics = List.copyOf(topics);
        questions = List.copyOf(questions);
    }

    /** The cohort that one applies for. */
    public record Cohort(
            CohortId id,
            ProgramId program,
            String programName,
            String name,
            CohortState state,
            @Nullable LocalDate opensOn,
            @Nullable LocalDate closesOn,
            @Nullable LocalDate startsOn) {

        /** Applications come in while a cohort enrolls, and late ones while it is being matched, within its dates. */
        boolean takesApplications(LocalDate today) {
            return (state == CohortState.ENROLLING || state == CohortState.MATCHING)
                    && (opensOn == null || !today.isBefore(opensOn))
                    && (closesOn == null || !today.isAfter(closesOn));
        }

        /** Late joiners stay possible while a cohort runs. */
        boolean takesDecisions() {
            return state == CohortState.ENROLLING || state == CohortState.MATCHING || state == CohortState.RUNNING;
        }
    }

    /** A topic that can be chosen now. */
    public record Topic(TopicId id, String label, String group) {}

    /** @param forMatch whether the partner of a match reads the answer */
    public record Question(
            QuestionId id,
            String key,
            QuestionKind kind,
            String label,
            boolean required,
            boolean forMatch,
            List<String> choices) {

        public Question {
            choices = List.copyOf(choices);
        }
    }
}
