package org.belay.matching.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.belay.enrollment.EnrollmentId;
import org.belay.matching.EditEffect;
import org.belay.matching.LargeEdit;
import org.belay.matching.LockTrial;
import org.belay.matching.MatchAdvice.Effect;
import org.belay.matching.ProposalRow;
import org.belay.matching.ScenarioService;
import org.belay.shared.CohortId;
import org.belay.shared.ui.Blocks;
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

    /** In words, or how they are asked for in so large a cohort; nothing for a pair that cannot be locked. */
    Optional<Component> of(EnrollmentId mentor, EnrollmentId mentee) {
        return told(
                trial -> scenarios.effectOfLock(trial, mentor, mentee),
                () -> scenarios.largeLock(cohort, mentor, mentee),
                Words::lock);
    }

    /** Of the pair that the mentee of a proposal becomes with another mentor. */
    Optional<Component> ofGiving(ProposalRow proposal, EnrollmentId mentor) {
        return told(
                trial -> scenarios.effectOfGiving(trial, proposal, mentor),
                () -> scenarios.largeGiving(cohort, proposal, mentor),
                Words::lock);
    }

    /** Of both pairs that come of a swap, beside what it does while all others stay as they are. */
    Optional<Component> ofSwap(ProposalRow one, ProposalRow other, EnrollmentId mentor, EditEffect byHand) {
        return told(
                trial -> scenarios.effectOfSwap(trial, one, other, mentor),
                () -> scenarios.largeSwap(cohort, one, other, mentor),
                effect -> Words.swap(effect, byHand));
    }

    private Optional<Component> told(
            Function<LockTrial, Optional<Effect>> effect,
            Supplier<Optional<LargeEdit>> large,
            Function<Effect, String> words) {
        if (!known) {
            solved = scenarios.locks(cohort).orElse(null);
            known = true;
        }
        return solved == null
                ? large.get().map(edit -> workedOut(edit, words))
                : effect.apply(solved).map(words).map(Blocks::muted);
    }

    private Component workedOut(LargeEdit edit, Function<Effect, String> words) {
        return new WorkedOut<>(
                progress -> scenarios.workOut(edit, progress),
                effect -> effect.map(words).orElseGet(() -> Words.text("matching.lock-effect.not-any-more")));
    }
}
