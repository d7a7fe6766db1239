package org.belay.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * The clock of a zone as calendars are told it: each change of offset in a stretch of time, and what held before. That
 * is exact for any zone, also one whose rules cannot be said as a recurrence, and short.
 */
final class ZoneRules {

    /** Before all that Belay knows. */
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);

    private ZoneRules() {}

    static VTimeZone of(ZoneId zone, Instant from, Instant to) {
        var rules = zone.getRules();
        var observances = new ArrayList<Observance>();
        var before = rules.getOffset(from);
        observances.add(observance(rules.isDaylightSavings(from), LONG_AGO, before, before));
        for (var change = rules.nextTransition(from);
                change != null && change.getInstant().isBefore(to);
                change = rules.nextTransition(change.getInstant())) {
            observances.add(observance(
                    rules.isDaylightSavings(change.getInstant()),
                    change.getDateTimeBefore(),
                    change.getOffsetBefore(),
                    change.getOffsetAfter()));
        }
        var properties = new PropertyList(List.of(new TzId(zone.getId())));
        return new VTimeZone(properties, new ComponentList<>(observances));
    }

    private static Observance observance(boolean daylight, LocalDateTime start, ZoneOffset from, ZoneOffset to) {
        var properties = new PropertyList(List.of(new DtStart<>(start), new TzOffsetFrom(from), new TzOffsetTo(to)));
        return daylight ? new Daylight(properties) : new Standard(properties);
    }
}
