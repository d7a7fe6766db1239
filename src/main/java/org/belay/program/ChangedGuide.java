package org.belay.program;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.belay.program.SessionGuide.AgendaItem;
import org.jspecify.annotations.Nullable;

/**
 * What an edit changes of one guide, which is the same in every match.
 *
 * @param before null when it is new
 * @param after null when it goes
 * @param agenda nothing of one that is new or goes as a whole; so are the prompts
 */
public record ChangedGuide(
        @Nullable Standing before,
        @Nullable Standing after,
        List<PartChange<AgendaItem>> agenda,
        List<PartChange<String>> prompts) {

    public ChangedGuide {
        agenda = List.copyOf(agenda);
        prompts = List.copyOf(prompts);
    }

    /**
     * A guide at its place.
     *
     * @param session the number of the session that it is for, from 1 on
     */
    public record Standing(String title, int session, int minutes) {}

    /** A guide is the same one as long as its key is. */
    static List<ChangedGuide> between(ProgramPlan before, ProgramPlan after) {
        var old = byKey(before);
        var young = byKey(after);
        var keys = new LinkedHashSet<>(old.keySet());
        keys.addAll(young.keySet());
        var changes = new ArrayList<ChangedGuide>();
        for (var key : keys) {
            var was = old.get(key);
            var is = young.get(key);
            if (was == null || is == null) {
                changes.add(new ChangedGuide(standing(was), standing(is), List.of(), List.of()));
            } else if (!was.equals(is)) {
                changes.add(new ChangedGuide(
                        standing(was),
                        standing(is),
                        PartChange.between(was.guide.agenda(), is.guide.agenda(), AgendaItem::what),
                        PartChange.between(was.guide.prompts(), is.guide.prompts(), prompt -> prompt)));
            }
        }
        return changes;
    }

    private record Placed(SessionGuide guide, int session) {}

    private static @Nullable Standing standing(@Nullable Placed placed) {
        return placed == null ? null : new Standing(placed.guide.title(), placed.session, placed.guide.minutes());
    }

    private static Map<String, Placed> byKey(ProgramPlan plan) {
        var byKey = new LinkedHashMap<String, Placed>();
        for (var guide : plan.guides()) {
            byKey.put(guide.key(), new Placed(guide, byKey.size() + 1));
        }
        return byKey;
    }
}
