package org.belay.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.belay.scheduling.Drawn.Subject;
import org.belay.scheduling.ScheduleLoader.Calendars;
import org.belay.scheduling.ScheduleProblem.Meeting;
import org.belay.scheduling.ScheduleProblem.RoomNeed;
import org.belay.scheduling.ScheduleProblem.Window;
import org.belay.scheduling.ScheduleWorkshopQueries.ToPlace;
import org.belay.session.SessionKind;
import org.belay.shared.SiteId;
import org.jspecify.annotations.Nullable;

/** Puts down what many come to: the kickoff, and workshops. */
final class ManyMeet {

    private static final Duration KICKOFF_WITHIN = Duration.ofDays(14);

    private final Sheet sheet;
    private final Calendars calendars;

    ManyMeet(Sheet sheet) {
        this.sheet = sheet;
        this.calendars = sheet.calendars();
    }

    /**
     * Everybody meets in the first two weeks, or in the first half of a shorter time; sessions come after that.
     *
     * @return from when on there are sessions: behind the time in which the kickoff may be, or behind one that stands
     */
    Instant kickoff(ScheduleSettings settings, Instant from, Instant to) {
        var standing = calendars.kickoff();
        if (standing != null && standing.stays(settings)) {
            kickoff(null);
            return later(from, standing.time().endsAt());
        }
        if (!settings.kickoff()) {
            return from;
        }
        var half = Duration.between(from, to).dividedBy(2);
        var within = settings.meetings() && half.compareTo(KICKOFF_WITHIN) < 0 ? half : KICKOFF_WITHIN;
        var behind = earlier(from.plus(within), to);
        var everybody = calendars.everybody();
        sheet.add(
                kickoff(
                        settings.groupMinutes(),
                        sheet.window(from, behind),
                        settings.kind() == SessionKind.IN_PERSON ? sheet.need(everybody, settings.equipment()) : null),
                Subject.kickoff(settings.groupMinutes(), settings.kind()));
        return behind;
    }

    private Meeting kickoff(int minutes, Window window, @Nullable RoomNeed need) {
        return new Meeting(
                MeetingKind.KICKOFF,
                -1,
                0,
                List.of(),
                sheet.indexes(calendars.everybody()),
                List.of(),
                TimeLine.slots(minutes),
                window,
                need,
                null,
                false);
    }

    /** Those that were chosen; what was proposed of others stays. */
    void workshops(ScheduleSettings settings, Instant from, Instant to) {
        for (var dates : byWorkshop()) {
            var chosen = settings.workshops().contains(dates.getFirst().id());
            var fixed = dates.stream().filter(ToPlace::pinned).findFirst();
            var equipment = fixed.map(date -> sheet.equipment(room(date), true)).orElse(settings.equipment());
            var spread = Spread.of(dates, from, to);
            for (var date : dates) {
                if (chosen && !date.pinned()) {
                    var need = need(calendars, date, equipment);
                    var held = need == null ? SessionKind.REMOTE : SessionKind.IN_PERSON;
                    var window = sheet.window(spread.from(date), spread.to(date));
                    sheet.add(
                            meeting(date, date.minutes(), window, need)
                                    .dateOf(Sheet.series(date), number(date), spread.apart(date)),
                            Subject.of(date, date.minutes(), held));
                } else {
                    proposed(date, null);
                }
            }
        }
    }

    private Collection<List<ToPlace>> byWorkshop() {
        return calendars.workshops().stream()
                .collect(Collectors.groupingBy(ToPlace::id, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    /** Of a workshop with one date it says nothing. */
    private static int number(ToPlace date) {
        return date.date().oneOfSeveral() ? date.date().number() : 0;
    }

    private int room(ToPlace date) {
        var there = date.proposed();
        return calendars.room(there == null ? null : there.room());
    }

    /** The kickoff, and workshops where they are proposed. */
    void standing() {
        kickoff(null);
        calendars.workshops().forEach(workshop -> proposed(workshop, null));
    }

    /**
     * The same, one of which is to be put elsewhere.
     *
     * @param window in which it may be
     */
    void standing(MeetingKey moved, Window window) {
        kickoff(moved instanceof MeetingKey.OfKickoff ? window : null);
        calendars
                .workshops()
                .forEach(workshop -> proposed(
                        workshop, new MeetingKey.OfWorkshop(workshop.date().id()).equals(moved) ? window : null));
    }

    private void kickoff(@Nullable Window within) {
        var standing = calendars.kickoff();
        if (standing == null || !standing.startsAt().isAfter(calendars.now())) {
            return;
        }
        var room = calendars.room(standing.room());
        var here = new Placement(calendars.time().slot(standing.startsAt()), room);
        var slots = TimeLine.slots(standing.minutes());
        if (here.start() + slots > calendars.time().slots()) {
            return;
        }
        var equipment = sheet.equipment(room, !standing.open());
        sheet.add(
                kickoff(
                                standing.minutes(),
                                within == null ? new Window(here.start(), here.start() + slots) : within,
                                room < 0
                                        ? null
                                        : kickoffNeed(calendars, equipment).orElse(null))
                        .at(here, within == null),
                Subject.kickoff(standing.minutes(), standing.kind()));
    }

    /** @param within where it may be; null for one that stays */
    private void proposed(ToPlace workshop, @Nullable Window within) {
        var there = workshop.proposed();
        if (there == null || !there.startsAt().isAfter(calendars.now())) {
            return;
        }
        var start = calendars.time().slot(there.startsAt());
        var slots = TimeLine.slots(there.minutes());
        if (start + slots > calendars.time().slots()) {
            return;
        }
        var room = calendars.room(there.room());
        sheet.add(
                meeting(
                                workshop,
                                there.minutes(),
                                within == null ? new Window(start, start + slots) : within,
                                room < 0 ? null : need(calendars, workshop, sheet.equipment(room, there.pinned())))
                        // By hand they are put as close as somebody wants.
                        .dateOf(Sheet.series(workshop), number(workshop), 1)
                        .at(new Placement(start, room), within == null),
                Subject.of(workshop, there.minutes(), room < 0 ? SessionKind.REMOTE : SessionKind.IN_PERSON));
    }

    /** Whoever leads it or has a seat must be free; of those it is open to nobody who is free is anywhere else. */
    private Meeting meeting(ToPlace workshop, int minutes, Window window, @Nullable RoomNeed need) {
        return new Meeting(
                MeetingKind.WORKSHOP,
                -1,
                0,
                sheet.indexes(workshop.needed()),
                sheet.indexes(workshop.invited()),
                sheet.indexes(workshop.leaders()),
                TimeLine.slots(minutes),
                window,
                need,
                null,
                false);
    }

    /** At its site or, while it has none, where most of those are whom it is open to; none for one that is elsewhere. */
    static @Nullable RoomNeed need(Calendars calendars, ToPlace workshop, Set<String> equipment) {
        if (!workshop.inRoom()) {
            return null;
        }
        var site = Optional.ofNullable(workshop.site()).or(() -> calendars.mostlyAt(workshop.invited()));
        return new RoomNeed(
                workshop.seats(),
                equipment,
                site.map(SiteId::value).<Set<Long>>map(Set::of).orElseGet(Set::of));
    }

    /** Where most of those are who meet. */
    static Optional<RoomNeed> kickoffNeed(Calendars calendars, Set<String> equipment) {
        var everybody = calendars.everybody();
        return calendars
                .mostlyAt(everybody)
                .map(site -> new RoomNeed(everybody.size(), equipment, Set.of(site.value())));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
