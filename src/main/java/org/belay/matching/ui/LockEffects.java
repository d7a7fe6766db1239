package org.belay.matching.ui;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.belay.enrollment.EnrollmentId;
import org.belay.matching.EditEffect;
import org.belay.matching.LockTrial;
import org.belay.matching.ProposalRow;
import org.belay.matching.ScenarioService;
import org.belay.shared.CohortId;
import org.jspecify.annotations.Nullable;

/** Says what locking pairs would do to all others; the cohort is solved once, and again only after something changed. */
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

    /** In words, also that it is not told in so large a cohort; nothing for a pair that cannot be locked. */
    Optional<String> of(EnrollmentId mentor, EnrollmentId mentee) {
        return told(
                trial -> scenarios.effectOfLock(trial, mentor, mentee).map(Words::lock),
                () -> scenarios.tooLargeForLock(cohort, mentor, mentee));
    }

    /** Of the pair that the mentee of a proposal becomes with another mentor. */
    Optional<String> ofGiving(ProposalRow proposal, EnrollmentId mentor) {
        return told(
                trial -> scenarios.effectOfGiving(trial, proposal, mentor).map(Words::lock),
                () -> scenarios.tooLargeForGiving(cohort, proposal, mentor));
    }

    /** Of both pairs that come of a swap, beside what it does while all others stay as they are. */
    Optional<String> ofSwap(ProposalRow one, ProposalRow other, EnrollmentId mentor, EditEffect byHand) {
        return told(
                trial -> scenarios.effectOfSwap(trial, one, other, mentor).map(effect -> Words.swap(effect, byHand)),
                () -> scenarios.tooLargeForSwap(cohort, one, other, mentor));
    }

    private Optional<String> told(Function<LockTrial, Optional<String>> effect, BooleanSupplier tooLarge) {
        if (!known) {
            solved = scenarios.locks(cohort).orElse(null);
            known = true;
        }
        if (solved != null) {
            return effect.apply(solved);
        }
        return tooLarge.getAsBoolean() ? Optional.of(Words.text("matching.lock-effect.too-large")) : Optional.empty();
    }
}
