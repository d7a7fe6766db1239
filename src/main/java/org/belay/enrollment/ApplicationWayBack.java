package org.belay.enrollment;

import org.belay.organization.ImportBatchId;
import org.belay.organization.ImportKind;
import org.belay.organization.ImportUndo;
import org.belay.organization.WayBack;
import org.belay.shared.Progress;
import org.springframework.stereotype.Component;

/**
 * The way back from the last import of applications into a cohort: what it added and nobody decided on goes, so that the
 * right file can come after; what it changed is as it was. Whoever was decided on since, or changed it, keeps what is.
 */
@Component
class ApplicationWayBack implements WayBack {

    private final ApplicationMemoryRepository applications;

    ApplicationWayBack(ApplicationMemoryRepository applications) {
        this.applications = applications;
    }

    @Override
    public boolean from(ImportKind kind) {
        return kind == ImportKind.APPLICATIONS;
    }

    @Override
    public ImportUndo effect(ImportBatchId batch) {
        return applications.effect(batch);
    }

    @Override
    public ImportUndo undo(ImportBatchId batch, Progress progress) {
        applications.lock(batch);
        var effect = applications.effect(batch);
        progress.at(0.1);
        applications.restore(batch);
        progress.at(0.6);
        applications.remove(batch);
        applications.forget(batch);
        return effect;
    }
}
