package org.belay.reporting.ui;

import com.vaadin.flow.router.Location;
import java.util.Optional;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;

/** Addresses of the outcome reports. */
public final class ReportNavigation {

    public static final String LIST = "reports";
    static final String SCHEDULED = "reports/scheduled";
    static final String NEW_SCHEDULED = "reports/scheduled/new";

    private static final String COHORT = "cohort";

    private ReportNavigation() {}

    public static String report(CohortId cohort) {
        return "report/" + cohort.value();
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
        try {
            return new CohortId(Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw new NotFound(text);
        }
    }
}
