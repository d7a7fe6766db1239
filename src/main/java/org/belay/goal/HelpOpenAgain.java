package org.belay.goal;

import java.time.Instant;
import org.belay.shared.PersonId;

/** A coordinator takes back that they have taken care of a call for help. */
public record HelpOpenAgain(CheckInId checkIn, PersonId writer, Instant settledAt) {}
