package org.belay.enrollment;

import org.belay.shared.Lengths;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What is decided on one or many applications.
 *
 * @param reason for the applicants to read; null for none
 * @param byMail whether the applicants are mailed; on their page they read it either way
 */
public record DecisionDraft(Decision decision, @Nullable String reason, boolean byMail) {

    public static final int LONGEST_REASON = 1000;

    public DecisionDraft {
        reason = reason == null || reason.isBlank() ? null : reason.strip();
    }

    public static DecisionDraft mailed(Decision decision, @Nullable String reason) {
        return new DecisionDraft(decision, reason, true);
    }

    public static DecisionDraft silent(Decision decision, @Nullable String reason) {
        return new DecisionDraft(decision, reason, false);
    }

    /** @throws Refused when a decision that needs a reason has none, or too long a one */
    void check() {
        if (decision.needsReason() && reason == null) {
            throw new Refused(Problem.of("enrollment.problem.reason-missing"));
        }
        Lengths.check(LONGEST_REASON, reason);
    }
}
