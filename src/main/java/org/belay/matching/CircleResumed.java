package org.belay.matching;

import org.belay.shared.PersonId;

/** A circle that was on hold meets again. */
public record CircleResumed(Circle circle, PersonId by) {}
