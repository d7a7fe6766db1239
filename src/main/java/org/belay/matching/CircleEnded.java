package org.belay.matching;

import org.belay.shared.PersonId;

/** A circle is over before its time; it is as it was before. Why is for coordinators alone. */
public record CircleEnded(Circle circle, PersonId by) {}
