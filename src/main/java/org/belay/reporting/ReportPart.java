package org.belay.reporting;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The part of a cohort that is asked for: some of its time, or a department or site in all of its time. Never both: figures
 * of departments in months could be taken from each other until single people were left.
 *
 * @param from the first month, null for the beginning
 * @param to the last month, null for the end
 * @param group null for everybody
 */
public record ReportPart(
        @Nullable YearMonth from,
        @Nullable YearMonth to,
        @Nullable ReportGroup group) {

    public static final ReportPart WHOLE = new ReportPart(null, null);

    public static final String FROM = "from";
    public static final String TO = "to";

    public ReportPart {
        if (group != null && (from != null || to != null)) {
            throw new IllegalArgumentException("Either months or " + group);
        }
    }

    public ReportPart(@Nullable YearMonth from, @Nullable YearMonth to) {
        this(from, to, null);
    }

    public static ReportPart of(ReportGroup group) {
        return new ReportPart(null, null, group);
    }

    public boolean whole() {
        return allTime() && group == null;
    }

    private boolean allTime() {
        return from == null && to == null;
    }

    /** Whether it is exactly one calendar month. */
    boolean oneMonth() {
        return from != null && from.equals(to);
    }

    /** The days of it that lie within others; nothing when there are none. */
    Optional<Days> within(Days others) {
        return others.within(
                from == null ? LocalDate.MIN : from.atDay(1), to == null ? LocalDate.MAX : to.atEndOfMonth());
    }

    /** The same months of the course of another cohort: its second month where this is the second of the first one. */
    ReportPart moved(LocalDate start, LocalDate otherStart) {
        long months = YearMonth.from(start).until(YearMonth.from(otherStart), ChronoUnit.MONTHS);
        return new ReportPart(
                from == null ? null : from.plusMonths(months), to == null ? null : to.plusMonths(months), group);
    }

    /** The address of a page, with this in its query. */
    public String addressIn(String page) {
        String query = parameters().entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? page : page + "?" + query;
    }

    /** As it stands in the query of an address, a parameter each. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (from != null) {
            parameters.put(FROM, from.toString());
        }
        if (to != null) {
            parameters.put(TO, to.toString());
        }
        if (group != null) {
            parameters.put(group.by().word(), group.name());
        }
        return parameters;
    }

    /** Each part of the time of a course that a reader may choose: all, from one on, up to one, and between two. */
    static List<ReportPart> all(Days course) {
        List<YearMonth> months = course.months();
        List<ReportPart> all = new ArrayList<>(List.of(WHOLE));
        for (int i = 0; i < months.size(); i++) {
            all.add(new ReportPart(months.get(i), null));
            all.add(new ReportPart(null, months.get(i)));
            for (int j = i; j < months.size(); j++) {
                all.add(new ReportPart(months.get(i), months.get(j)));
            }
        }
        return all;
    }

    /** The same without what lies outside of a course. */
    ReportPart cutTo(Days course) {
        YearMonth first = YearMonth.from(course.first);
        YearMonth last = YearMonth.from(course.last);
        return new ReportPart(
                from != null && from.isBefore(first) ? first : from, to != null && to.isAfter(last) ? last : to, group);
    }

    /** Days in a row, both ends included. */
    record Days(LocalDate first, LocalDate last) {

        /** The calendar months that they touch. */
        List<YearMonth> months() {
            YearMonth end = YearMonth.from(last);
            return Stream.iterate(YearMonth.from(first), month -> !month.isAfter(end), month -> month.plusMonths(1))
                    .toList();
        }

        /** These, and the months of others where those begin earlier or end later. */
        Days withMonthsOf(Days others) {
            return new Days(
                    others.first.isBefore(first) ? YearMonth.from(others.first).atDay(1) : first,
                    others.last.isAfter(last) ? YearMonth.from(others.last).atEndOfMonth() : last);
        }

        /** Those that are not outside of two others; nothing when there are none. */
        Optional<Days> within(LocalDate from, LocalDate to) {
            LocalDate start = later(first, from);
            LocalDate end = earlier(last, to);
            return end.isBefore(start) ? Optional.empty() : Optional.of(new Days(start, end));
        }

        private static LocalDate earlier(LocalDate one, LocalDate other) {
            return one.isBefore(other) ? one : other;
        }

        private static LocalDate later(LocalDate one, LocalDate other) {
            return one.isAfter(other) ? one : other;
        }
    }
}
