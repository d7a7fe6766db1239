package org.belay.reporting.ui;

import java.util.Optional;
import org.belay.cohort.CohortState;
import org.belay.reporting.Figure;
import org.belay.reporting.ReadReport;
import org.belay.reporting.ReportGroup;
import org.belay.reporting.ReportPart;
import org.belay.shared.CohortId;
import org.jspecify.annotations.Nullable;

/**
 * Where a reader finds what a number counts: coordinators, who see each pair anyway, in the whole of their cohort or in months
 * of it. Everybody else has no way.
 *
 * @param cohort null where nothing leads anywhere
 * @param groups whether departments and sites are those of now; what was kept of a closed cohort may have had others
 */
record FigureLinks(@Nullable CohortId cohort, ReportPart part, boolean groups) {

    static FigureLinks of(ReadReport report) {
        return new FigureLinks(
                report.ranges() ? report.one().map(cohort -> cohort.id()).orElse(null) : null,
                report.part(),
                report.one()
                        .filter(cohort -> cohort.state() != CohortState.CLOSED)
                        .isPresent());
    }

    /** To the list that counts the same. */
    Optional<String> list(Figure figure) {
        return list(figure, part.group());
    }

    /**
     * The same of a department or site.
     *
     * @param group null for the part of the report
     */
    Optional<String> list(Figure figure, @Nullable ReportGroup group) {
        if (cohort == null || figure.listed().isEmpty()) {
            return Optional.empty();
        }
        if (group == null) {
            return Optional.of(ReportNavigation.list(cohort, figure, part));
        }
        return groups && figure.listed().filter(Figure.Listed.PEOPLE::equals).isPresent()
                ? Optional.of(ReportNavigation.list(cohort, figure, ReportPart.of(group)))
                : Optional.empty();
    }

    /** To the page of the cohort where it can be found, for what no list counts. */
    Optional<String> page(Figure figure) {
        return cohort == null
                ? Optional.empty()
                : figure.drillDown().map(page -> "cohort/" + cohort.value() + "/" + page.page());
    }
}
