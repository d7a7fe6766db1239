package org.belay.enrollment;

import java.util.List;
import java.util.Optional;

/**
 * What a decision would do; nothing is changed yet.
 *
 * @param names of those whom it would be about; those whom a guard would skip are left out
 * @param skipped whom a guard would skip, and why
 * @param mails how many of them a mail would reach
 * @param example the news for one whom a mail would reach
 */
public record DecisionPreview(
        List<String> names, List<DecisionResult.Skipped> skipped, int mails, Optional<ApplicationDecided> example) {

    public DecisionPreview {
        names = List.copyOf(names);
        skipped = List.copyOf(skipped);
    }

    /** How many it would be about. */
    public int applicants() {
        return names.size();
    }
}
