package org.belay.bench;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.belay.enrollment.WeekGrid;
import org.belay.matching.MatchingProblem;
import org.belay.matching.MatchingProblem.MenteeEntry;
import org.belay.matching.MatchingProblem.MentorEntry;
import org.belay.matching.MatchingSettings;
import org.belay.matching.Objective;
import org.belay.matching.Profile;

/**
 * A seeded organization to match.
 *
 * <ul>
 *   <li>Topics: 128, some far more popular than others (index 128·u^1.7); mentors offer 6, mentees want 3.
 *   <li>Hours: mentors are free in 10 blocks of an hour and mentees in 20, on weekdays from 8 to 18 in one of 5 zones.
 *   <li>Capacities: places for the given share of the demand; each mentor takes 0 to twice the average. Mentees want one.
 *   <li>Rules, about a fifth of all pairs excluded: same department (one of 60), at least one shared hour, a common language
 *       (three of four speak the first of 4, two of five each other), line management (chains of 3), avoid lists (1 in 20
 *       people).
 *   <li>All criteria, among them 12 sites, 11 grades, and up to 3 preferences of mentees.
 * </ul>
 */
record MatchingInstance(int mentees, int mentors, double share) {
    private static final int TOPICS = 128;
    private static final int[] ZONES = {-16, -10, 0, 2, 11};

    MatchingProblem problem(long seed) {
        var random = new SplittableRandom(seed);
        var average = share * mentees / mentors;
        var places = (int) Math.round(share * mentees);
        var mentorEntries = new ArrayList<MentorEntry>();
        for (var j = 0; j < mentors; j++) {
            // What is left is spread over the mentors left, so that the places add up exactly.
            var last = j == mentors - 1;
            var draw = (int) (2 * average * random.nextDouble() + 0.5);
            var capacity = last ? places : Math.min(draw, places);
            places -= capacity;
            mentorEntries.add(new MentorEntry(person(j, random, 6, 10, true), capacity));
        }
        var menteeEntries = new ArrayList<MenteeEntry>();
        for (var i = 0; i < mentees; i++) {
            menteeEntries.add(new MenteeEntry(person(mentors + i, random, 3, 20, false), 1));
        }
        var settings = MatchingSettings.standard();
        return new MatchingProblem(
                mentorEntries, menteeEntries, settings, List.of(), Objective.PARTICIPATION_FIRST, seed);
    }

    private Profile person(long id, SplittableRandom random, int topics, int blocks, boolean mentor) {
        var set = new HashSet<Long>();
        while (set.size() < topics) {
            set.add((long) (TOPICS * Math.pow(random.nextDouble(), 1.7)));
        }
        var everybody = mentees + mentors;
        return new Profile(
                id,
                (long) random.nextInt(60),
                (long) random.nextInt(12),
                2 + random.nextInt(11),
                List.copyOf(people(3, everybody, random)),
                languages(random),
                week(random, blocks),
                mentor ? set : Set.of(),
                mentor ? Set.of() : set,
                mentor ? List.of() : List.copyOf(people(random.nextInt(4), mentors, random)),
                people(random.nextInt(20) == 0 ? 1 : 0, everybody, random),
                Set.of());
    }

    private static Set<Long> people(int count, int bound, SplittableRandom random) {
        var people = new HashSet<Long>();
        for (var k = 0; k < count; k++) {
            people.add((long) random.nextInt(bound));
        }
        return people;
    }

    private static Set<String> languages(SplittableRandom random) {
        var languages = new HashSet<String>();
        if (random.nextInt(4) > 0) {
            languages.add("en");
        }
        for (var language : List.of("de", "es", "fr")) {
            if (random.nextInt(5) < 2) {
                languages.add(language);
            }
        }
        return languages;
    }

    private static WeekGrid week(SplittableRandom random, int blocks) {
        var bits = new BitSet();
        var zone = ZONES[random.nextInt(ZONES.length)];
        for (var k = 0; k < blocks; k++) {
            var halfHour = 48 * random.nextInt(5) + 16 + 2 * random.nextInt(10) - zone;
            bits.set(Math.floorMod(halfHour, WeekGrid.HALF_HOURS));
            bits.set(Math.floorMod(halfHour + 1, WeekGrid.HALF_HOURS));
        }
        return WeekGrid.of(bits);
    }
}
