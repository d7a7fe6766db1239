package org.belay.matching;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How many mentees got the mentor they wished for most; among peers, how many people got whom they wished for most.
 *
 * @param met those who did
 * @param choosers those who wish for anybody among the mentors of the run
 */
record FirstChoices(int met, int choosers) {

    static FirstChoices of(MatchingProblem problem, MatchingResult result) {
        var mentors = problem.mentors().stream()
                .map(entry -> entry.profile().person())
                .collect(toSet());
        var mentorsOf = couples(problem, result)
                .collect(groupingBy(MatchingResult.Couple::mentee, mapping(MatchingResult.Couple::mentor, toSet())));
        return of(
                problem.mentees().stream()
                        .map(MatchingProblem.MenteeEntry::profile)
                        .toList(),
                mentors,
                mentorsOf);
    }

    /** Of people in circles, how many are with whom they wished for most. */
    static FirstChoices of(CircleProblem problem, CircleResult result) {
        var with = new HashMap<Long, Set<Long>>();
        result.circles()
                .forEach(circle -> circle.persons().forEach(one -> with.put(one, Set.copyOf(circle.persons()))));
        return of(
                problem.people(), problem.people().stream().map(Profile::person).collect(toSet()), with);
    }

    private static FirstChoices of(List<Profile> people, Set<Long> wishable, Map<Long, Set<Long>> partners) {
        var met = 0;
        var choosers = 0;
        for (var one : people) {
            var first = one.preferences().stream().filter(wishable::contains).findFirst();
            choosers += first.isPresent() ? 1 : 0;
            met += first.filter(partners.getOrDefault(one.person(), Set.of())::contains)
                            .isPresent()
                    ? 1
                    : 0;
        }
        return new FirstChoices(met, choosers);
    }

    private static Stream<MatchingResult.Couple> couples(MatchingProblem problem, MatchingResult result) {
        var couples = result.couples().stream();
        return problem.settings().eachOthersMentor() ? couples.flatMap(MatchingResult.Couple::eachWay) : couples;
    }
}
