package org.belay.enrollment;

import org.belay.security.WayIn;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;

/**
 * Somebody who is known asked at a cohort's public address how to come in.
 *
 * @param code of the public address
 */
public record ApplicationLinkAsked(PersonId person, CohortId cohort, String code, WayIn way) {}
