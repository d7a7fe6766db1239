package org.belay.reporting.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.belay.reporting.OutcomeReport.By;
import org.belay.reporting.OutcomeScreen.Chapter;
import org.belay.reporting.ReportGroup;
import org.belay.reporting.ReportPart;
import org.belay.shared.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * A report, its chapter and its part as they stand in the address.
 *
 * @param version one that was kept, null for the last
 */
record ReportAddress(
        String path,
        Chapter chapter,
        ReportPart part,
        @Nullable Integer version) {

    private static final String CHAPTER = "chapter";
    private static final String VERSION = "version";

    static ReportAddress of(Location location) {
        QueryParameters parameters = location.getQueryParameters();
        return new ReportAddress(
                location.getPath(),
                chapter(parameters.getSingleParameter(CHAPTER).orElse("summary")),
                part(parameters),
                parameters
                        .getSingleParameter(VERSION)
                        .map(ReportAddress::number)
                        .orElse(null));
    }

    static ReportAddress summary(String path, ReportPart part, @Nullable Integer version) {
        return new ReportAddress(path, Chapter.SUMMARY, part, version);
    }

    private static Chapter chapter(String name) {
        return Arrays.stream(Chapter.values())
                .filter(chapter -> word(chapter).equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound(name));
    }

    /** Months, or a department, or a site: an address that asks for more was written by hand. */
    private static ReportPart part(QueryParameters parameters) {
        var months = new ReportPart(
                month(parameters.getSingleParameter(ReportPart.FROM).orElse("")),
                month(parameters.getSingleParameter(ReportPart.TO).orElse("")));
        var groups = Stream.of(By.DEPARTMENT, By.SITE)
                .flatMap(by -> parameters.getSingleParameter(by.word()).map(name -> new ReportGroup(by, name)).stream())
                .toList();
        if (groups.size() > 1 || (!groups.isEmpty() && !months.whole())) {
            throw new NotFound(groups);
        }
        return groups.isEmpty() ? months : ReportPart.of(groups.getFirst());
    }

    private static @Nullable YearMonth month(String text) {
        try {
            return text.isEmpty() ? null : YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw new NotFound(text);
        }
    }

    private static Integer number(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new NotFound(text);
        }
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    ReportAddress at(Chapter other) {
        return new ReportAddress(path, other, part, version);
    }

    ReportAddress in(ReportPart other) {
        return new ReportAddress(path, chapter, other, version);
    }

    /** Another version is about its own months and groups. */
    ReportAddress inVersion(@Nullable Integer other) {
        return new ReportAddress(path, chapter, ReportPart.WHOLE, other);
    }

    String text() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (chapter != Chapter.SUMMARY) {
            parameters.put(CHAPTER, word(chapter));
        }
        parameters.putAll(part.parameters());
        if (version != null) {
            parameters.put(VERSION, version.toString());
        }
        return parameters.isEmpty()
                ? path
                : path + "?" + QueryParameters.simple(parameters).getQueryString();
    }
}
