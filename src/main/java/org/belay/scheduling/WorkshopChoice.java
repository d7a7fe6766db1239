package org.belay.scheduling;

import java.time.Instant;
import org.belay.workshop.WorkshopId;

/**
 * A workshop that a run can place.
 *
 * @param draft whether nobody has been told when it is
 * @param startsAt when its first date begins
 * @param minutes of its shortest date
 * @param dates how many it has
 */
public record WorkshopChoice(WorkshopId id, String title, boolean draft, Instant startsAt, int minutes, int dates) {}
