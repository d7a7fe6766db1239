package org.belay.program;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.belay.program.RunningMatches.RunningMatch;
import org.jspecify.annotations.Nullable;

/**
 * What an edit of a plan would change in the matches that it holds for.
 *
 * @param matches how many it holds for
 * @param changed those in which something that lies ahead changes, with what
 * @param guides those that change, in all matches alike
 */
public record PlanEffect(int matches, List<ChangedMatch> changed, List<ChangedGuide> guides) {

    public PlanEffect {
        changed = List.copyOf(changed);
        guides = List.copyOf(guides);
    }

    /** Whether nobody notices. */
    public boolean isNone() {
        return matches == 0 || (changed.isEmpty() && guides.isEmpty());
    }

    public record ChangedMatch(RunningMatch match, List<ChangedMilestone> milestones) {

        public ChangedMatch {
            milestones = List.copyOf(milestones);
        }
    }

    /**
     * @param before null when it is new
     * @param after null when it goes; the same day when only its words or its side change
     */
    public record ChangedMilestone(
            String title,
            @Nullable LocalDate before,
            @Nullable LocalDate after) {}

    static PlanEffect between(ProgramPlan before, ProgramPlan after, List<RunningMatch> matches, LocalDate today) {
        var changed = new ArrayList<ChangedMatch>();
        for (var match : matches) {
            var milestones = changes(before, after, match, today);
            if (!milestones.isEmpty()) {
                changed.add(new ChangedMatch(match, milestones));
            }
        }
        return new PlanEffect(matches.size(), changed, ChangedGuide.between(before, after));
    }

    /** A milestone is the same one as long as its key is; what lies behind a match does not change any more. */
    private static List<ChangedMilestone> changes(
            ProgramPlan before, ProgramPlan after, RunningMatch match, LocalDate today) {
        var old = byKey(before);
        var young = byKey(after);
        var keys = new LinkedHashSet<>(old.keySet());
        keys.addAll(young.keySet());
        var changes = new ArrayList<ChangedMilestone>();
        for (var key : keys) {
            var was = old.get(key);
            var is = young.get(key);
            var from = due(was, match);
            var to = due(is, match);
            if (!Objects.equals(was, is) && (ahead(from, today) || ahead(to, today))) {
                changes.add(new ChangedMilestone((is == null ? Objects.requireNonNull(was) : is).title(), from, to));
            }
        }
        return changes;
    }

    private static @Nullable LocalDate due(@Nullable Milestone milestone, RunningMatch match) {
        return milestone == null ? null : milestone.due(match.startedOn(), match.cohortStartsOn());
    }

    private static boolean ahead(@Nullable LocalDate day, LocalDate today) {
        return day != null && !day.isBefore(today);
    }

    private static Map<String, Milestone> byKey(ProgramPlan plan) {
        var byKey = new LinkedHashMap<String, Milestone>();
        plan.milestones().forEach(milestone -> byKey.put(milestone.key(), milestone));
        return byKey;
    }
}
