package org.belay.worklist;

import java.util.Set;
import org.belay.shared.ProgramId;
import org.belay.workshop.DecisionTime;
import org.springframework.stereotype.Component;

/** The mails and the page of a workshop tell of too few people when Today does. */
@Component
class DaysToDecide implements DecisionTime {

    private final WorklistRepository repository;

    DaysToDecide(WorklistRepository repository) {
        this.repository = repository;
    }

    @Override
    public int days(ProgramId program) {
        return repository.thresholds(Set.of(program)).of(program, ItemKind.WORKSHOP_FEW);
    }
}
