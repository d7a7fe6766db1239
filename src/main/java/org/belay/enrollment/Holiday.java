package org.belay.enrollment;

import java.time.LocalDate;

/** A day on which nobody at a site works. */
public record Holiday(LocalDate day, String name) {}
