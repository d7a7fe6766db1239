package org.belay.worklist;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.belay.worklist.ItemKind.Group;
import org.belay.worklist.ItemKind.When;
import org.jspecify.annotations.Nullable;

/**
 * What is found for a coordinator.
 *
 * @param items a stretch of those that the filter shows, the most urgent first
 * @param open how many of each kind there are to be done, whatever the filter's group and kind
 * @param aside how many of each kind are put aside
 * @param failed kinds that could not be looked for
 */
public record Worklist(
        List<WorkItem> items,
        Map<ItemKind, Integer> open,
        Map<ItemKind, Integer> aside,
        Set<ItemKind> failed,
        Instant asOf) {

    public Worklist {
        items = List.copyOf(items);
        open = Map.copyOf(open);
        aside = Map.copyOf(aside);
        failed = Set.copyOf(failed);
    }

    /** How many there are to be done in all. */
    public int toDo() {
        return sum(open.values());
    }

    public int putAside() {
        return sum(aside.values());
    }

    /** How many there are to be done about something. */
    public int toDo(@Nullable Group group) {
        return open.entrySet().stream()
                .filter(kind -> group == null || kind.getKey().group() == group)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** How many a filter shows. */
    public int shown(TodayFilter filter) {
        return (filter.aside() ? aside : open)
                .entrySet().stream()
                        .filter(kind -> filter.shows(kind.getKey()))
                        .mapToInt(Map.Entry::getValue)
                        .sum();
    }

    /** The same of what can wait that long. */
    public int shown(TodayFilter filter, When when) {
        return open.entrySet().stream()
                .filter(kind -> filter.shows(kind.getKey()) && kind.getKey().when() == when)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** About how long all of it takes. */
    public int minutes() {
        return open.entrySet().stream()
                .mapToInt(kind -> kind.getKey().minutes() * kind.getValue())
                .sum();
    }

    private static int sum(Collection<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sum();
    }
}
