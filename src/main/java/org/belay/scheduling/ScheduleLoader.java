package org.belay.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belay.matching.CircleId;
import org.belay.matching.MatchId;
import org.belay.organization.RoomId;
import org.belay.scheduling.ScheduleProblem.Attendee;
import org.belay.scheduling.ScheduleProblem.MeetingRoom;
import org.belay.scheduling.ScheduleQueries.Group;
import org.belay.scheduling.ScheduleQueries.Pair;
import org.belay.scheduling.ScheduleQueries.RoomRow;
import org.belay.scheduling.ScheduleQueries.Somebody;
import org.belay.scheduling.ScheduleQueries.Standing;
import org.belay.scheduling.ScheduleWorkshopQueries.ToPlace;
import org.belay.session.Engagements;
import org.belay.session.SessionState;
import org.belay.session.Slot;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.SiteId;
import org.belay.workshop.WorkshopId;
import org.belay.workshop.WorkshopRooms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the calendars of a cohort: when its people and rooms are free, and what stands there already. */
@Component
class ScheduleLoader {

    /** Nobody is asked to meet sooner than this. */
    static final Duration NOTICE = Duration.ofHours(24);

    private static final Duration PAST = Duration.ofDays(400);

    private final ScheduleQueries queries;
    private final KickoffQueries kickoffs;
    private final WorkshopRooms workshops;
    private final ScheduleWorkshopQueries proposed;
    private final List<Engagements> engagements;

    ScheduleLoader(
            ScheduleQueries queries,
            KickoffQueries kickoffs,
            WorkshopRooms workshops,
            ScheduleWorkshopQueries proposed,
            List<Engagements> engagements) {
        this.queries = queries;
        this.kickoffs = kickoffs;
        this.workshops = workshops;
        this.proposed = proposed;
        this.engagements = List.copyOf(engagements);
    }

    /**
     * The calendars of a cohort.
     *
     * @param everybody who meets in the cohort
     * @param workshops dates to be placed, or proposed somewhere; of each workshop in its order
     * @param people everybody and whom workshops are for, in the order of the attendees
     * @param closed days on which they have no time at all
     * @param places what is known of each of them
     * @param rooms in the order of the meeting rooms
     * @param sessions of the cohort within this time
     * @param met matches and circles that have begun to meet
     */
    record Calendars(
            Instant now,
            TimeLine time,
            PlaceRules rules,
            List<Pair> pairs,
            List<Group> groups,
            List<PersonId> everybody,
            List<ToPlace> workshops,
            List<PersonId> people,
            Map<PersonId, Somebody> places,
            Map<PersonId, Set<LocalDate>> closed,
            List<Attendee> attendees,
            List<RoomRow> rooms,
            List<MeetingRoom> meetingRooms,
            List<Standing> sessions,
            Set<Object> met,
            @Nullable KickoffRow kickoff) {

        /**
         * Until when a session waits for the kickoff that lies ahead, proposed or agreed. Those who have begun to meet do not
         * wait for it.
         */
        Optional<Instant> kickoffBefore(Standing session) {
            return Optional.ofNullable(kickoff)
                    .filter(one -> one.startsAt().isAfter(now) && !met.contains(session.series()))
                    .map(one -> one.time().endsAt());
        }

        int index(PersonId person) {
            return people.indexOf(person);
        }

        int room(@Nullable RoomId room) {
            for (var i = 0; i < rooms.size(); i++) {
                if (rooms.get(i).room().equals(room)) {
                    return i;
                }
            }
            return Placement.REMOTE;
        }

        /** The one site at which all of them are, if it is known and the same. */
        Optional<SiteId> site(Collection<PersonId> those) {
            var sites = those.stream()
                    .map(p -> Optional.ofNullable(places.get(p)).map(Somebody::site))
                    .collect(Collectors.toSet());
            return sites.size() == 1 ? sites.iterator().next() : Optional.empty();
        }

        /** The site at which most of them are; nothing when none is known. */
        Optional<SiteId> mostlyAt(Collection<PersonId> those) {
            return those.stream()
                    .flatMap(p -> Stream.ofNullable(places.get(p)))
                    .flatMap(one -> Stream.ofNullable(one.site()))
                    .collect(Collectors.groupingBy(site -> site, Collectors.counting()))
                    .entrySet()
                    .stream()
                    .min(java.util.Comparator.comparingLong((Map.Entry<SiteId, Long> entry) -> -entry.getValue())
                            .thenComparingLong(entry -> entry.getKey().value()))
                    .map(Map.Entry::getKey);
        }
    }

    /**
     * @param to until when anything could be placed
     * @param chosen workshops to be placed
     */
    @Transactional(readOnly = true, isolation = Isolation.READ_COMMITTED)
    public Calendars load(CohortId cohort, Instant now, Instant to, PlaceRules rules, Collection<WorkshopId> chosen) {
        var time = TimeLine.between(now, to);
        var within = new Slot(now, to);
        var pairs = queries.pairs(cohort);
        var groups = queries.groups(cohort);
        var everybody = people(pairs, groups);
        var events = proposed.toPlace(cohort, chosen, now);
        var people = with(everybody, events);
        var places = queries.people(cohort, people);
        var sites = places.values().stream()
                .map(Somebody::site)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toCollection(HashSet::new));
        events.stream().flatMap(event -> Stream.ofNullable(event.site())).forEach(sites::add);
        var from = day(now).minusDays(1);
        var last = day(to).plusDays(1);
        var holidays = queries.holidays(sites, from, last);
        var rooms = queries.rooms(sites);
        var leaders = Stream.concat(
                        groups.stream().flatMap(group -> Stream.ofNullable(group.leader())),
                        events.stream().flatMap(event -> event.leaders().stream()))
                .collect(Collectors.toSet());
        var closed = closed(places, queries.absences(people, from, last), holidays);
        var attendees = new Attendees(time, closed, busy(cohort, people, within), leaders, rules.mostAWeek());
        var sessions = queries.sessions(cohort, now.minus(PAST), to);
        var taken = roomsTaken(cohort, rooms.stream().map(RoomRow::room).toList(), within);
        return new Calendars(
                now,
                time,
                rules,
                pairs,
                groups,
                everybody,
                events,
                people,
                places,
                closed,
                people.stream()
                        .map(p -> attendees.of(Objects.requireNonNull(places.get(p))))
                        .toList(),
                rooms,
                rooms.stream().map(room -> room(time, room, holidays, taken)).toList(),
                sessions,
                sessions.stream()
                        .filter(one -> one.time().startsAt().isBefore(now))
                        .filter(one -> !one.proposed() && one.state() != SessionState.MISSED)
                        .map(Standing::series)
                        .collect(Collectors.toSet()),
                kickoffs.of(cohort).orElse(null));
    }

    /** The sessions of the cohort as they are now, over the time of calendars that were read before. */
    @Transactional(readOnly = true, isolation = Isolation.READ_COMMITTED)
    public List<Standing> sessions(CohortId cohort, Calendars read) {
        var time = read.time();
        return queries.sessions(cohort, read.now().minus(PAST), time.instant(time.slots()));
    }

    private Map<RoomId, List<Slot>> roomsTaken(CohortId cohort, List<RoomId> rooms, Slot within) {
        var taken = new HashMap<RoomId, List<Slot>>();
        Stream.of(
                        queries.roomsTaken(cohort, rooms, within),
                        workshops.taken(rooms, within),
                        kickoffs.roomsTaken(cohort, within))
                .forEach(some -> some.forEach((room, slots) ->
                        taken.computeIfAbsent(room, r -> new ArrayList<>()).addAll(slots)));
        return taken;
    }

    /** Everybody who meets in a cohort. */
    @Transactional(readOnly = true, isolation = Isolation.READ_COMMITTED)
    public List<PersonId> people(CohortId cohort) {
        return people(queries.pairs(cohort), queries.groups(cohort));
    }

    /** Who meets in the matches and circles of a cohort that go on. */
    record Meeting(Map<MatchId, List<PersonId>> pairs, Map<CircleId, List<PersonId>> circles) {

        /** Those whose session it is; nobody when they do not meet now. */
        List<PersonId> in(ScheduledRow session) {
            return session.match() != null
                    ? pairs.getOrDefault(session.match(), List.of())
                    : circles.getOrDefault(Objects.requireNonNull(session.circle()), List.of());
        }
    }

    @Transactional(readOnly = true, isolation = Isolation.READ_COMMITTED)
    public Meeting meeting(CohortId cohort) {
        return new Meeting(
                queries.pairs(cohort).stream()
                        .collect(Collectors.toMap(Pair::match, pair -> people(List.of(pair), List.of()))),
                queries.groups(cohort).stream()
                        .collect(Collectors.toMap(Group::circle, group -> people(List.of(), List.of(group)))));
    }

    /** Those of these published workshops on whose day somebody is away who leads them. */
    @Transactional(readOnly = true, isolation = Isolation.READ_COMMITTED)
    public Set<ScheduledRow> unled(CohortId cohort, List<ScheduledRow> workshops) {
        if (workshops.isEmpty()) {
            return Set.of();
        }
        var leaders = proposed.leaders(workshops.stream()
                .flatMap(row -> Stream.ofNullable(row.workshop()))
                .toList());
        var people = queries.people(
                cohort, leaders.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        var sites = people.values().stream()
                .flatMap(one -> Stream.ofNullable(one.site()))
                .collect(Collectors.toSet());
        var from = day(workshops.getFirst().startsAt()).minusDays(1);
        var to = day(workshops.getLast().endsAt()).plusDays(1);
        var closed = closed(people, queries.absences(people.keySet(), from, to), queries.holidays(sites, from, to));
        return workshops.stream()
                .filter(row -> leaders.getOrDefault(Objects.requireNonNull(row.workshop()), Set.of()).stream()
                        .flatMap(leader -> Stream.ofNullable(people.get(leader)))
                        .anyMatch(leader -> closed.getOrDefault(leader.person(), Set.of())
                                .contains(row.startsAt().atZone(leader.zone()).toLocalDate())))
                .collect(Collectors.toSet());
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    /** When these people are taken by what is not of this cohort. */
    @Transactional(readOnly = true, isolation = Isolation.READ_COMMITTED)
    public List<Slot> elsewhere(CohortId cohort, List<PersonId> people, Slot within) {
        return busy(cohort, people, within).taken().values().stream()
                .flatMap(List::stream)
                .distinct()
                .sorted(java.util.Comparator.comparing(Slot::startsAt))
                .toList();
    }

    private static List<PersonId> people(List<Pair> pairs, List<Group> groups) {
        var people = new TreeSet<PersonId>(java.util.Comparator.comparingLong(PersonId::value));
        for (var pair : pairs) {
            people.add(pair.mentor());
            people.add(pair.mentee());
        }
        for (var group : groups) {
            people.addAll(group.members());
            Optional.ofNullable(group.leader()).ifPresent(people::add);
        }
        return List.copyOf(people);
    }

    private static List<PersonId> with(List<PersonId> everybody, List<ToPlace> workshops) {
        var people = new TreeSet<PersonId>(java.util.Comparator.comparingLong(PersonId::value));
        people.addAll(everybody);
        workshops.forEach(workshop -> {
            people.addAll(workshop.needed());
            people.addAll(workshop.invited());
        });
        return List.copyOf(people);
    }

    /** What takes people's time already: other cohorts, and what other features know of. */
    private Busy busy(CohortId cohort, List<PersonId> people, Slot within) {
        var taken = new HashMap<PersonId, List<Slot>>();
        var leads = new HashMap<PersonId, List<Slot>>();
        for (var other : queries.elsewhere(cohort, people, within)) {
            taken.computeIfAbsent(other.person(), p -> new ArrayList<>()).add(other.time());
            if (other.leads()) {
                leads.computeIfAbsent(other.person(), p -> new ArrayList<>()).add(other.time());
            }
        }
        queries.workshopsLed(people, within)
                .forEach(led -> leads.computeIfAbsent(led.person(), p -> new ArrayList<>())
                        .add(led.time()));
        // The kickoff of this cohort is a meeting of the schedule.
        var others = engagements.stream()
                .filter(source -> !(source instanceof KickoffEngagements))
                .map(source -> source.byPerson(people, within));
        Stream.concat(others, Stream.of(kickoffs.elsewhere(cohort, people, within)))
                .forEach(some -> some.forEach((person, slots) ->
                        taken.computeIfAbsent(person, p -> new ArrayList<>()).addAll(slots)));
        return new Busy(taken, leads);
    }

    private record Busy(Map<PersonId, List<Slot>> taken, Map<PersonId, List<Slot>> leads) {}

    private record Attendees(
            TimeLine time, Map<PersonId, Set<LocalDate>> closed, Busy busy, Set<PersonId> leaders, int mostAWeek) {

        Attendee of(Somebody somebody) {
            return new Attendee(
                    time.free(somebody.week(), somebody.zone(), closed.getOrDefault(somebody.person(), Set.of())),
                    time.touched(busy.taken().getOrDefault(somebody.person(), List.of())),
                    somebody.zone(),
                    leaders.contains(somebody.person()) ? mostAWeek : 0,
                    busy.leads().getOrDefault(somebody.person(), List.of()).stream()
                            .map(slot -> time.slot(slot.startsAt()))
                            .toList());
        }
    }

    private static Map<PersonId, Set<LocalDate>> closed(
            Map<PersonId, Somebody> places, Map<PersonId, Set<LocalDate>> away, Map<SiteId, Set<LocalDate>> holidays) {
        var closed = new HashMap<PersonId, Set<LocalDate>>();
        for (var somebody : places.values()) {
            var days = new HashSet<>(away.getOrDefault(somebody.person(), Set.of()));
            var site = somebody.site();
            if (site != null) {
                days.addAll(holidays.getOrDefault(site, Set.of()));
            }
            closed.put(somebody.person(), days);
        }
        return closed;
    }

    private static MeetingRoom room(
            TimeLine time, RoomRow room, Map<SiteId, Set<LocalDate>> holidays, Map<RoomId, List<Slot>> taken) {
        return new MeetingRoom(
                time.open(room.hours(), room.zone(), holidays.getOrDefault(room.site(), Set.of())),
                time.touched(taken.getOrDefault(room.room(), List.of())),
                room.seats(),
                room.equipment(),
                room.site().value());
    }
}
