package org.belay.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;

/** Which mentors stand in a relation to somebody that lists name: rules and preferences that concern few pairs. */
final class Relations {
    private final Map<Long, Integer> mentorOf = new HashMap<>();
    private final List<Function<Profile, ? extends Collection<Long>>> excluding = new ArrayList<>();
    /** For each excluding list: whose list names a person. */
    private final List<Map<Long, List<Integer>>> namedBy = new ArrayList<>();

    private final Map<Long, List<Wish>> wishedBy = new HashMap<>();
    private final boolean samePerson;

    /** A mentor's or mentee's wish. */
    record Wish(int mentor, int rank) {}

    Relations(List<Profile> mentors, MatchingSettings settings) {
        this.samePerson = settings.rules().contains(Rule.SAME_PERSON);
        if (settings.rules().contains(Rule.LINE_MANAGEMENT)) {
            excluding.add(Profile::lineManagers);
        }
        if (settings.rules().contains(Rule.AVOID_LIST)) {
            excluding.add(Profile::avoided);
        }
        if (settings.rules().contains(Rule.PAST_MATCH)) {
            excluding.add(Profile::pastPartners);
        }
        for (var list : excluding) {
            var names = new HashMap<Long, List<Integer>>();
            for (var j = 0; j < mentors.size(); j++) {
                for (var person : list.apply(mentors.get(j))) {
                    names.computeIfAbsent(person, _ -> new ArrayList<>()).add(j);
                }
            }
            namedBy.add(names);
        }
        for (var j = 0; j < mentors.size(); j++) {
            mentorOf.put(mentors.get(j).person(), j);
            var rank = 0;
            for (var person : mentors.get(j).preferences()) {
                wishedBy.computeIfAbsent(person, _ -> new ArrayList<>()).add(new Wish(j, ++rank));
            }
        }
    }

    /** The mentors who are excluded by somebody's list, theirs or the mentee's, perhaps more than once. */
    void eachExcluded(Profile mentee, IntConsumer mentor) {
        if (samePerson) {
            find(mentee.person(), mentor);
        }
        for (var k = 0; k < excluding.size(); k++) {
            for (var person : excluding.get(k).apply(mentee)) {
                find(person, mentor);
            }
            for (var j : namedBy.get(k).getOrDefault(mentee.person(), List.of())) {
                mentor.accept(j);
            }
        }
    }

    /** The mentors whom a mentee wishes for. */
    void eachWished(Profile mentee, Consumer<Wish> wish) {
        var rank = 0;
        for (var person : mentee.preferences()) {
            rank++;
            var at = rank;
            find(person, j -> wish.accept(new Wish(j, at)));
        }
    }

    /** The mentors who wish for a mentee. */
    List<Wish> wishing(Profile mentee) {
        return wishedBy.getOrDefault(mentee.person(), List.of());
    }

    private void find(long person, IntConsumer found) {
        var mentor = mentorOf.get(person);
        if (mentor != null) {
            found.accept(mentor);
        }
    }
}
