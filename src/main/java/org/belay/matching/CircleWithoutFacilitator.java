package org.belay.matching;

import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** Whoever led a circle works here no more; the circle is as it was before. */
public record CircleWithoutFacilitator(
        Circle circle, @Nullable PersonId by) {}
