package org.belay.workshop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.belay.organization.RoomId;
import org.belay.security.Permission;
import org.belay.session.Slot;
import org.belay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Workshops with one date, arranged as a schedule found a place for them: a draft is published there, others move. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class ArrangedWorkshops {

    private final WorkshopService workshops;
    private final WorkshopAccess access;
    private final AudienceQueries audience;
    private final Bookings bookings;
    private final Clock clock;

    ArrangedWorkshops(
            WorkshopService workshops,
            WorkshopAccess access,
            AudienceQueries audience,
            Bookings bookings,
            Clock clock) {
        this.workshops = workshops;
        this.access = access;
        this.audience = audience;
        this.bookings = bookings;
        this.clock = clock;
    }

    /**
     * When and where.
     *
     * @param room null where it stays where it is
     */
    public record Place(
            Instant startsAt, int minutes, @Nullable RoomId room) {

        Slot time() {
            return new Slot(startsAt, startsAt.plus(Duration.ofMinutes(minutes)));
        }
    }

    /**
     * Whether it can be arranged there now, so that nothing refuses it.
     *
     * @param version with which the place was found
     */
    @Transactional(readOnly = true, isolation = Isolation.READ_COMMITTED)
    public boolean fits(WorkshopId id, long version, Place place) {
        var workshop = access.require(Permission.RUN_WORKSHOP, id);
        return workshop.version() == version
                && (workshop.state() == WorkshopState.DRAFT || workshop.state() == WorkshopState.PUBLISHED)
                && workshop.dates().size() == 1
                && (workshop.state() == WorkshopState.DRAFT || !workshop.begun(clock.instant()))
                && place.startsAt().isAfter(clock.instant())
                && isWhole(workshop, place)
                && bookings.free(workshop, place.time(), place.room());
    }

    private boolean isWhole(Workshop workshop, Place place) {
        var draft = at(workshop, place);
        try {
            DraftCheck.of(draft);
        } catch (Refused refused) {
            return false;
        }
        return !draft.venue().unknown()
                && !draft.facilitators().isEmpty()
                && draft.facilitators().stream().allMatch(audience::hasAccount);
    }

    /** @throws Refused with what stands against it */
    public void arrange(WorkshopId id, long version, Place place) {
        var workshop = access.require(Permission.RUN_WORKSHOP, id);
        workshops.edit(id, version, at(workshop, place));
        if (workshop.state() == WorkshopState.DRAFT) {
            workshops.publish(id, version + 1);
        }
    }

    /** Registration closes as long before it as it did. */
    private static WorkshopDraft at(Workshop workshop, Place place) {
        var later = Duration.between(workshop.startsAt(), place.startsAt());
        var rules = workshop.registration();
        var closes = rules.closesAt();
        var there = workshop.content()
                .at(List.of(
                        new WorkshopDraft.Date(workshop.dates().getFirst().id(), place.startsAt(), place.minutes())))
                .registering(new RegistrationRules(
                        rules.opensAt(),
                        closes == null ? null : closes.plus(later),
                        rules.answerHours(),
                        rules.quietHours()));
        return place.room() == null
                ? there
                : there.in(new Venue(place.room(), null, workshop.venue().link()));
    }
}
