package org.belay.reporting;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.belay.cohort.CohortReference;

/** A report as it is read, and what else of it the reader may choose. */
public sealed interface ReadReport permits Outcome.Ready, ProgramOutcome {

    OutcomeReport report();

    /** As it was asked for. */
    ReportPart part();

    /** That may be chosen. */
    List<YearMonth> months();

    /** Departments and sites that may be chosen. */
    List<ReportGroup> groups();

    /** Whether the reader may choose any months in a row, or else only one or all. */
    boolean ranges();

    Outcome.Versions versions();

    /** The cohort that it is of, if it is of one. */
    Optional<CohortReference> one();

    /** Figures of a cohort that is not closed can still change. */
    default boolean preliminary() {
        return !report().scope().cohort().over();
    }
}
