package org.belay.matching;

import org.belay.shared.PersonId;

/** A circle that meets already has somebody else to lead it. */
public record CircleLed(Circle circle, PersonId by) {}
