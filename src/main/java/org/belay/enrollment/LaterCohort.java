package org.belay.enrollment;

import java.time.LocalDate;

/** A cohort that takes applications from a day ahead on. */
public record LaterCohort(String programName, String name, LocalDate opensOn) {}
