package org.belay.scheduling;

import java.time.LocalDate;

/** A day on which a site is closed. */
public record ClosedDay(LocalDate day, String site, String name) {}
