package org.belay.workshop;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What a form says about a workshop.
 *
 * @param minimum how many make it worth while; 0 for any
 * @param zone in which its times are told
 */
public record WorkshopDraft(
        String title,
        String description,
        Audience audience,
        Set<PersonId> facilitators,
        int seats,
        int minimum,
        List<Date> dates,
        ZoneId zone,
        Venue venue,
        RegistrationRules registration) {

    public WorkshopDraft {
        title = title.strip();
        description = description.strip();
        facilitators = Set.copyOf(facilitators);
        dates = List.copyOf(dates);
    }

    /** The same at other times. */
    public WorkshopDraft at(List<Date> others) {
        return new WorkshopDraft(
                title, description, audience, facilitators, seats, minimum, others, zone, venue, registration);
    }

    /** The same elsewhere. */
    public WorkshopDraft in(Venue other) {
        return new WorkshopDraft(
                title, description, audience, facilitators, seats, minimum, dates, zone, other, registration);
    }

    /** The same with other rules of registration. */
    WorkshopDraft registering(RegistrationRules rules) {
        return new WorkshopDraft(title, description, audience, facilitators, seats, minimum, dates, zone, venue, rules);
    }

    /** The same for others. */
    public WorkshopDraft openTo(Audience others) {
        return new WorkshopDraft(
                title, description, others, facilitators, seats, minimum, dates, zone, venue, registration);
    }

    /** @param id null for a date that is new */
    public record Date(@Nullable WorkshopDateId id, Instant startsAt, int minutes) {

        public Date(Instant startsAt, int minutes) {
            this(null, startsAt, minutes);
        }
    }
}
