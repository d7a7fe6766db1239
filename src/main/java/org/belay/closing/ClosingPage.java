package org.belay.closing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belay.matching.Extension;
import org.belay.matching.SpaceHead;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The end of a space as somebody may see it.
 *
 * @param near whether the last day is near, or the cohort is closing already
 * @param written who has looked back
 * @param reflections what they wrote, for those who share the space
 * @param wishes for those who share the space their own until all have said theirs; for who coordinates all
 * @param today of which it tells
 */
public record ClosingPage(
        SpaceHead space,
        boolean near,
        Set<PersonId> written,
        List<Reflection> reflections,
        List<Wished> wishes,
        LocalDate today) {

    public ClosingPage {
        written = Set.copyOf(written);
        reflections = List.copyOf(reflections);
        wishes = List.copyOf(wishes);
    }

    /** What somebody wrote looking back. */
    public record Reflection(PersonId person, String name, String words, Instant writtenAt, long version) {

        /** Its words are for the space. */
        @Override
        public String toString() {
            return "Reflection[" + person + ", " + writtenAt + "]";
        }
    }

    /**
     * How somebody wants to go on.
     *
     * @param until with {@link Wish#EXTEND}
     */
    public record Wished(
            PersonId person, Wish wish, @Nullable LocalDate until) {

        /** Whether they want to go on until a day that is still to come. */
        boolean goesBeyond(LocalDate today) {
            return wish == Wish.EXTEND && until != null && until.isAfter(today);
        }

        /** The first of the days until which these want to go on; null where that has gone by, or fewer want it. */
        static @Nullable LocalDate until(List<Wished> wishes, int fewest, LocalDate today) {
            var days = wishes.stream()
                    .filter(one -> one.goesBeyond(today))
                    .flatMap(one -> Stream.ofNullable(one.until()))
                    .sorted()
                    .toList();
            return days.isEmpty() || days.size() < fewest ? null : days.getFirst();
        }
    }

    public Optional<Reflection> reflectionOf(PersonId person) {
        return reflections.stream().filter(one -> one.person().equals(person)).findFirst();
    }

    public Optional<Wished> wishOf(PersonId person) {
        return wishes.stream().filter(one -> one.person().equals(person)).findFirst();
    }

    /** Whether everybody who shares the space has said it. */
    public boolean saidByAll() {
        return wishes.stream().map(Wished::person).collect(Collectors.toSet()).containsAll(space.people());
    }

    public long wanting(Wish wish) {
        return wishes.stream().filter(one -> one.wish() == wish).count();
    }

    /** Whether both have said the same. */
    public boolean bothWish(Wish wish) {
        return wishes.size() == 2 && wishes.stream().allMatch(one -> one.wish() == wish);
    }

    /** Until when both would go on: the earlier day, as long as it is still to come. */
    public Optional<LocalDate> extendUntil() {
        return Optional.ofNullable(Wished.until(wishes, 2, today));
    }

    /** The last day until which anybody may ask to go on. */
    public LocalDate latest() {
        return Extension.latest(today);
    }
}
