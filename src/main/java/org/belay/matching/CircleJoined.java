package org.belay.matching;

import org.belay.shared.PersonId;

/** Somebody was put into a circle that meets already; the circle is as it was before. */
public record CircleJoined(Circle circle, Party member, PersonId by) {}
