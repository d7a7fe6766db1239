package org.belay.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.belay.shared.Terms;
import org.jspecify.annotations.Nullable;

/**
 * What a report is about, for whom and as of when.
 *
 * @param previous the cohort that it is compared with, if there is one
 * @param asOf when the data was read; shown in {@code zone}
 * @param filters what was chosen beyond the cohort; empty means everything
 * @param preparedFor the reader by name and office, as it shall stand on the cover
 * @param terms what the program calls its two sides
 * @param cohorts of a report of a program, how many are added up in it; 0 for that of one cohort
 */
public record ReportScope(
        String organization,
        String program,
        Cohort cohort,
        @Nullable Cohort previous,
        Instant asOf,
        ZoneId zone,
        List<Filter> filters,
        String preparedFor,
        Terms terms,
        int cohorts) {

    public ReportScope {
        filters = List.copyOf(filters);
    }

    /** Of one cohort. */
    public ReportScope(
            String organization,
            String program,
            Cohort cohort,
            @Nullable Cohort previous,
            Instant asOf,
            ZoneId zone,
            List<Filter> filters,
            String preparedFor,
            Terms terms) {
        this(organization, program, cohort, previous, asOf, zone, filters, preparedFor, terms, 0);
    }

    boolean ofProgram() {
        return cohorts > 0;
    }

    /**
     * A cohort and the part of its time that is counted.
     *
     * @param to the last day, included
     * @param over whether it is closed, so that its figures stand
     */
    public record Cohort(String name, LocalDate from, LocalDate to, boolean over) {}

    /** A chosen restriction: a department, a site, a side. */
    public record Filter(String name, String value) {}
}
