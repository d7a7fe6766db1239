package org.belay.agreement;

import org.belay.matching.SpaceHead;
import org.belay.shared.PersonId;

/**
 * Somebody wrote or changed the agreement of a space, and all others are asked to sign it.
 *
 * @param version of the wording
 */
public record AgreementProposed(SpaceHead space, int version, PersonId by) {}
