package org.belay.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.belay.matching.Space;
import org.belay.shared.DepartmentId;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A thank-you or a story as somebody wrote it.
 *
 * @param title of a story; null for thanks
 * @param people whom it names, beside its author
 * @param space to all of whom it goes; null for people one by one
 * @param department which is thanked as a whole; names nobody
 * @param ofAlumnus whether a story is told as one who was supported to the end and supports others now
 */
public record RecognitionDraft(
        RecognitionKind kind,
        @Nullable String title,
        String words,
        Set<PersonId> people,
        @Nullable Space space,
        @Nullable DepartmentId department,
        boolean ofAlumnus) {

    public static final int LONGEST_TITLE = 160;
    public static final int LONGEST_THANKS = 600;
    public static final int LONGEST_STORY = 3000;

    public RecognitionDraft {
        title = title == null || title.isBlank() ? null : title.strip();
        words = words.strip();
        people = Set.copyOf(people);
    }

    public static RecognitionDraft thanks(String words, Set<PersonId> people) {
        return new RecognitionDraft(RecognitionKind.THANKS, null, words, people, null, null, false);
    }

    public static RecognitionDraft thanks(String words, Space space) {
        return new RecognitionDraft(RecognitionKind.THANKS, null, words, Set.of(), space, null, false);
    }

    public static RecognitionDraft thanks(String words, DepartmentId department) {
        return new RecognitionDraft(RecognitionKind.THANKS, null, words, Set.of(), null, department, false);
    }

    public static RecognitionDraft story(String title, String words, Set<PersonId> people) {
        return new RecognitionDraft(RecognitionKind.STORY, title, words, people, null, null, false);
    }

    /** The same story, told as one who was supported to the end and supports others now. */
    public RecognitionDraft asAlumnus() {
        return new RecognitionDraft(kind, title, words, people, space, department, true);
    }

    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        var longest = kind == RecognitionKind.STORY ? LONGEST_STORY : LONGEST_THANKS;
        if (words.isEmpty() || (kind == RecognitionKind.STORY && title == null)) {
            problems.add(Problem.of("recognition.problem.empty"));
        }
        if (words.length() > longest || (title != null && title.length() > LONGEST_TITLE)) {
            problems.add(Problem.of("recognition.problem.long", longest));
        }
        if (kind == RecognitionKind.THANKS && people.isEmpty() && space == null && department == null) {
            problems.add(Problem.of("recognition.problem.nobody"));
        }
        return problems;
    }
}
