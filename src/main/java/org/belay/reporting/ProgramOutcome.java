package org.belay.reporting;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.belay.cohort.CohortReference;
import org.belay.shared.ProgramId;

/**
 * The report of all cohorts of a program together.
 *
 * @param cohorts that are in it: those that have anything of the part
 */
public record ProgramOutcome(
        ProgramId program,
        OutcomeReport report,
        ReportPart part,
        List<YearMonth> months,
        List<ReportGroup> groups,
        boolean ranges,
        List<CohortReference> cohorts)
        implements ReadReport {

    public ProgramOutcome {
        months = List.copyOf(months);
        groups = List.copyOf(groups);
        cohorts = List.copyOf(cohorts);
    }

    public String name() {
        return report.scope().program();
    }

    /** Each cohort keeps its own; of all together there is what holds now. */
    @Override
    public Outcome.Versions versions() {
        return new Outcome.Versions(null, List.of(), false);
    }

    @Override
    public Optional<CohortReference> one() {
        return Optional.empty();
    }
}
