package org.belay.session.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.belay.session.Member;
import org.belay.session.SessionRow;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;

/** Days and times of sessions in words. */
final class Moments {

    private Moments() {}

    /** "Thu, Nov 19", in the order of the reader's language. */
    static String day(LocalDate date) {
        return Formats.parts("EEEMMMd", date);
    }

    static String day(Instant time, ZoneId zone) {
        return day(time.atZone(zone).toLocalDate());
    }

    static String times(Instant from, Instant to, ZoneId zone) {
        return Formats.time(from, zone) + " – " + Formats.time(to, zone);
    }

    static String dayAndTimes(SessionRow session, ZoneId zone) {
        return day(session.startsAt(), zone) + ", " + times(session.startsAt(), session.endsAt(), zone);
    }

    /** The partner's clock, where it shows another time than the own one at that moment; else nothing. */
    static String partnersTimes(Instant from, Instant to, ZoneId own, Member partner) {
        boolean same =
                own.getRules().getOffset(from).equals(partner.zone().getRules().getOffset(from));
        return same
                ? ""
                : UI.getCurrent()
                        .getTranslation("session.partners-time", times(from, to, partner.zone()), partner.firstName());
    }

    /** "today", "tomorrow", "in 3 days". */
    static String ahead(Instant time, Instant now, ZoneId zone) {
        long days = ChronoUnit.DAYS.between(
                now.atZone(zone).toLocalDate(), time.atZone(zone).toLocalDate());
        return UI.getCurrent().getTranslation("session.ahead", days);
    }

    /** Weekday, day and month, one under another. */
    static Div tile(Instant time, ZoneId zone) {
        var date = time.atZone(zone).toLocalDate();
        var number = new Span(String.valueOf(date.getDayOfMonth()));
        number.addClassName("b-date-day");
        return Blocks.block(
                "b-date", new Span(Formats.parts("EEE", date)), number, new Span(Formats.parts("MMM", date)));
    }
}
