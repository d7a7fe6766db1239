package org.belay.session;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.belay.program.SessionGuide;
import org.jspecify.annotations.Nullable;

/**
 * The plan of the program as it stands for one of a pair.
 *
 * @param milestones those for the reader's side, the earliest first
 */
public record PairPlan(List<Due> milestones, List<SessionGuide> guides) {

    public PairPlan {
        milestones = List.copyOf(milestones);
        guides = List.copyOf(guides);
    }

    public boolean isEmpty() {
        return milestones.isEmpty() && guides.isEmpty();
    }

    /** Guides stand in the order of the sessions: the first for the first. Nothing for a session after the last of them. */
    public Optional<SessionGuide> guide(int session) {
        return session < 1 || session > guides.size() ? Optional.empty() : Optional.of(guides.get(session - 1));
    }

    /**
     * A milestone on its day.
     *
     * @param key of the part of the plan
     * @param reached whether one of the two said so
     */
    public record Due(
            LocalDate day,
            String key,
            String title,
            @Nullable String text,
            boolean reached) {}
}
