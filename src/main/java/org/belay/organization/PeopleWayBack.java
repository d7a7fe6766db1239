package org.belay.organization;

import java.time.Clock;
import org.belay.shared.Progress;
import org.springframework.stereotype.Component;

/**
 * The way back from the last import of people. What it did to people is taken back as long as nobody has done more to
 * them since; what hung on it elsewhere, such as matches that ended with leavers and accounts that were closed, is not.
 */
@Component
class PeopleWayBack implements WayBack {

    private final ImportUndoRepository people;
    private final Clock clock;

    PeopleWayBack(ImportUndoRepository people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    @Override
    public boolean from(ImportKind kind) {
        return kind == ImportKind.PEOPLE;
    }

    @Override
    public ImportUndo effect(ImportBatchId batch) {
        return people.effect(batch);
    }

    @Override
    public ImportUndo undo(ImportBatchId batch, Progress progress) {
        var effect = people.effect(batch);
        progress.at(0.1);
        people.restore(batch, clock.instant());
        progress.at(0.5);
        people.remove(people.leaving(batch));
        people.forget();
        return effect;
    }
}
