package org.belay.enrollment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.belay.program.QuestionKind;
import org.belay.program.Scale;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * An application as somebody who reviews it reads it.
 *
 * @param hrFacts null for who may not see them
 * @param avoidCount how many people are on the avoid list; the names are the author's alone
 */
public record Application(
        EnrollmentRow row,
        @Nullable HrFacts hrFacts,
        List<String> languages,
        @Nullable ZoneId timeZone,
        @Nullable WeekGrid availability,
        List<String> offered,
        List<String> wanted,
        List<Wish> wishes,
        int avoidCount,
        List<Answer> answers,
        @Nullable Instant consentGivenAt,
        @Nullable Decided decided,
        @Nullable Break pause) {

    public Application {
        languages = List.copyOf(languages);
        offered = List.copyOf(offered);
        wanted = List.copyOf(wanted);
        wishes = List.copyOf(wishes);
        answers = List.copyOf(answers);
    }

    Application withoutHrFacts() {
        return new Application(
                row,
                null,
                languages,
                timeZone,
                availability,
                offered,
                wanted,
                wishes,
                avoidCount,
                answers,
                consentGivenAt,
                decided,
                pause);
    }

    public record HrFacts(
            @Nullable String employeeNumber,
            @Nullable String jobTitle,
            @Nullable String grade,
            @Nullable String lineManager,
            @Nullable LocalDate hireDate) {}

    public record Wish(int rank, PersonId person, String name) {}

    /**
     * An answer to one of the program's own questions.
     *
     * @param parts what was chosen, or the answer itself where it is one thing; topics by their labels
     * @param scale of a question of that kind; else null
     * @param forMatch whether the partner of a match reads it too
     */
    public record Answer(
            String question,
            QuestionKind kind,
            List<String> parts,
            @Nullable Scale scale,
            boolean forMatch) {

        public Answer {
            parts = List.copyOf(parts);
        }
    }

    /** @param backOn null for open */
    public record Break(Instant since, @Nullable LocalDate backOn) {}

    public record Decided(
            Instant at, @Nullable String by, @Nullable String reason) {}
}
