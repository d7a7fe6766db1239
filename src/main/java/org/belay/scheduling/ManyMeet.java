package org.belay.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.belay.scheduling.Drawn.Subject;
import org.belay.scheduling.ScheduleLoader.Calendars;
import org.belay.scheduling.ScheduleProblem.Meeting;
import org.belay.scheduling.ScheduleProblem.RoomNeed;
import org.belay.scheduling.ScheduleProblem.Window;
import org.belay.scheduling.ScheduleWorkshopRepository.ToPlace;
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
     * Everybody meets in the first two weeks; sessions come after that.
     *
     * @return from when on there are sessions
     */
    Instant kickoff(ScheduleSettings settings, Instant from, Instant to) {
        var behind = earlier(from.plus(KICKOFF_WITHIN), to);
        var standing = calendars.kickoff();
        if (standing != null) {
            kept(standing, settings, sheet.window(from, behind));
            return from;
        }
        if (!settings.kickoff()) {
            return from;
        }
        sheet.add(
                kickoff(settings, sheet.window(from, behind), null, false),
                Subject.kickoff(settings.groupMinutes(), settings.kind()));
        var half = from.plus(KICKOFF_WITHIN.dividedBy(2));
        return half.isBefore(to) ? half : from;
    }

    /** One that stands and is not to be placed anew takes its time. */
    private void kept(KickoffRow standing, ScheduleSettings settings, Window window) {
        if (standing.time().startsAt().isBefore(calendars.now())) {
            return;
        }
        if (settings.kickoff() && standing.open()) {
            sheet.add(
                    kickoff(settings, window, null, false), Subject.kickoff(settings.groupMinutes(), settings.kind()));
            return;
        }
        var now = new Placement(calendars.time().slot(standing.startsAt()), calendars.room(standing.room()));
        sheet.add(
                kickoff(settings, window, now, true).lasting(TimeLine.slots(standing.minutes())),
                Subject.kickoff(standing.minutes(), settings.kind()));
    }

    private Meeting kickoff(ScheduleSettings settings, Window window, @Nullable Placement now, boolean pinned) {
        var everybody = calendars.everybody();
        return new Meeting(
                MeetingKind.KICKOFF,
                -1,
                0,
                List.of(),
                sheet.indexes(everybody),
                List.of(),
                TimeLine.slots(settings.groupMinutes()),
                window,
                settings.kind() == SessionKind.IN_PERSON ? sheet.need(everybody, settings.equipment()) : null,
                now,
                pinned);
    }

    /** Those that were chosen; what was proposed of others stays. */
    void workshops(ScheduleSettings settings, Instant from, Instant to) {
        for (var workshop : calendars.workshops()) {
            if (settings.workshops().contains(workshop.id()) && !workshop.pinned()) {
                var need = need(calendars, workshop, settings.equipment());
                var held = need == null ? SessionKind.REMOTE : SessionKind.IN_PERSON;
                sheet.add(
                        meeting(workshop, workshop.minutes(), sheet.window(from, to), need),
                        Subject.of(workshop.id(), workshop.minutes(), held));
            } else {
                proposed(workshop, null);
            }
        }
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
                .forEach(workshop ->
                        proposed(workshop, new MeetingKey.OfWorkshop(workshop.id()).equals(moved) ? window : null));
    }

    private void kickoff(@Nullable Window within) {
        var standing = calendars.kickoff();
        if (standing == null || !standing.startsAt().isAfter(calendars.now())) {
            return;
        }
        var everybody = calendars.everybody();
        var room = calendars.room(standing.room());
        var here = new Placement(calendars.time().slot(standing.startsAt()), room);
        var slots = TimeLine.slots(standing.minutes());
        if (here.start() + slots > calendars.time().slots()) {
            return;
        }
        sheet.add(
                new Meeting(
                        MeetingKind.KICKOFF,
                        -1,
                        0,
                        List.of(),
                        sheet.indexes(everybody),
                        List.of(),
                        slots,
                        within == null ? new Window(here.start(), here.start() + slots) : within,
                        room < 0 ? null : sheet.need(everybody, Set.of()),
                        here,
                        within == null),
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
                                room < 0 ? null : need(calendars, workshop, Set.of()))
                        .at(new Placement(start, room), within == null),
                Subject.of(workshop.id(), there.minutes(), room < 0 ? SessionKind.REMOTE : SessionKind.IN_PERSON));
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

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
