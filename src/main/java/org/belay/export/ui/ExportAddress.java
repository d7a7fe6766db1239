package org.belay.export.ui;

import com.vaadin.flow.router.Location;
import java.util.HashMap;
import org.belay.export.ExportFilter;
import org.belay.shared.CohortId;

/** Where one is, and what of it is asked for; within a cohort the address names it by its path. */
record ExportAddress(String path, ExportFilter filter, boolean ofCohort) {

    static ExportAddress of(Location location) {
        var parameters = new HashMap<String, String>();
        location.getQueryParameters()
                .getParameters()
                .forEach((name, values) -> parameters.put(name, values.isEmpty() ? "" : values.getFirst()));
        return new ExportAddress(location.getPath(), ExportFilter.read(parameters), false);
    }

    ExportAddress in(CohortId cohort) {
        return new ExportAddress(path, filter.in(cohort), true);
    }

    /** The same page about something else. */
    String with(ExportFilter other) {
        var query = (ofCohort ? other.in(null) : other).query();
        return query.isEmpty() ? path : path + "?" + query;
    }
}
