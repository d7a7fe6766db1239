package org.belay.closing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
 */
public record ClosingPage(
        SpaceHead space, boolean near, Set<PersonId> written, List<Reflection> reflections, List<Wished> wishes) {

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
            PersonId person, Wish wish, @Nullable LocalDate until) {}

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

    /** Until when both would go on: the earlier day. */
    public Optional<LocalDate> extendUntil() {
        return bothWish(Wish.EXTEND)
                ? wishes.stream()
                        .flatMap(one -> Optional.ofNullable(one.until()).stream())
                        .min(LocalDate::compareTo)
                : Optional.empty();
    }
}
