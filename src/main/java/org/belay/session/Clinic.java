package org.belay.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.belay.program.SessionGuide.AgendaItem;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A guide that a circle goes through together, as everybody in the session sees it.
 *
 * @param steps in their order, at least one
 * @param step the index of the one they are at
 * @param runningAt when its clock was last set going; null while it stands
 * @param gone what had gone of the step before
 * @param parts who does what
 * @param mayRun whether the reader sets the clock going and hands out the parts
 */
public record Clinic(
        String title,
        List<AgendaItem> steps,
        int step,
        @Nullable Instant runningAt,
        Duration gone,
        Map<Part, PersonId> parts,
        boolean mayRun,
        long version) {

    /** What somebody does in it. */
    public enum Part {
        BRINGS_CASE,
        MODERATES,
        KEEPS_TIME,
        TAKES_NOTES
    }

    public Clinic {
        steps = List.copyOf(steps);
        parts = Map.copyOf(parts);
    }

    public AgendaItem now() {
        return steps.get(step);
    }

    public boolean running() {
        return runningAt != null;
    }

    public boolean last() {
        return step == steps.size() - 1;
    }

    public Optional<PersonId> holder(Part part) {
        return Optional.ofNullable(parts.get(part));
    }

    Duration gone(Instant now) {
        return runningAt == null ? gone : gone.plus(Duration.between(runningAt, now));
    }

    /** Negative once the step takes longer than it should. */
    public Duration left(Instant now) {
        return Duration.ofMinutes(now().minutes()).minus(gone(now));
    }
}
