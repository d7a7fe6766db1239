package org.belay.worklist;

import java.util.Map;
import java.util.stream.Collectors;
import org.belay.shared.ProgramId;

/** From when on facts are items, in each of several programs. */
record Thresholds(Map<ProgramId, Map<ItemKind, Integer>> own) {

    static int usual(ItemKind kind) {
        return kind.threshold().map(ItemKind.Threshold::usual).orElse(0);
    }

    int of(ProgramId program, ItemKind kind) {
        return own.getOrDefault(program, Map.of()).getOrDefault(kind, usual(kind));
    }

    /** The programs that do not do as usual. */
    Map<ProgramId, Integer> unusual(ItemKind kind) {
        return own.entrySet().stream()
                .filter(program -> program.getValue().containsKey(kind))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, program -> program.getValue().getOrDefault(kind, usual(kind))));
    }
}
