package org.belay.reporting.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.belay.reporting.OutcomeScreen.Chapter;
import org.belay.reporting.ReportPeriod;
import org.belay.shared.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * A report, its chapter and its period as they stand in the address.
 *
 * @param version one that was kept, null for the last
 */
record ReportAddress(
        String path,
        Chapter chapter,
        ReportPeriod period,
        @Nullable Integer version) {

    private static final String CHAPTER = "chapter";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String VERSION = "version";

    static ReportAddress of(Location location) {
        QueryParameters parameters = location.getQueryParameters();
        return new ReportAddress(
                location.getPath(),
                chapter(parameters.getSingleParameter(CHAPTER).orElse("summary")),
                new ReportPeriod(
                        month(parameters.getSingleParameter(FROM).orElse("")),
                        month(parameters.getSingleParameter(TO).orElse(""))),
                parameters
                        .getSingleParameter(VERSION)
                        .map(ReportAddress::number)
                        .orElse(null));
    }

    private static Chapter chapter(String name) {
        return Arrays.stream(Chapter.values())
                .filter(chapter -> word(chapter).equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound(name));
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

    private static String word(Chapter chapter) {
        return chapter.name().toLowerCase(Locale.ROOT);
    }

    ReportAddress at(Chapter other) {
        return new ReportAddress(path, other, period, version);
    }

    ReportAddress in(ReportPeriod other) {
        return new ReportAddress(path, chapter, other, version);
    }

    /** Another version is about its own months. */
    ReportAddress inVersion(@Nullable Integer other) {
        return new ReportAddress(path, chapter, ReportPeriod.WHOLE, other);
    }

    String text() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (chapter != Chapter.SUMMARY) {
            parameters.put(CHAPTER, word(chapter));
        }
        if (period.from() != null) {
            parameters.put(FROM, period.from().toString());
        }
        if (period.to() != null) {
            parameters.put(TO, period.to().toString());
        }
        if (version != null) {
            parameters.put(VERSION, version.toString());
        }
        return parameters.isEmpty()
                ? path
                : path + "?" + QueryParameters.simple(parameters).getQueryString();
    }
}
