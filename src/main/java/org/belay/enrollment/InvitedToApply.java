package org.belay.enrollment;

import org.belay.security.WayIn;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;

/**
 * A coordinator invited somebody to apply for a cohort, or once more.
 *
 * @param code of the cohort's public address
 */
public record InvitedToApply(PersonId person, CohortId cohort, String code, WayIn way) {}
