package org.belay.scheduling.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.belay.scheduling.MeetingKind;
import org.belay.scheduling.ScheduledRow;
import org.belay.shared.ui.Calendar;
import org.jspecify.annotations.Nullable;

/**
 * What of a schedule is shown, as the address says it.
 *
 * @param day one of the days shown
 * @param kind null for all
 * @param search words of names
 */
record Looking(Calendar.View view, LocalDate day, @Nullable MeetingKind kind, Stage stage, String search) {

    /** Whether what is shown is agreed. */
    enum Stage {
        ALL,
        PROPOSED,
        AGREED
    }

    private static final String VIEW = "view";
    private static final String DAY = "day";
    private static final String KIND = "kind";
    private static final String STAGE = "stage";
    private static final String TEXT = "text";

    static Looking read(QueryParameters address, LocalDate today) {
        return new Looking(
                one(address, VIEW, Calendar.View.values(), Calendar.View.WEEK),
                day(address.getSingleParameter(DAY).orElse(""), today),
                address.getSingleParameter(KIND).isEmpty()
                        ? null
                        : one(address, KIND, MeetingKind.values(), MeetingKind.PAIR),
                one(address, STAGE, Stage.values(), Stage.ALL),
                address.getSingleParameter(TEXT).orElse(""));
    }

    private static <T extends Enum<T>> T one(QueryParameters address, String name, T[] values, T usual) {
        var asked = address.getSingleParameter(name).orElse("");
        return Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(asked))
                .findFirst()
                .orElse(usual);
    }

    private static LocalDate day(String text, LocalDate today) {
        try {
            return text.isEmpty() ? today : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return today;
        }
    }

    QueryParameters write(LocalDate today) {
        var values = new LinkedHashMap<String, String>();
        if (view != Calendar.View.WEEK) {
            values.put(VIEW, lower(view));
        }
        if (!day.equals(today)) {
            values.put(DAY, day.toString());
        }
        if (kind != null) {
            values.put(KIND, lower(kind));
        }
        if (stage != Stage.ALL) {
            values.put(STAGE, lower(stage));
        }
        if (!search.isBlank()) {
            values.put(TEXT, search);
        }
        return QueryParameters.simple(values);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    Looking in(Calendar.View other) {
        return new Looking(other, day, kind, stage, search);
    }

    Looking on(LocalDate other) {
        return new Looking(view, other, kind, stage, search);
    }

    Looking of(@Nullable MeetingKind other, Stage otherStage, String otherSearch) {
        return new Looking(view, day, other, otherStage, otherSearch);
    }

    /** One stretch further or back. */
    Looking by(int steps) {
        return on(view == Calendar.View.WEEK ? day.plusWeeks(steps) : day.plusMonths(steps));
    }

    /** The first day shown. */
    LocalDate from() {
        return switch (view) {
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(Calendar.firstDay(Words.locale())));
            case MONTH ->
                day.withDayOfMonth(1).with(TemporalAdjusters.previousOrSame(Calendar.firstDay(Words.locale())));
            case LIST -> day.withDayOfMonth(1);
        };
    }

    /** The day behind the last one. */
    LocalDate to() {
        return switch (view) {
            case WEEK -> from().plusWeeks(1);
            case MONTH -> from().plusWeeks(6);
            case LIST -> from().plusMonths(1);
        };
    }

    Instant begin(ZoneId zone) {
        return from().atStartOfDay(zone).toInstant();
    }

    Instant end(ZoneId zone) {
        return to().atStartOfDay(zone).toInstant();
    }

    boolean shows(ScheduledRow row) {
        var title = row.title() == null ? "" : row.title();
        return (kind == null || row.meeting() == kind)
                && (stage == Stage.ALL || (stage == Stage.PROPOSED) == row.proposed())
                && title.toLowerCase(Locale.ROOT).contains(search.strip().toLowerCase(Locale.ROOT));
    }
}
