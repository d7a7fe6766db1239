package org.belay.reporting.ui;

import com.vaadin.flow.router.Location;
import java.util.Optional;
import org.belay.cohort.ui.CohortNavigation;
import org.belay.cohort.ui.CohortPlace;
import org.belay.reporting.Figure;
import org.belay.reporting.ReportPart;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.ProgramId;

/** Addresses of the outcome reports. */
public final class ReportNavigation {

    public static final String LIST = "reports";
    static final String SCHEDULED = "reports/scheduled";
    static final String NEW_SCHEDULED = "reports/scheduled/new";
    static final String PROGRAM = "reports/program";

    private static final String COHORT = "cohort";

    private ReportNavigation() {}

    public static String report(CohortId cohort) {
        return "report/" + cohort.value();
    }

    /** Of all cohorts of a program. */
    static String program(ProgramId program) {
        return PROGRAM + "/" + program.value();
    }

    static String health(ProgramId program) {
        return program(program) + "/health";
    }

    /** What a figure counts, one by one. */
    static String list(CohortId cohort, Figure figure, ReportPart part) {
        return listed(figure, part)
                .addressIn(CohortNavigation.tab(cohort, CohortPlace.REPORT) + "/list/"
                        + figure.counted().id());
    }

    /** The part that the list of a figure goes by: people and goals are counted in the whole cohort, whatever months are read. */
    static ReportPart listed(Figure figure, ReportPart part) {
        return part.group() == null
                        && figure.listed().filter(Figure.Listed::always).isPresent()
                ? ReportPart.WHOLE
                : part;
    }

    /** How a cohort is doing, for whoever does not run it. */
    static String health(CohortId cohort) {
        return report(cohort) + "/health";
    }

    /** The same in the workspace of the cohort. */
    static String healthInside(CohortId cohort) {
        return CohortNavigation.tab(cohort, CohortPlace.REPORT) + "/health";
    }

    /** Where the report of a cohort is scheduled. */
    static String schedule(CohortId cohort) {
        return NEW_SCHEDULED + "?" + COHORT + "=" + cohort.value();
    }

    /** The cohort that an address names. */
    static Optional<CohortId> cohort(Location location) {
        return location.getQueryParameters().getSingleParameter(COHORT).map(ReportNavigation::id);
    }

    static CohortId id(String text) {
        return new CohortId(number(text));
    }

    static ProgramId program(String text) {
        return new ProgramId(number(text));
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new NotFound(text);
        }
    }
}
