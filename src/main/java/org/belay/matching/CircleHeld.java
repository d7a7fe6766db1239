package org.belay.matching;

import org.belay.shared.PersonId;

/** A circle does not meet for a while. */
public record CircleHeld(Circle circle, PersonId by) {}
