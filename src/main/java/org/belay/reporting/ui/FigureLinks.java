package org.belay.reporting.ui;

import java.util.Optional;
import org.belay.reporting.Figure;
import org.belay.reporting.ReadReport;
import org.belay.reporting.ReportPart;
import org.belay.shared.CohortId;
import org.jspecify.annotations.Nullable;

/**
 * Where a reader finds what a number counts: coordinators, who see each pair anyway, in the whole of their cohort or in months
 * of it. Everybody else has no way.
 *
 * @param cohort null where nothing leads anywhere
 */
record FigureLinks(@Nullable CohortId cohort, ReportPart part) {

    static FigureLinks of(ReadReport report) {
        return new FigureLinks(
                report.ranges() ? report.one().map(cohort -> cohort.id()).orElse(null) : null, report.part());
    }

    /** To the list that counts the same. */
    Optional<String> list(Figure figure) {
        return cohort == null || part.group() != null || figure.listed().isEmpty()
                ? Optional.empty()
                : Optional.of(ReportNavigation.list(cohort, figure, part));
    }

    /** To the page of the cohort where it can be found, for what no list counts. */
    Optional<String> page(Figure figure) {
        return cohort == null
                ? Optional.empty()
                : figure.drillDown().map(page -> "cohort/" + cohort.value() + "/" + page.page());
    }
}
