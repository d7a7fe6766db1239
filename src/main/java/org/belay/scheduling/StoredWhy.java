package org.belay.scheduling;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.belay.organization.RoomId;
import org.belay.scheduling.ScheduleGap.Help;
import org.belay.scheduling.WhyUnplaced.Suggestion;
import org.belay.session.Slot;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Why a meeting has no place as it is stored: with the keys of people and rooms, whose names are read when it is. */
record StoredWhy(
        ScheduleGap.Cause cause, int amount, @Nullable Long who, List<Free> free, List<Change> changes) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    record Free(long person, List<Stretch> times) {}

    record Stretch(Instant from, Instant to) {}

    record Change(
            Help help,
            Instant startsAt,
            int minutes,
            @Nullable Long room,
            @Nullable Long person,
            List<String> without,
            int limit) {}

    static StoredWhy of(WhyUnplaced why, Drawn drawn, int minutes) {
        var people = drawn.calendars().people();
        return new StoredWhy(
                why.cause(),
                why.amount(),
                why.who() < 0 ? null : people.get(why.who()).value(),
                why.free().stream()
                        .map(free -> new Free(
                                people.get(free.person()).value(),
                                free.stretches().stream()
                                        .map(w -> new Stretch(
                                                drawn.calendars().time().instant(w.from()),
                                                drawn.calendars().time().instant(w.to())))
                                        .toList()))
                        .toList(),
                why.suggestions().stream().map(s -> change(s, drawn, minutes)).toList());
    }

    private static Change change(Suggestion suggestion, Drawn drawn, int minutes) {
        return switch (suggestion) {
            case Suggestion.OtherRoom(var at, var without) ->
                change(Help.OTHER_ROOM, at, drawn, minutes, -1, without, 0);
            case Suggestion.Remote(var at) -> change(Help.REMOTE, at, drawn, minutes, -1, Set.of(), 0);
            case Suggestion.Shorter(var at, var slots) -> change(Help.SHORTER, at, drawn, 30 * slots, -1, Set.of(), 0);
            case Suggestion.Later(var at) -> change(Help.LATER, at, drawn, minutes, -1, Set.of(), 0);
            case Suggestion.Ask(var at, var person) -> change(Help.ASK, at, drawn, minutes, person, Set.of(), 0);
            case Suggestion.RaiseLimit(var at, var person, var limit) ->
                change(Help.RAISE_LIMIT, at, drawn, minutes, person, Set.of(), limit);
        };
    }

    private static Change change(
            Help help, Placement at, Drawn drawn, int minutes, int person, Set<String> without, int limit) {
        return new Change(
                help,
                drawn.startsAt(at),
                minutes,
                Optional.ofNullable(drawn.room(at)).map(RoomId::value).orElse(null),
                person < 0 ? null : drawn.calendars().people().get(person).value(),
                without.stream().sorted().toList(),
                limit);
    }

    String write() {
        return JSON.writeValueAsString(this);
    }

    static StoredWhy read(String stored) {
        return JSON.readValue(stored, StoredWhy.class);
    }

    /** Those whose names it takes to read it. */
    Set<PersonId> people() {
        var people = new HashSet<PersonId>();
        Optional.ofNullable(who).map(PersonId::new).ifPresent(people::add);
        free.forEach(one -> people.add(new PersonId(one.person)));
        changes.forEach(
                change -> Optional.ofNullable(change.person).map(PersonId::new).ifPresent(people::add));
        return people;
    }

    ScheduleGap.Why in(Map<PersonId, ScheduleRows.Named> names, Map<RoomId, String> rooms) {
        return new ScheduleGap.Why(
                cause,
                amount,
                who == null ? null : name(names, who),
                free.stream()
                        .filter(one -> names.containsKey(new PersonId(one.person)))
                        .map(one -> new ScheduleGap.Free(
                                name(names, one.person),
                                Objects.requireNonNull(names.get(new PersonId(one.person)))
                                        .zone(),
                                one.times.stream()
                                        .map(t -> new Slot(t.from, t.to))
                                        .toList()))
                        .toList(),
                changes.stream().map(change -> read(change, names, rooms)).toList());
    }

    private static ScheduleGap.Suggestion read(
            Change change, Map<PersonId, ScheduleRows.Named> names, Map<RoomId, String> rooms) {
        var room = change.room == null ? null : new RoomId(change.room);
        return new ScheduleGap.Suggestion(
                change.help,
                change.startsAt,
                change.minutes,
                room,
                room == null ? null : rooms.getOrDefault(room, ""),
                change.person == null ? null : name(names, change.person),
                change.without,
                change.limit);
    }

    private static String name(Map<PersonId, ScheduleRows.Named> names, long person) {
        return Optional.ofNullable(names.get(new PersonId(person)))
                .map(ScheduleRows.Named::name)
                .orElse("");
    }
}
