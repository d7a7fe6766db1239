package org.belay.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.belay.organization.RoomId;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** When people and rooms are taken; more can be added, as one thing after the other is agreed. Nothing says what by. */
public final class TakenTimes {

    private final Map<PersonId, List<Slot>> people = new HashMap<>();
    private final Map<RoomId, List<Slot>> rooms = new HashMap<>();

    /** Whether the room and all of these people are free. */
    public boolean free(Collection<PersonId> those, @Nullable RoomId room, Slot time) {
        return busy(those, time) == 0 && free(room, time);
    }

    /** @param room null for none, which is always free */
    public boolean free(@Nullable RoomId room, Slot time) {
        return room == null || rooms.getOrDefault(room, List.of()).stream().noneMatch(time::overlaps);
    }

    /** How many of these people have something else then. */
    public int busy(Collection<PersonId> those, Slot time) {
        return (int) those.stream()
                .filter(person ->
                        people.getOrDefault(person, List.of()).stream().anyMatch(time::overlaps))
                .count();
    }

    public void take(Collection<PersonId> those, @Nullable RoomId room, Slot time) {
        those.forEach(person -> add(person, List.of(time)));
        if (room != null) {
            rooms.computeIfAbsent(room, r -> new ArrayList<>()).add(time);
        }
    }

    public void add(PersonId person, List<Slot> times) {
        people.computeIfAbsent(person, p -> new ArrayList<>()).addAll(times);
    }

    public void add(RoomId room, List<Slot> times) {
        rooms.computeIfAbsent(room, r -> new ArrayList<>()).addAll(times);
    }
}
