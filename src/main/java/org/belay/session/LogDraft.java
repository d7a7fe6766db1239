package org.belay.session;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.belay.goal.GoalId;
import org.belay.goal.GoalInSession;
import org.belay.goal.Step;
import org.belay.program.TopicId;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the form of a log is filled in: with what was planned or logged before, or as its author left it.
 *
 * @param minutes how long the session was; null while that is not said
 * @param topics keys of topics
 * @param absence who did not come, as the author says it; null while that is not said
 * @param reason why both agreed not to meet
 * @param promise a commitment; blank for none
 * @param promisedBy key of the person who promises
 * @param steps how goals moved, by their keys
 */
public record LogDraft(
        Happened happened,
        @Nullable Integer minutes,
        Set<Long> topics,
        @Nullable Absence absence,
        String reason,
        String promise,
        long promisedBy,
        @Nullable LocalDate promiseDue,
        String sharedNote,
        String privateNote,
        Map<Long, Step> steps) {

    private static final JsonMapper JSON = new JsonMapper();

    public enum Happened {
        HELD,
        MOVED,
        NOT_HELD
    }

    public enum Absence {
        PARTNER,
        ME,
        BOTH,
        /** Both agreed not to meet. */
        NOBODY;

        private static Absence of(Absent absent, boolean authorIsMentor) {
            return switch (absent) {
                case BOTH -> BOTH;
                case MENTOR -> authorIsMentor ? ME : PARTNER;
                case MENTEE -> authorIsMentor ? PARTNER : ME;
            };
        }

        private Outcome outcome(boolean authorIsMentor, String reason) {
            return switch (this) {
                case PARTNER -> new Outcome.Missed(authorIsMentor ? Absent.MENTEE : Absent.MENTOR);
                case ME -> new Outcome.Missed(authorIsMentor ? Absent.MENTOR : Absent.MENTEE);
                case BOTH -> new Outcome.Missed(Absent.BOTH);
                case NOBODY -> new Outcome.CalledOff(reason);
            };
        }
    }

    public LogDraft {
        topics = Set.copyOf(topics);
        // A draft from before goals were asked for has none.
        steps = steps == null ? Map.of() : Map.copyOf(steps);
    }

    /** What is known before anybody types. */
    static LogDraft of(
            SessionRow session,
            boolean authorIsMentor,
            Set<TopicId> topics,
            Promise promise,
            @Nullable String sharedNote,
            @Nullable String privateNote,
            List<GoalInSession> goals) {
        return new LogDraft(
                session.state() == SessionState.MISSED ? Happened.NOT_HELD : Happened.HELD,
                Optional.ofNullable(session.actualMinutes()).orElse(session.minutes()),
                topics.stream().map(TopicId::value).collect(Collectors.toSet()),
                session.absent() == null ? null : Absence.of(session.absent(), authorIsMentor),
                orBlank(session.reason()),
                promise.text(),
                promise.owner().value(),
                promise.dueOn(),
                orBlank(sharedNote),
                orBlank(privateNote),
                goals.stream()
                        .filter(goal -> goal.said() != null)
                        .collect(Collectors.toMap(goal -> goal.goal().value(), GoalInSession::said)));
    }

    private static String orBlank(@Nullable String text) {
        return text == null ? "" : text;
    }

    String write() {
        return JSON.writeValueAsString(this);
    }

    /** Nothing when the form asked for other things when it was written. */
    static Optional<LogDraft> read(String text) {
        try {
            return Optional.of(JSON.readValue(text, LogDraft.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** The log, once nothing that it needs is missing: minutes of a session that was held, else who was absent. */
    public Optional<SessionLog> log(boolean authorIsMentor) {
        var outcome = outcome(authorIsMentor);
        return outcome.map(what -> new SessionLog(
                what,
                promise.isBlank() ? null : new Promise(new PersonId(promisedBy), promise, promiseDue),
                sharedNote,
                privateNote,
                happened == Happened.HELD
                        ? steps.entrySet().stream()
                                .collect(Collectors.toMap(step -> new GoalId(step.getKey()), Map.Entry::getValue))
                        : Map.of()));
    }

    private Optional<Outcome> outcome(boolean authorIsMentor) {
        return switch (happened) {
            case HELD ->
                Optional.ofNullable(minutes)
                        .map(length -> new Outcome.Held(
                                length, topics.stream().map(TopicId::new).collect(Collectors.toSet())));
            case NOT_HELD -> Optional.ofNullable(absence).map(who -> who.outcome(authorIsMentor, reason));
            case MOVED -> Optional.empty();
        };
    }

    /** What was confided stays out of logs and stack traces. */
    @Override
    public String toString() {
        return "LogDraft[" + happened + "]";
    }
}
