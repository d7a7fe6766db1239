package org.belay.enrollment;

import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.stream.Collectors;

/** A week in words: "Tue 12:30–13:00, 15:00–16:00; Wed 15:30–17:30". */
public final class WeekWords {

    private WeekWords() {}

    public static String of(WeekGrid week, Locale locale) {
        var days = new LinkedHashMap<String, String>();
        for (var span : week.spans()) {
            days.merge(
                    span.day().getDisplayName(TextStyle.SHORT, locale), times(span), (one, more) -> one + ", " + more);
        }
        return days.entrySet().stream()
                .map(day -> day.getKey() + " " + day.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String times(WeekGrid.Span span) {
        return WeekGrid.clock(span.from()) + "–" + WeekGrid.clock(span.to());
    }
}
