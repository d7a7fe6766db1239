package org.belay.matching;

import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A circle that meets already has somebody else to lead it.
 *
 * @param before who led it until now; null when nobody did
 */
public record CircleLed(Circle circle, @Nullable PersonId before, PersonId by) {}
