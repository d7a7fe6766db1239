package org.belay.workshop;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belay.organization.RoomId;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.session.Slot;
import org.belay.session.TakenTimes;
import org.belay.shared.PersonId;
import org.belay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Workshops arranged as a schedule found places for their dates: a draft is published there, others move. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class ArrangedWorkshops {

    private final WorkshopService workshops;
    private final WorkshopRepository repository;
    private final AudienceQueries audience;
    private final Bookings bookings;
    private final CurrentUser user;
    private final Clock clock;

    ArrangedWorkshops(
            WorkshopService workshops,
            WorkshopRepository repository,
            AudienceQueries audience,
            Bookings bookings,
            CurrentUser user,
            Clock clock) {
        this.workshops = workshops;
        this.repository = repository;
        this.audience = audience;
        this.bookings = bookings;
        this.user = user;
        this.clock = clock;
    }

    /**
     * When and where a workshop is to be.
     *
     * @param version with which the places were found
     * @param dates those that are put elsewhere; others stay as they are written
     * @param room of all its dates; null where it stays where it is
     */
    public record Arrangement(
            WorkshopId workshop,
            long version,
            Map<WorkshopDateId, Slot> dates,
            @Nullable RoomId room) {

        public Arrangement {
            dates = Map.copyOf(dates);
        }
    }

    /**
     * Those that can be arranged now, so that nothing refuses them; all judged on what is read at once, one after the
     * other, so that none stands at the time of another.
     *
     * @param taken what is agreed together with them; the times of those that fit are added
     */
    @Transactional(readOnly = true, isolation = Isolation.READ_COMMITTED)
    public List<Arrangement> fitting(List<Arrangement> wanted, TakenTimes taken) {
        var known = repository.find(wanted.stream().map(Arrangement::workshop).toList()).stream()
                .collect(Collectors.toMap(Workshop::id, Function.identity()));
        known.values().stream()
                .map(Workshop::program)
                .distinct()
                .forEach(program -> user.require(Permission.RUN_WORKSHOP, Facts.of(program)));
        var written = wanted.stream()
                .flatMap(one -> Stream.ofNullable(known.get(one.workshop()))
                        .filter(workshop -> stands(workshop, one))
                        .map(workshop -> new Written(one, workshop, at(workshop, one))))
                .toList();
        return written.isEmpty() ? List.of() : fitting(written, taken, agreed(written));
    }

    /** A workshop as it would be. */
    private record Written(Arrangement arrangement, Workshop workshop, WorkshopDraft draft) {

        List<Slot> times() {
            return draft.dates().stream()
                    .map(date -> new Slot(date.startsAt(), date.startsAt().plus(Duration.ofMinutes(date.minutes()))))
                    .toList();
        }
    }

    private Bookings.Agreed agreed(List<Written> all) {
        var times = all.stream().flatMap(one -> one.times().stream()).toList();
        var within = new Slot(
                times.stream()
                        .map(Slot::startsAt)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                times.stream().map(Slot::endsAt).max(Comparator.naturalOrder()).orElseThrow());
        return bookings.agreed(
                leaders(all),
                all.stream()
                        .flatMap(one -> Stream.ofNullable(one.draft().venue().room()))
                        .collect(Collectors.toSet()),
                within);
    }

    private static Set<PersonId> leaders(Collection<Written> all) {
        return all.stream().flatMap(one -> one.draft().facilitators().stream()).collect(Collectors.toSet());
    }

    private List<Arrangement> fitting(List<Written> all, TakenTimes taken, Bookings.Agreed agreed) {
        var accounts = audience.withAccount(leaders(all));
        var fitting = new ArrayList<Arrangement>();
        for (var one : all) {
            var leaders = one.draft().facilitators();
            var room = one.draft().venue().room();
            if (isWhole(one.draft(), accounts)
                    && one.times().stream()
                            .allMatch(time -> taken.free(leaders, room, time) && isFree(one, time, agreed))) {
                one.times().forEach(time -> taken.take(leaders, room, time));
                fitting.add(one.arrangement());
            }
        }
        return fitting;
    }

    private static boolean isFree(Written one, Slot time, Bookings.Agreed agreed) {
        var id = one.workshop().id();
        var room = one.draft().venue().room();
        return (room == null || agreed.free(room, time, id))
                && one.draft().facilitators().stream().allMatch(leader -> agreed.free(leader, time, id));
    }

    /** Whether it is what the places were found for. */
    private boolean stands(Workshop workshop, Arrangement there) {
        var dates = workshop.dates().stream().map(Workshop.Date::id).collect(Collectors.toSet());
        return workshop.version() == there.version()
                && dates.containsAll(there.dates().keySet())
                && (workshop.state() == WorkshopState.DRAFT
                        || (workshop.state() == WorkshopState.PUBLISHED && !workshop.begun(clock.instant())));
    }

    private boolean isWhole(WorkshopDraft draft, Set<PersonId> accounts) {
        try {
            DraftCheck.of(draft);
        } catch (Refused refused) {
            return false;
        }
        return draft.dates().stream().allMatch(date -> date.startsAt().isAfter(clock.instant()))
                && !draft.venue().unknown()
                && !draft.facilitators().isEmpty()
                && accounts.containsAll(draft.facilitators());
    }

    /** @throws Refused with what stands against it */
    public void arrange(Arrangement there) {
        var workshop = workshops.page(there.workshop());
        workshops.edit(workshop.id(), there.version(), at(workshop, there));
        if (workshop.state() == WorkshopState.DRAFT) {
            workshops.publish(workshop.id(), there.version() + 1);
        }
    }

    /** Registration closes as long before it as it did. */
    private static WorkshopDraft at(Workshop workshop, Arrangement there) {
        var dates = workshop.content().dates().stream()
                .map(date -> {
                    var time = there.dates().get(date.id());
                    return time == null
                            ? date
                            : new WorkshopDraft.Date(
                                    date.id(),
                                    time.startsAt(),
                                    Math.toIntExact(Duration.between(time.startsAt(), time.endsAt())
                                            .toMinutes()));
                })
                .toList();
        var first = dates.stream().map(WorkshopDraft.Date::startsAt).min(Comparator.naturalOrder());
        var later = Duration.between(workshop.startsAt(), first.orElseThrow());
        var rules = workshop.registration();
        var closes = rules.closesAt();
        var moved = workshop.content()
                .at(dates)
                .registering(new RegistrationRules(
                        rules.opensAt(),
                        closes == null ? null : closes.plus(later),
                        rules.answerHours(),
                        rules.quietHours()));
        return there.room() == null
                ? moved
                : moved.in(new Venue(there.room(), null, workshop.venue().link()));
    }
}
