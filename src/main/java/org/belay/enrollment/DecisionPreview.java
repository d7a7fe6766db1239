package org.belay.enrollment;

import java.util.Optional;

/**
 * What a decision would do; nothing is changed yet.
 *
 * @param applicants whom it would be about; those whom a guard would skip are left out
 * @param mails how many of them a mail would reach
 * @param example the news for one whom a mail would reach
 */
public record DecisionPreview(int applicants, int mails, Optional<ApplicationDecided> example) {}
