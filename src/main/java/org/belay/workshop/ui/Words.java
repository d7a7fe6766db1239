package org.belay.workshop.ui;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.badge.Badge;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.stream.Collectors;
import org.belay.session.Slot;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Tone;
import org.belay.workshop.Seats;
import org.belay.workshop.Workshop;
import org.belay.workshop.WorkshopState;

/** Workshops in words. */
final class Words {

    private Words() {}

    static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    /** "Thu, Mar 12", in the order of the reader's language. */
    static String day(LocalDate date) {
        var format =
                DateFormat.getInstanceForSkeleton("EEEMMMd", UI.getCurrent().getLocale());
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    /** "Today", "Tomorrow", else the day. */
    static String near(Instant time, ZoneId zone, Instant now) {
        return near("workshop.near", time, zone, now);
    }

    private static String near(String key, Instant time, ZoneId zone, Instant now) {
        var date = time.atZone(zone).toLocalDate();
        var days = ChronoUnit.DAYS.between(now.atZone(zone).toLocalDate(), date);
        return days == 0 || days == 1 ? text(key, days) : day(date);
    }

    /** In the zone of the workshop; with its name and the reader's own time where that differs. */
    static String when(Slot time, ZoneId zone, Instant now) {
        var words = near(time.startsAt(), zone, now) + ", " + hours(time, zone);
        var own = Formats.zone();
        if (own.getRules().getOffset(time.startsAt()).equals(zone.getRules().getOffset(time.startsAt()))) {
            return words;
        }
        return text("workshop.two-zones", words, zone.getId(), hours(time, own));
    }

    static String hours(Slot time, ZoneId zone) {
        return Formats.time(time.startsAt(), zone) + " – " + Formats.time(time.endsAt(), zone);
    }

    /** A moment of the reader's own, such as a deadline, in the middle of a sentence. */
    static String moment(Instant moment, Instant now) {
        return near("workshop.near-mid", moment, Formats.zone(), now) + ", " + Formats.time(moment, Formats.zone());
    }

    static String where(Workshop workshop) {
        var parts = new ArrayList<String>();
        var room = workshop.room();
        var place = workshop.venue().place();
        if (room != null) {
            parts.add(room.label());
        }
        if (place != null) {
            parts.add(place);
        }
        if (workshop.venue().link() != null) {
            parts.add(text("workshop.online"));
        }
        return parts.isEmpty() ? text("workshop.nowhere") : String.join(", ", parts);
    }

    static String leaders(Workshop workshop) {
        return workshop.facilitators().isEmpty()
                ? text("workshop.nobody-leads")
                : text(
                        "workshop.led-by",
                        workshop.facilitators().stream()
                                .map(Workshop.Facilitator::name)
                                .collect(Collectors.joining(", ")));
    }

    /** The date to be told first: the one under way, else the next, else the last. */
    static Workshop.Date next(Workshop workshop, Instant now) {
        return workshop.dates().stream()
                .filter(date -> date.endsAt().isAfter(now))
                .findFirst()
                .orElse(workshop.dates().getLast());
    }

    static Badge badge(Workshop workshop, Seats seats, Instant now) {
        if (workshop.state() == WorkshopState.PUBLISHED) {
            var date = next(workshop, now);
            if (!date.startsAt().isAfter(now) && date.endsAt().isAfter(now)) {
                return Blocks.badge(text("workshop.badge.running"), Tone.OK, "play");
            }
            if (date.around(now)) {
                return Blocks.badge(text("workshop.badge.door"), Tone.OK, "door-open");
            }
            if (workshop.over(now)) {
                return Blocks.badge(text("workshop.badge.to-finish"), Tone.WARNING, "flag");
            }
        }
        return badge(workshop.state(), seats);
    }

    /** Full is no state; it is so when nobody could have a seat. */
    static Badge badge(WorkshopState state, Seats seats) {
        return switch (state) {
            case DRAFT -> Blocks.badge(text("state.WorkshopState.DRAFT"), Tone.NEUTRAL, "pencil");
            case PUBLISHED ->
                seats.free() == 0
                        ? Blocks.badge(text("workshop.badge.full"), Tone.INFO, "users")
                        : Blocks.badge(text("state.WorkshopState.PUBLISHED"), Tone.INFO, "calendar-check");
            case HELD -> Blocks.badge(text("state.WorkshopState.HELD"), Tone.OK, "check-check");
            case CANCELLED -> Blocks.badge(text("state.WorkshopState.CANCELLED"), Tone.BAD, "circle-slash");
        };
    }

    /** "6 of 20 seats free". */
    static String seats(Seats seats) {
        return seats.free() > 0
                ? text("workshop.seats-free", seats.free(), seats.all())
                : seats.waiting() > 0
                        ? text("workshop.seats-waiting", seats.all(), seats.waiting())
                        : text("workshop.seats-none", seats.all());
    }

    /** How the waitlist of a workshop works for who would come to it now. */
    static String waiting(Workshop workshop, Seats seats, Instant now) {
        return workshop.firstCome(now)
                ? text("workshop.wait-first-come")
                : text(
                        "workshop.wait-how",
                        seats.waiting() + 1,
                        workshop.registration().answerHours(),
                        moment(workshop.firstComeAt(), now));
    }

    static String hoursLong(int minutes) {
        return Formats.decimal(minutes / 60.0, minutes % 60 == 0 ? 0 : 1);
    }
}
