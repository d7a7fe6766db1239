package org.belay.scheduling;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be placed, and all that must be kept in doing so. People, rooms and meetings are known by their place in
 * their list; times are half-hours of the {@link TimeLine}.
 *
 * @param wishes what is good to keep, but not at any price
 */
record ScheduleProblem(
        TimeLine time, List<Attendee> people, List<MeetingRoom> rooms, List<Meeting> meetings, Wishes wishes) {

    ScheduleProblem {
        people = List.copyOf(people);
        rooms = List.copyOf(rooms);
        meetings = List.copyOf(meetings);
    }

    /**
     * Somebody who meets others.
     *
     * @param free when they usually are, without the days on which they are away or their site is closed
     * @param busy what they have agreed to elsewhere already
     * @param zone whose Monday begins a week, and in which hours are preferred
     * @param mostAWeek how many meetings they lead in a week; 0 for any number
     * @param leads begins of those that they lead elsewhere already
     */
    record Attendee(BitSet free, BitSet busy, ZoneId zone, int mostAWeek, List<Integer> leads) {

        Attendee {
            leads = List.copyOf(leads);
        }

        static Attendee of(BitSet free, BitSet busy, ZoneId zone) {
            return new Attendee(free, busy, zone, 0, List.of());
        }

        boolean isFree(int slot) {
            return free.get(slot) && !busy.get(slot);
        }

        boolean isFree(int start, int slots) {
            return free.nextClearBit(start) >= start + slots && !touches(busy, start, slots);
        }
    }

    /**
     * A room.
     *
     * @param open when it can be booked
     * @param busy when it is taken
     * @param seats 0 when not known, which is enough for two
     * @param site key of its site
     */
    record MeetingRoom(BitSet open, BitSet busy, int seats, Set<String> equipment, long site) {

        private static final int SURELY = 2;

        MeetingRoom {
            equipment = Set.copyOf(equipment);
        }

        boolean isFree(int start, int slots) {
            return open.nextClearBit(start) >= start + slots && !touches(busy, start, slots);
        }

        boolean suits(RoomNeed need) {
            return (seats == 0 ? SURELY : seats) >= need.seats
                    && equipment.containsAll(need.equipment)
                    && need.sites.contains(site);
        }
    }

    /**
     * Which rooms a meeting can be in.
     *
     * @param equipment words as rooms are described with
     * @param sites keys of sites
     */
    record RoomNeed(int seats, Set<String> equipment, Set<Long> sites) {

        RoomNeed {
            equipment = Set.copyOf(equipment);
            sites = Set.copyOf(sites);
        }
    }

    /**
     * A stretch of time.
     *
     * @param to the half-hour behind it
     */
    record Window(int from, int to) {

        boolean holds(int start, int slots) {
            return start >= from && start + slots <= to;
        }
    }

    /**
     * Something to be placed.
     *
     * @param series which pair, circle or workshop with several dates it belongs to; its sessions are as far apart as their windows, if possible
     * @param number in its series, from 1
     * @param people who must be there
     * @param invited who should be there; nobody of them who is free then is anywhere else
     * @param leaders those of the people whose limits count it
     * @param slots how long
     * @param room null for a remote one
     * @param now where it stands already; null for a new one
     * @param pinned whether it stays there, whatever speaks against it
     * @param apart of a date of a workshop: half-hours that lie at least between the begin of the one before it and its own
     */
    record Meeting(
            MeetingKind kind,
            int series,
            int number,
            List<Integer> people,
            List<Integer> invited,
            List<Integer> leaders,
            int slots,
            Window window,
            @Nullable RoomNeed room,
            @Nullable Placement now,
            boolean pinned,
            int apart) {

        Meeting {
            people = List.copyOf(people);
            invited = List.copyOf(invited);
            leaders = List.copyOf(leaders);
            if (pinned && now == null) {
                throw new IllegalArgumentException("Pinned nowhere: " + series + "/" + number);
            }
        }

        Meeting(
                MeetingKind kind,
                int series,
                int number,
                List<Integer> people,
                List<Integer> invited,
                List<Integer> leaders,
                int slots,
                Window window,
                @Nullable RoomNeed room,
                @Nullable Placement now,
                boolean pinned) {
            this(kind, series, number, people, invited, leaders, slots, window, room, now, pinned, 0);
        }

        static Meeting session(int series, int number, List<Integer> people, int slots, Window window) {
            return new Meeting(
                    MeetingKind.PAIR,
                    series,
                    number,
                    people,
                    List.of(),
                    List.of(),
                    slots,
                    window,
                    null,
                    null,
                    false,
                    0);
        }

        Meeting in(RoomNeed need) {
            return new Meeting(kind, series, number, people, invited, leaders, slots, window, need, now, pinned, apart);
        }

        Meeting remote() {
            return new Meeting(kind, series, number, people, invited, leaders, slots, window, null, now, pinned, apart);
        }

        Meeting lasting(int other) {
            return new Meeting(kind, series, number, people, invited, leaders, other, window, room, now, pinned, apart);
        }

        Meeting within(Window other) {
            return new Meeting(kind, series, number, people, invited, leaders, slots, other, room, now, pinned, apart);
        }

        Meeting at(Placement placement, boolean fixed) {
            return new Meeting(
                    kind, series, number, people, invited, leaders, slots, window, room, placement, fixed, apart);
        }

        Meeting ledBy(List<Integer> those) {
            return new Meeting(kind, series, number, people, invited, those, slots, window, room, now, pinned, apart);
        }

        /** The same as one of the dates of a workshop, which come in this order and have one room. */
        Meeting dateOf(int workshop, int which, int behind) {
            return new Meeting(
                    kind, workshop, which, people, invited, leaders, slots, window, room, now, pinned, behind);
        }

        boolean isOneOfSeveralDates() {
            return kind == MeetingKind.WORKSHOP && series >= 0;
        }
    }

    /**
     * What is good to keep.
     *
     * @param leastGap half-hours that lie between the begins of two sessions of a series at least: this must be kept
     * @param preferredFrom first half-hour of the day by everybody's own clock
     * @param preferredTo half-hour behind
     */
    record Wishes(int leastGap, int preferredFrom, int preferredTo) {

        static final Wishes NONE = new Wishes(0, 0, TimeLine.PER_DAY);
    }

    /** Half-hours that lie between the begins of a meeting and of the one before it in its series at least. */
    int leastGap(Meeting meeting) {
        return meeting.isOneOfSeveralDates() ? meeting.apart() : wishes.leastGap();
    }

    /** Rooms that a meeting can be in, or none for a remote one. */
    List<Integer> roomsFor(Meeting meeting) {
        var need = meeting.room();
        if (need == null) {
            return List.of(Placement.REMOTE);
        }
        var suitable = new ArrayList<Integer>();
        for (var room = 0; room < rooms.size(); room++) {
            if (rooms.get(room).suits(need)) {
                suitable.add(room);
            }
        }
        return suitable;
    }

    /** Begins within the window at which everybody who must be there is free, and half of those who are invited. */
    List<Integer> starts(Meeting meeting) {
        var window = meeting.window();
        var free = new BitSet(time.slots());
        int from = Math.max(0, window.from());
        int to = Math.min(time.slots(), window.to());
        if (from >= to) {
            return List.of();
        }
        free.set(from, to);
        for (var person : meeting.people()) {
            free.and(people.get(person).free());
            free.andNot(people.get(person).busy());
        }
        var starts = new ArrayList<Integer>();
        for (int start = free.nextSetBit(0); start >= 0; start = free.nextSetBit(start + 1)) {
            if (free.nextClearBit(start) >= start + meeting.slots() && quorum(meeting, start)) {
                starts.add(start);
            }
        }
        return starts;
    }

    /** Of many who are invited, half must be able to come. */
    boolean quorum(Meeting meeting, int start) {
        return 2 * missing(meeting, start) <= meeting.invited().size();
    }

    /** How many who are invited cannot come. */
    int missing(Meeting meeting, int start) {
        var missing = 0;
        for (var person : meeting.invited()) {
            if (!people.get(person).isFree(start, meeting.slots())) {
                missing++;
            }
        }
        return missing;
    }

    /** Whether all of it is in the preferred hours of everybody who must be there. */
    boolean preferred(Meeting meeting, int start) {
        return misplaced(meeting, start) == 0;
    }

    /** For how many of those who must be there it is outside of the preferred hours. */
    int misplaced(Meeting meeting, int start) {
        var misplaced = 0;
        for (var person : meeting.people()) {
            int from = time.halfHourOfDay(start, people.get(person).zone());
            if (from < wishes.preferredFrom() || from + meeting.slots() > wishes.preferredTo()) {
                misplaced++;
            }
        }
        return misplaced;
    }

    static boolean touches(BitSet taken, int start, int slots) {
        int next = taken.nextSetBit(start);
        return next >= 0 && next < start + slots;
    }
}
