package org.belay.reporting;

import org.belay.cohort.CohortReference;

/** A cohort with a report, and two figures of it. */
public record ReportedCohort(CohortReference cohort, boolean preliminary, FigureValue matched, FigureValue completed) {}
