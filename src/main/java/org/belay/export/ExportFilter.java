package org.belay.export;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Map;
import org.belay.shared.CohortId;
import org.belay.shared.DepartmentId;
import org.belay.shared.NotFound;
import org.belay.shared.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * What of a program is asked for. Null leaves a part open.
 *
 * @param from the first month
 * @param to the last month
 * @param department with all departments below it
 */
public record ExportFilter(
        @Nullable CohortId cohort,
        @Nullable YearMonth from,
        @Nullable YearMonth to,
        @Nullable DepartmentId department,
        @Nullable SiteId site) {

    public static final ExportFilter NONE = new ExportFilter(null, null, null, null, null);

    public static ExportFilter of(CohortId cohort) {
        return new ExportFilter(cohort, null, null, null, null);
    }

    /** The same without what such a file cannot be narrowed by. */
    ExportFilter of(ExportKind kind) {
        return new ExportFilter(
                cohort,
                kind.byPeriod() ? from : null,
                kind.byPeriod() ? to : null,
                kind.byPlace() ? department : null,
                kind.byPlace() ? site : null);
    }

    boolean contradictsItself() {
        return from != null && to != null && to.isBefore(from);
    }

    private static final String COHORT = "cohort";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String DEPARTMENT = "department";
    private static final String SITE = "site";

    /**
     * As it stands in an address.
     *
     * @throws NotFound for what no address holds that Belay wrote
     */
    public static ExportFilter read(Map<String, String> parameters) {
        try {
            var cohort = parameters.get(COHORT);
            var from = parameters.get(FROM);
            var to = parameters.get(TO);
            var department = parameters.get(DEPARTMENT);
            var site = parameters.get(SITE);
            return new ExportFilter(
                    cohort == null ? null : new CohortId(Long.parseLong(cohort)),
                    from == null ? null : YearMonth.parse(from),
                    to == null ? null : YearMonth.parse(to),
                    department == null ? null : new DepartmentId(Long.parseLong(department)),
                    site == null ? null : new SiteId(Long.parseLong(site)));
        } catch (NumberFormatException | DateTimeException e) {
            throw new NotFound(parameters);
        }
    }

    /** The query of an address; empty for none. */
    public String query() {
        var parts = new ArrayList<String>();
        if (cohort != null) {
            parts.add(COHORT + "=" + cohort.value());
        }
        if (from != null) {
            parts.add(FROM + "=" + from);
        }
        if (to != null) {
            parts.add(TO + "=" + to);
        }
        if (department != null) {
            parts.add(DEPARTMENT + "=" + department.value());
        }
        if (site != null) {
            parts.add(SITE + "=" + site.value());
        }
        return String.join("&", parts);
    }

    public ExportFilter in(@Nullable CohortId other) {
        return new ExportFilter(other, from, to, department, site);
    }

    public ExportFilter during(@Nullable YearMonth first, @Nullable YearMonth last) {
        return new ExportFilter(cohort, first, last, department, site);
    }

    public ExportFilter at(@Nullable DepartmentId otherDepartment, @Nullable SiteId otherSite) {
        return new ExportFilter(cohort, from, to, otherDepartment, otherSite);
    }
}
