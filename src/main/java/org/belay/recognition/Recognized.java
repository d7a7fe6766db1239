package org.belay.recognition;

import java.time.Instant;
import java.util.List;
import org.belay.shared.DepartmentId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * A thank-you, a story or what a circle accomplished in a list.
 *
 * @param author null for what nobody wrote
 * @param words empty for what nobody wrote
 * @param named everybody whom it names, with their answers, for those whom it concerns
 * @param ofPair whether a pair as a whole is thanked
 * @param circleName the circle that is thanked, or accomplished something; null for none
 * @param departmentName the department that is thanked; null for none
 * @param accomplished null for what somebody wrote
 * @param published what somebody who read it first said, where it names nobody; null while nobody has
 * @param isPublic whether everybody agreed, or somebody who read it first where there is nobody to, and nobody it is about
 *     has left
 * @param alumnusIn the program in which its author supports others after they were supported; null for other stories
 */
public record Recognized(
        RecognitionId id,
        RecognitionKind kind,
        @Nullable PersonId author,
        @Nullable String authorName,
        @Nullable String title,
        String words,
        List<Named> named,
        boolean ofPair,
        @Nullable String circleName,
        @Nullable DepartmentId department,
        @Nullable String departmentName,
        @Nullable Accomplished accomplished,
        @Nullable Boolean published,
        boolean isPublic,
        @Nullable ProgramId alumnusIn,
        @Nullable String programName,
        Instant writtenAt) {

    public Recognized {
        named = List.copyOf(named);
    }

    /** @param agreed null as long as they have not answered */
    public record Named(
            PersonId person, String name, @Nullable Boolean agreed) {}

    public boolean writtenBy(PersonId person) {
        return person.equals(author);
    }

    public boolean isNamed(PersonId person) {
        return named.stream().anyMatch(one -> one.person().equals(person));
    }

    /** Null as long as they have not answered, and for whom it does not name. */
    public @Nullable Boolean answerOf(PersonId person) {
        for (var one : named) {
            if (one.person().equals(person)) {
                return one.agreed();
            }
        }
        return null;
    }

    /** Whether nobody can agree because it names nobody, though its words may. */
    public boolean namesNobody() {
        return named.isEmpty();
    }

    /** Whether everybody whom it names has agreed. */
    public boolean agreedByAll() {
        return named.stream().allMatch(one -> Boolean.TRUE.equals(one.agreed()));
    }
}
