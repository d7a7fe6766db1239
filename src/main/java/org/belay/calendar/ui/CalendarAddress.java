package org.belay.calendar.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.belay.organization.RoomId;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * Whose calendar, how and when, as it stands in the address.
 *
 * @param cohort null unless it is that of a cohort
 * @param room null unless it is that of a room
 * @param look null for what suits the screen
 * @param day about which; null for today
 */
record CalendarAddress(
        @Nullable CohortId cohort,
        @Nullable RoomId room,
        @Nullable Look look,
        @Nullable LocalDate day) {

    static final CalendarAddress OWN = new CalendarAddress(null, null, null, null);

    private static final String COHORT = "cohort";
    private static final String ROOM = "room";
    private static final String LOOK = "view";
    private static final String DAY = "day";

    /** How a calendar is shown; a list is a full equivalent of the others. */
    enum Look {
        MONTH,
        WEEK,
        AGENDA;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static Look of(String word) {
            for (var look : values()) {
                if (look.word().equals(word)) {
                    return look;
                }
            }
            throw new NotFound(word);
        }
    }

    static CalendarAddress of(Location location) {
        var parameters = location.getQueryParameters();
        return new CalendarAddress(
                number(parameters, COHORT).map(CohortId::new).orElse(null),
                number(parameters, ROOM).map(RoomId::new).orElse(null),
                parameters.getSingleParameter(LOOK).map(Look::of).orElse(null),
                parameters.getSingleParameter(DAY).map(CalendarAddress::day).orElse(null));
    }

    private static Optional<Long> number(QueryParameters parameters, String name) {
        return parameters.getSingleParameter(name).map(digits -> {
            try {
                return Long.parseLong(digits);
            } catch (NumberFormatException e) {
                throw new NotFound(digits);
            }
        });
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new NotFound(text);
        }
    }

    CalendarAddress of(CohortId other) {
        return new CalendarAddress(other, null, look, day);
    }

    CalendarAddress in(RoomId other) {
        return new CalendarAddress(null, other, look, day);
    }

    CalendarAddress own() {
        return new CalendarAddress(null, null, look, day);
    }

    CalendarAddress as(Look other) {
        return new CalendarAddress(cohort, room, other, day);
    }

    CalendarAddress about(@Nullable LocalDate other) {
        return new CalendarAddress(cohort, room, look, other);
    }

    String text() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (cohort != null) {
            parameters.put(COHORT, Long.toString(cohort.value()));
        }
        if (room != null) {
            parameters.put(ROOM, Long.toString(room.value()));
        }
        if (look != null) {
            parameters.put(LOOK, look.word());
        }
        if (day != null) {
            parameters.put(DAY, day.toString());
        }
        return parameters.isEmpty()
                ? CalendarNavigation.CALENDAR
                : CalendarNavigation.CALENDAR + "?"
                        + QueryParameters.simple(parameters).getQueryString();
    }
}
