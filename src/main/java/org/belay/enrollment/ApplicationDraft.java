package org.belay.enrollment;

import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.belay.program.QuestionContent;
import org.belay.program.QuestionId;
import org.belay.program.TopicId;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody fills in to take part.
 *
 * @param mentorCapacity how many mentees a mentor takes; 0 on the mentee side, 1 for peers
 * @param menteeDemand how many mentors a mentee wants; 0 on the mentor side, 1 for peers
 * @param availability null when not given
 * @param preferences the people wished for, first choice first
 * @param avoid those not to meet; nobody but the author ever reads the names
 */
public record ApplicationDraft(
        Side side,
        Set<TopicId> offered,
        Set<TopicId> wanted,
        int mentorCapacity,
        int menteeDemand,
        ZoneId timeZone,
        @Nullable WeekGrid availability,
        List<PersonId> preferences,
        Set<PersonId> avoid,
        Map<QuestionId, String> answers,
        boolean consent) {

    public static final int MOST_PREFERENCES = 5;
    public static final int MOST_AVOIDED = 50;
    public static final int MOST_MENTEES = 50;
    public static final int MOST_MENTORS = 5;
    public static final int LONGEST_ANSWER = QuestionContent.LONGEST_ANSWER;

    public ApplicationDraft {
        offered = side.mentors() ? Set.copyOf(offered) : Set.of();
        wanted = side.learns() ? Set.copyOf(wanted) : Set.of();
        mentorCapacity = side == Side.PEER ? 1 : side.mentors() ? mentorCapacity : 0;
        menteeDemand = side == Side.PEER ? 1 : side.learns() ? menteeDemand : 0;
        preferences = List.copyOf(new LinkedHashSet<>(preferences));
        avoid = Set.copyOf(avoid);
        answers = Map.copyOf(answers);
    }

    /** The same with other people not to meet. */
    ApplicationDraft avoiding(Set<PersonId> people) {
        return new ApplicationDraft(
                side,
                offered,
                wanted,
                mentorCapacity,
                menteeDemand,
                timeZone,
                availability,
                preferences,
                people,
                answers,
                consent);
    }
}
