package org.belay.organization;

import java.util.ArrayList;
import java.util.Collection;
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
        places.write(steps.kind(), steps.restored());
        progress.at(0.5);
        places.remove(steps.kind(), steps.removed());
        memory.forget(steps.kind().importKind());
        return steps.effect();
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
        var kind = memory.kind(batch);
        var now = new HashMap<String, Map<PlaceField, String>>();
        places.known(kind).things().forEach(thing -> now.put(kind.keyOf(thing), thing));
        var added = new HashMap<String, Map<PlaceField, String>>();
        var restored = new ArrayList<Map<PlaceField, String>>();
        int kept = 0;
        int changedSince = 0;
        for (var remembered : memory.of(batch)) {
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
        var now = new HashMap<String, Map<PlaceField, String>>();
        places.known(kind).things().forEach(thing -> now.put(kind.keyOf(thing), thing));
        memory.forget(kind.importKind());
        memory.keep(
                batch,
                plan.changes().stream()
                        .map(change -> new Remembered(
                                change.before(), now.getOrDefault(kind.keyOf(change.after()), change.after())))
                        .toList());
    }
}
