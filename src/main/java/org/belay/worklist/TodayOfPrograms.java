package org.belay.worklist;

import static java.util.stream.Collectors.toMap;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.belay.program.ProgramThreshold;
import org.belay.program.ProgramToday;
import org.belay.shared.Problem;
import org.belay.shared.ProgramId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The thresholds of a program, for files and copies of the whole program. Who may have them is asked there. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TodayOfPrograms implements ProgramToday {

    private static final Map<String, ItemKind> KINDS =
            ItemKind.adjustable().stream().collect(toMap(TodayOfPrograms::word, kind -> kind));

    private final WorklistRepository repository;

    TodayOfPrograms(WorklistRepository repository) {
        this.repository = repository;
    }

    static String word(ItemKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public List<ProgramThreshold> of(ProgramId program) {
        var own = repository.thresholds(Set.of(program)).own().getOrDefault(program, Map.of());
        return ItemKind.adjustable().stream()
                .filter(own::containsKey)
                .map(kind -> new ProgramThreshold(word(kind), Objects.requireNonNull(own.get(kind))))
                .toList();
    }

    @Override
    public List<Problem> problems(List<ProgramThreshold> thresholds) {
        return thresholds.stream()
                .filter(one -> !KINDS.containsKey(one.kind()))
                .map(one -> Problem.of("program-file.problem.unknown", one.kind()))
                .findFirst()
                .map(List::of)
                .orElseGet(() -> Thresholds.problems(values(thresholds)));
    }

    @Override
    public void found(ProgramId program, List<ProgramThreshold> thresholds) {
        var own = Thresholds.unusual(values(thresholds));
        if (!own.isEmpty()) {
            repository.set(program, 0, own);
        }
    }

    private static Map<ItemKind, Integer> values(List<ProgramThreshold> thresholds) {
        var values = new EnumMap<ItemKind, Integer>(ItemKind.class);
        thresholds.forEach(one -> values.put(Objects.requireNonNull(KINDS.get(one.kind())), one.threshold()));
        return values;
    }
}
