package org.belay.worklist;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.belay.shared.Problem;
import org.belay.shared.ProgramId;

/** From when on facts are items, in each of several programs. */
record Thresholds(Map<ProgramId, Map<ItemKind, Integer>> own) {

    static int usual(ItemKind kind) {
        return kind.threshold().map(ItemKind.Threshold::usual).orElse(0);
    }

    /** Those that are not as usual. */
    static Map<ItemKind, Integer> unusual(Map<ItemKind, Integer> values) {
        var own = new EnumMap<ItemKind, Integer>(ItemKind.class);
        values.forEach((kind, value) -> {
            if (kind.threshold().isPresent() && value != usual(kind)) {
                own.put(kind, value);
            }
        });
        return own;
    }

    /** What stands against the values of a program; a kind without one is as usual. */
    static List<Problem> problems(Map<ItemKind, Integer> values) {
        var problems = new ArrayList<Problem>();
        values.forEach((kind, value) -> kind.threshold()
                .filter(threshold -> !threshold.allows(value))
                .ifPresent(threshold ->
                        problems.add(Problem.of("worklist.problem.threshold", threshold.least(), threshold.most()))));
        int near = values.getOrDefault(ItemKind.ENDS_NEAR, usual(ItemKind.ENDS_NEAR));
        int soon = values.getOrDefault(ItemKind.ENDS_SOON, usual(ItemKind.ENDS_SOON));
        if (near >= soon) {
            problems.add(Problem.of("worklist.problem.order"));
        }
        return problems.stream().distinct().toList();
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
