package org.belay.export;

import java.time.YearMonth;
import java.util.List;
import org.belay.shared.CohortId;
import org.belay.shared.DepartmentId;
import org.belay.shared.ProgramId;
import org.belay.shared.SiteId;
import org.belay.shared.Terms;

/**
 * A program with what its files can be narrowed by.
 *
 * @param cohorts the latest first
 * @param months of the chosen cohort, or from the first to the last one
 * @param departments of people in the chosen cohort, or in all
 */
public record ExportScope(
        ProgramId program,
        String name,
        Terms terms,
        List<Choice<CohortId>> cohorts,
        List<YearMonth> months,
        List<Choice<DepartmentId>> departments,
        List<Choice<SiteId>> sites) {

    public ExportScope {
        cohorts = List.copyOf(cohorts);
        months = List.copyOf(months);
        departments = List.copyOf(departments);
        sites = List.copyOf(sites);
    }

    /** Something that can be chosen. */
    public record Choice<I>(I id, String name) {}
}
