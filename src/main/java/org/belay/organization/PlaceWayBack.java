package org.belay.organization;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.belay.organization.PlaceMemoryRepository.Remembered;
import org.belay.shared.Progress;
import org.springframework.stereotype.Component;

/**
 * The way back from the last import of departments, sites, rooms or holidays. Whatever is not as the file left it stays as
 * it is, and so does what it added and something names by now.
 */
@Component
class PlaceWayBack implements WayBack {

    /** What people bring along: the departments and sites that nobody has named before. */
    private static final List<PlaceKind> WITH_PEOPLE = List.of(PlaceKind.DEPARTMENTS, PlaceKind.SITES);

    private final PlaceRepository places;
    private final PlaceMemoryRepository memory;

    PlaceWayBack(PlaceRepository places, PlaceMemoryRepository memory) {
        this.places = places;
        this.memory = memory;
    }

    @Override
    public boolean from(ImportKind kind) {
        return PlaceKind.of(kind).isPresent();
    }

    @Override
    public ImportUndo effect(ImportBatchId batch) {
        return steps(batch).effect();
    }

    @Override
    public ImportUndo undo(ImportBatchId batch, Progress progress) {
        var steps = steps(batch);
        take(steps);
        memory.forget(steps.kind().importKind());
        return steps.effect();
    }

    private void take(Steps steps) {
        places.write(steps.kind(), steps.restored());
        places.remove(steps.kind(), steps.removed());
    }

    /** What an import of people brought with them, once the people are as before. */
    void takeBackWithPeople(ImportBatchId batch) {
        var remembered = memory.of(batch);
        for (var kind : WITH_PEOPLE) {
            take(steps(
                    kind,
                    remembered.stream()
                            .filter(place -> place.taken().keySet().containsAll(kind.key()))
                            .toList()));
        }
        memory.forget(ImportKind.PEOPLE);
    }

    /**
     * What is done.
     *
     * @param restored as they were before
     * @param removed as they are now
     */
    private record Steps(
            PlaceKind kind,
            List<Map<PlaceField, String>> restored,
            List<Map<PlaceField, String>> removed,
            ImportUndo effect) {}

    private Steps steps(ImportBatchId batch) {
        return steps(memory.kind(batch), memory.of(batch));
    }

    private Map<String, Map<PlaceField, String>> now(PlaceKind kind) {
        var now = new HashMap<String, Map<PlaceField, String>>();
        places.known(kind).things().forEach(thing -> now.put(kind.keyOf(thing), thing));
        return now;
    }

    private Steps steps(PlaceKind kind, List<Remembered> places) {
        var now = now(kind);
        var added = new HashMap<String, Map<PlaceField, String>>();
        var restored = new ArrayList<Map<PlaceField, String>>();
        int kept = 0;
        int changedSince = 0;
        for (var remembered : places) {
            var key = kind.keyOf(remembered.taken());
            boolean asTaken = remembered.taken().equals(now.get(key));
            var former = remembered.former();
            if (former != null && asTaken) {
                restored.add(former);
                now.put(key, former);
            } else if (former != null) {
                changedSince++;
            } else if (asTaken) {
                added.put(key, remembered.taken());
            } else {
                kept++;
            }
        }
        var going = going(kind, added.keySet(), now.values());
        var removed = going.stream().map(added::get).toList();
        return new Steps(
                kind,
                restored,
                removed,
                new ImportUndo(removed.size(), kept + added.size() - removed.size(), restored.size(), 0, changedSince));
    }

    /** Those that nothing names; a department has no part that stays, either. */
    private Set<String> going(PlaceKind kind, Set<String> added, Collection<Map<PlaceField, String>> all) {
        var going = new HashSet<>(added);
        if (!going.isEmpty()) {
            going.retainAll(places.unnamed(kind));
        }
        boolean fewer = kind == PlaceKind.DEPARTMENTS;
        while (fewer) {
            var holding = new HashSet<String>();
            all.stream()
                    .filter(thing -> !going.contains(kind.keyOf(thing)))
                    .forEach(thing -> holding.add(Spelling.key(thing.getOrDefault(PlaceField.PARENT_DEPARTMENT, ""))));
            fewer = going.removeAll(holding);
        }
        return going;
    }

    /** What an import has just done, for the way back. */
    void remember(ImportBatchId batch, PlacePlan plan) {
        var kind = plan.file().kind();
        var now = now(kind);
        memory.forget(kind.importKind());
        memory.keep(
                batch,
                plan.changes().stream()
                        .map(change -> new Remembered(
                                change.before(), now.getOrDefault(kind.keyOf(change.after()), change.after())))
                        .toList());
    }

    /** All that people can bring along, by kind and key; for {@link #rememberWithPeople} once they are written. */
    Map<PlaceKind, Map<String, Map<PlaceField, String>>> beforePeople() {
        var before = new EnumMap<PlaceKind, Map<String, Map<PlaceField, String>>>(PlaceKind.class);
        WITH_PEOPLE.forEach(kind -> before.put(kind, now(kind)));
        return before;
    }

    void rememberWithPeople(ImportBatchId batch, Map<PlaceKind, Map<String, Map<PlaceField, String>>> before) {
        var brought = new ArrayList<Remembered>();
        before.forEach((kind, known) -> now(kind).forEach((key, place) -> {
            var former = known.get(key);
            if (!place.equals(former)) {
                brought.add(new Remembered(former, place));
            }
        }));
        memory.forget(ImportKind.PEOPLE);
        memory.keep(batch, brought);
    }
}
