package org.belay.calendar;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.belay.shared.Texts;

/**
 * Writes what stands in somebody's calendar as iCalendar (RFC 5545; invitations RFC 5546), telling no more than they
 * chose to tell.
 *
 * @param zone in which they read times
 * @param baseUrl what links begin with; its host makes keys unique in the world
 */
record CalendarFile(Texts texts, Locale locale, ZoneId zone, CalendarDetail detail, URI baseUrl) {

    private static final Duration MARGIN = Duration.ofDays(366);

    /** How often calendar programs are asked to look again. */
    private static final Duration READ_AGAIN = Duration.ofHours(1);

    /** All of somebody's entries, for programs that subscribe. */
    String feed(List<CalendarEntry> entries, Instant now) {
        var calendar = calendar(ImmutableMethod.PUBLISH, entries, now);
        calendar.add(new XProperty("X-WR-CALNAME", text("calendar.feed-name")));
        calendar.add(new XProperty("X-PUBLISHED-TTL", READ_AGAIN.toString()));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), READ_AGAIN));
        entries.forEach(entry -> calendar.add(event(entry, now)));
        return calendar.toString();
    }

    /** One entry, offered or changed, for the mail to one of those who meet. */
    String request(CalendarEntry entry, String organizer, String attendee, Instant now) {
        var calendar = calendar(ImmutableMethod.REQUEST, List.of(entry), now);
        calendar.add(between(event(entry, now), organizer, attendee));
        return calendar.toString();
    }

    /** One entry that is taken back. */
    String cancel(CalendarEntry entry, String organizer, String attendee, Instant now) {
        var calendar = calendar(ImmutableMethod.CANCEL, List.of(entry), now);
        calendar.add(between(event(entry, now), organizer, attendee));
        return calendar.toString();
    }

    private Calendar calendar(Method method, List<CalendarEntry> entries, Instant now) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Belay//Belay//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(method);
        var first = entries.stream()
                .map(e -> e.time().startsAt())
                .min(Instant::compareTo)
                .orElse(now);
        var last = entries.stream()
                .map(e -> e.time().endsAt())
                .max(Instant::compareTo)
                .orElse(now);
        calendar.add(ZoneRules.of(zone, first.minus(MARGIN), last.plus(MARGIN)));
        return calendar;
    }

    private VEvent event(CalendarEntry entry, Instant now) {
        var event = new VEvent(false);
        event.add(new Uid(entry.key() + "@" + baseUrl.getHost()));
        event.add(new DtStamp(now.truncatedTo(ChronoUnit.SECONDS)));
        event.add(new DtStart<>(local(entry.time().startsAt())));
        event.add(new DtEnd<>(local(entry.time().endsAt())));
        event.add(new Sequence(entry.sequence()));
        event.add(new Summary(title(entry)));
        event.add(status(entry));
        event.add(ImmutableTransp.OPAQUE);
        event.add(ImmutableClazz.PRIVATE);
        if (detail != CalendarDetail.BUSY) {
            var page = baseUrl.resolve(entry.page()).toString();
            event.add(new Description(text("calendar.feed-about", page)));
            event.add(new Url(URI.create(page)));
        }
        var place = entry.place();
        if (detail == CalendarDetail.FULL && place != null) {
            event.add(new Location(place));
        }
        return event;
    }

    private static VEvent between(VEvent event, String organizer, String attendee) {
        event.add(new Organizer(URI.create("mailto:" + organizer)));
        event.add(new Attendee(
                new ParameterList(List.of(PartStat.NEEDS_ACTION, Rsvp.FALSE)), URI.create("mailto:" + attendee)));
        return event;
    }

    private ZonedDateTime local(Instant time) {
        return time.atZone(zone);
    }

    private static Status status(CalendarEntry entry) {
        return switch (entry.status()) {
            case PROPOSED -> ImmutableStatus.VEVENT_TENTATIVE;
            case AGREED, OVER -> ImmutableStatus.VEVENT_CONFIRMED;
            case CANCELLED -> ImmutableStatus.VEVENT_CANCELLED;
        };
    }

    private String title(CalendarEntry entry) {
        return switch (detail) {
            case BUSY -> text("calendar.title.BUSY");
            case KIND -> text("calendar.title." + entry.kind());
            case FULL ->
                entry.who() == null
                        ? text("calendar.title." + entry.kind())
                        : text("calendar.title-with." + entry.kind(), entry.who());
        };
    }

    private String text(String key, Object... arguments) {
        return texts.text(locale, key, arguments);
    }
}
