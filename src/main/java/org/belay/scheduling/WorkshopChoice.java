package org.belay.scheduling;

import java.time.Instant;
import org.belay.workshop.WorkshopId;

/**
 * A workshop that a run can place.
 *
 * @param draft whether nobody has been told when it is
 */
public record WorkshopChoice(WorkshopId id, String title, boolean draft, Instant startsAt, int minutes) {}
