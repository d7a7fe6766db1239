package org.belay.enrollment;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.belay.program.QuestionId;
import org.belay.program.TopicId;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The form as its author left it, to be kept until it is handed in. Consent is not: it is given with what is handed in.
 *
 * @param mentorCapacity as it was typed; -1 for nothing that is a number
 * @param week as {@link WeekGrid} writes it; null when nothing is chosen
 */
record UnsentApplication(
        Side side,
        Set<Long> offered,
        Set<Long> wanted,
        int mentorCapacity,
        int menteeDemand,
        String zone,
        @Nullable String week,
        List<Long> wishes,
        Set<Long> avoid,
        Map<Long, String> answers) {

    private static final JsonMapper JSON = new JsonMapper();

    static UnsentApplication of(ApplicationDraft draft) {
        var grid = draft.availability();
        return new UnsentApplication(
                draft.side(),
                draft.offered().stream().map(TopicId::value).collect(toSet()),
                draft.wanted().stream().map(TopicId::value).collect(toSet()),
                draft.mentorCapacity(),
                draft.menteeDemand(),
                draft.timeZone().getId(),
                grid == null ? null : grid.toString(),
                draft.preferences().stream().map(PersonId::value).toList(),
                draft.avoid().stream().map(PersonId::value).collect(toSet()),
                draft.answers().entrySet().stream()
                        .collect(toMap(answer -> answer.getKey().value(), Map.Entry::getValue)));
    }

    ApplicationDraft draft() {
        return new ApplicationDraft(
                side,
                offered.stream().map(TopicId::new).collect(toSet()),
                wanted.stream().map(TopicId::new).collect(toSet()),
                mentorCapacity,
                menteeDemand,
                ZoneId.of(zone),
                week == null ? null : WeekGrid.parse(week).orElse(null),
                wishes.stream().map(PersonId::new).toList(),
                avoid.stream().map(PersonId::new).collect(toSet()),
                answers.entrySet().stream()
                        .collect(toMap(answer -> new QuestionId(answer.getKey()), Map.Entry::getValue)),
                false);
    }

    String write() {
        return JSON.writeValueAsString(this);
    }

    /** Nothing when the form asked for other things when it was written. */
    static Optional<ApplicationDraft> read(String text) {
        try {
            return Optional.of(JSON.readValue(text, UnsentApplication.class).draft());
        } catch (JacksonException | DateTimeException | NullPointerException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What was confided stays out of logs and stack traces. */
    @Override
    public String toString() {
        return "UnsentApplication[" + side + "]";
    }
}
