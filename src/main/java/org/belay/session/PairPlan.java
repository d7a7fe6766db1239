package org.belay.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.belay.program.Milestone;
import org.belay.program.ProgramPlan;
import org.belay.program.SessionGuide;
import org.jspecify.annotations.Nullable;

/**
 * The plan of the program as it stands for one of a pair or of a circle.
 *
 * @param milestones those for the reader's side, the earliest first
 */
public record PairPlan(List<Due> milestones, List<SessionGuide> guides) {

    public static final PairPlan NONE = new PairPlan(List.of(), List.of());

    public PairPlan {
        milestones = List.copyOf(milestones);
        guides = List.copyOf(guides);
    }

    /**
     * @param began the day from which a match or a circle counts; null while it is not known
     * @param shown which milestones are for the reader
     * @param done the keys of those that are reached
     */
    static PairPlan of(
            ProgramPlan plan,
            @Nullable LocalDate began,
            @Nullable LocalDate cohortStart,
            Predicate<Milestone> shown,
            Set<String> done) {
        var due = new ArrayList<Due>();
        for (var milestone : plan.milestones()) {
            var day = milestone.due(began, cohortStart);
            if (day != null && shown.test(milestone)) {
                due.add(new Due(
                        day, milestone.key(), milestone.title(), milestone.text(), done.contains(milestone.key())));
            }
        }
        due.sort(Comparator.comparing(Due::day));
        return new PairPlan(due, plan.guides());
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
