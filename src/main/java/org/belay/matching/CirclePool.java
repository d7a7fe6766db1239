package org.belay.matching;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.Participant;
import org.belay.program.TopicId;
import org.jspecify.annotations.Nullable;

/**
 * The people of a cohort of circles who can be put together, the circles they are in, and what the rules make of a group
 * of them. Holds avoid lists as {@link CohortPool} does.
 */
final class CirclePool {

    private final CohortPool people;
    private final CircleAssessor assessor;
    private final List<Circle> forming;
    private final Set<EnrollmentId> placeable;
    private final Set<EnrollmentId> taken;

    /**
     * @param people those, and whoever is in a circle that meets, on a break too
     * @param placeable who could be put into one
     * @param forming circles that are not published yet
     * @param open circles that are
     */
    CirclePool(CohortPool people, Set<EnrollmentId> placeable, List<Circle> forming, List<Circle> open) {
        this.people = people;
        this.assessor = new CircleAssessor(people.settings());
        this.placeable = Set.copyOf(placeable);
        this.forming = List.copyOf(forming);
        this.taken = members(open);
    }

    private static Set<EnrollmentId> members(Collection<Circle> circles) {
        return circles.stream().flatMap(circle -> circle.places().stream()).collect(toSet());
    }

    CohortPool people() {
        return people;
    }

    List<Circle> forming() {
        return forming;
    }

    /** Who can be put into a circle: takes part and is in none that is published. */
    List<Participant> free() {
        return people.mentees().stream()
                .filter(person -> isFree(person.enrollment()))
                .toList();
    }

    /** Who is free and in no circle that is forming either, by name. */
    List<Participant> alone() {
        var placed = members(forming);
        return free().stream()
                .filter(person -> !placed.contains(person.enrollment()))
                .toList();
    }

    /** How the others fall away for these, who are alone; those in a published circle are taken. */
    Map<EnrollmentId, WhyUnmatched> whyAlone(Collection<Participant> people) {
        var alone = people.stream().map(Participant::enrollment).collect(toSet());
        return this.people.whyNobody(alone, taken.stream().collect(toMap(place -> place, place -> 1))).stream()
                .collect(toMap(
                        leftOver -> this.people.enrollment(leftOver.person()),
                        leftOver -> WhyUnmatched.of(leftOver, this.people.settings())));
    }

    boolean isFree(EnrollmentId id) {
        // Who has left the organization wants nobody any more.
        return placeable.contains(id) && !taken.contains(id) && people.wanted(id) > 0;
    }

    boolean has(Rule rule) {
        return people.settings().rules().contains(rule);
    }

    /** Locked circles are kept as they are. */
    CircleProblem problem(CircleSizes sizes, long seed) {
        return new CircleProblem(
                free().stream()
                        .map(person -> people.profile(person.enrollment()))
                        .toList(),
                people.settings(),
                sizes.smallest(),
                sizes.largest(),
                forming.stream()
                        .filter(Circle::locked)
                        .map(circle -> circle.members().stream()
                                .map(member -> member.person().value())
                                .collect(toSet()))
                        .toList(),
                seed);
    }

    /** Of those members who take part; nothing when none does. */
    Optional<CircleAssessment> assess(Circle circle) {
        var profiles = profiles(circle);
        return profiles.isEmpty() ? Optional.empty() : Optional.of(assessor.assess(profiles));
    }

    /**
     * What somebody more would do to circles.
     *
     * @param largest how many members a circle may have
     */
    CircleOpenings openings(List<Circle> circles, int largest) {
        return new CircleOpenings(
                assessor, largest, circles.stream().map(this::profiles).toList());
    }

    /** What becomes of a circle without one of its members, who must take part. */
    CircleOverview.Departure without(Circle circle, EnrollmentId leaving, int smallest) {
        var now = profiles(circle);
        var then = new ArrayList<>(now);
        then.remove(people.profile(leaving));
        return new CircleOverview.Departure(
                circle, score(then) - score(now), total(then) - total(now), then.size(), then.size() < smallest);
    }

    private int score(List<Profile> members) {
        return members.isEmpty() ? 0 : assessor.assess(members).score();
    }

    private long total(List<Profile> members) {
        return (long) score(members) * members.size();
    }

    /** The theme of a group of these. */
    @Nullable
    TopicId theme(Collection<EnrollmentId> members) {
        if (members.isEmpty()) {
            return null;
        }
        var theme = assessor.assess(members.stream()
                        .filter(id -> people.find(id).isPresent())
                        .map(people::profile)
                        .toList())
                .theme();
        return theme == null ? null : new TopicId(theme);
    }

    private List<Profile> profiles(Circle circle) {
        var profiles = new ArrayList<Profile>();
        for (var member : circle.members()) {
            if (people.find(member.enrollment()).isPresent()) {
                profiles.add(people.profile(member.enrollment()));
            }
        }
        return profiles;
    }
}
