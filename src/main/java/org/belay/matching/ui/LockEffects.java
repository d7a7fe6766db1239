package org.belay.matching.ui;

import java.util.Optional;
import org.belay.enrollment.EnrollmentId;
import org.belay.matching.LockTrial;
import org.belay.matching.ScenarioService;
import org.belay.shared.CohortId;
import org.jspecify.annotations.Nullable;

/** Says what locking a pair would do to all others; the cohort is solved once, and again only after something changed. */
final class LockEffects {

    private final ScenarioService scenarios;
    private final CohortId cohort;
    private boolean known;
    private @Nullable LockTrial solved;

    LockEffects(ScenarioService scenarios, CohortId cohort) {
        this.scenarios = scenarios;
        this.cohort = cohort;
    }

    /** After an edit. */
    void forget() {
        known = false;
    }

    /** In words; nothing for a pair that cannot be locked. */
    Optional<String> of(EnrollmentId mentor, EnrollmentId mentee) {
        if (!known) {
            solved = scenarios.locks(cohort).orElse(null);
            known = true;
        }
        return Optional.ofNullable(solved)
                .flatMap(trial -> scenarios.effectOfLock(trial, mentor, mentee))
                .map(Words::lock);
    }
}
