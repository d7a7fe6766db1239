package org.belay.matching;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belay.program.MatchingCriterion;
import org.belay.program.MatchingWeights;
import org.jspecify.annotations.Nullable;

/**
 * A change of what a run works on, by which somebody may find a match. Names people by their ids, as {@link
 * MatchingProblem} does. Names are stored with scenarios: never rename one.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
@JsonSubTypes({
    @JsonSubTypes.Type(Change.OneMorePlace.class),
    @JsonSubTypes.Type(Change.OneMoreMentor.class),
    @JsonSubTypes.Type(Change.WithoutRule.class),
    @JsonSubTypes.Type(Change.OneMoreHour.class),
    @JsonSubTypes.Type(Change.OtherWeights.class),
    @JsonSubTypes.Type(Change.OtherSizes.class),
    @JsonSubTypes.Type(Change.Both.class)
})
public sealed interface Change {

    /** A mentor takes one mentee more, namely this one. */
    record OneMorePlace(long mentor, long mentee) implements Change {}

    /** A mentee has one mentor more, namely this one. */
    record OneMoreMentor(long mentee, long mentor) implements Change {}

    /**
     * A rule is out of force, for everybody.
     *
     * @param question as people read the question that the rule is about; null for any other rule
     */
    record WithoutRule(Rule rule, @Nullable String question) implements Change {

        WithoutRule(Rule rule) {
            this(rule, null);
        }
    }

    /**
     * Somebody is free for one hour more.
     *
     * @param from the first of its two half-hours, 0 to 335 from Monday 00:00 by the clock of UTC
     */
    record OneMoreHour(long person, int from) implements Change {}

    /**
     * Criteria weigh otherwise, for everybody; one that is not given weighs nothing.
     *
     * @param questions weights of compared questions, by the keys of the questions
     */
    record OtherWeights(Map<MatchingCriterion, Integer> weights, Map<String, Integer> questions) implements Change {

        public OtherWeights {
            weights = Map.copyOf(weights);
            // The first scenarios knew no such weights.
            questions = questions == null ? Map.of() : Map.copyOf(questions);
        }
    }

    /** Circles have so many members. */
    record OtherSizes(int smallest, int largest) implements Change {}

    /** Two changes that neither of them would do alone. */
    record Both(Change one, Change other) implements Change {}

    /** The problem with this change made; who does not take part in it changes nothing. */
    default MatchingProblem appliedTo(MatchingProblem problem) {
        return switch (this) {
            case OneMorePlace(var mentor, var mentee) ->
                problem.withMentors(entry -> entry.profile().person() == mentor
                                ? new MatchingProblem.MentorEntry(entry.profile(), entry.capacity() + 1)
                                : entry)
                        .withLock(new MatchingProblem.Lock(mentor, mentee));
            case OneMoreMentor(var mentee, var mentor) ->
                problem.withMentees(entry -> entry.profile().person() == mentee
                                ? new MatchingProblem.MenteeEntry(entry.profile(), entry.demand() + 1)
                                : entry)
                        .withLock(new MatchingProblem.Lock(mentor, mentee));
            case WithoutRule(var rule, var question) ->
                problem.withSettings(without(problem.settings(), rule, question));
            case OneMoreHour(var person, var from) ->
                problem.withMentors(entry -> entry.profile().person() == person
                                ? new MatchingProblem.MentorEntry(
                                        entry.profile().withHour(from), entry.capacity())
                                : entry)
                        .withMentees(entry -> entry.profile().person() == person
                                ? new MatchingProblem.MenteeEntry(
                                        entry.profile().withHour(from), entry.demand())
                                : entry);
            case OtherWeights(var weights, var questions) ->
                problem.withSettings(problem.settings()
                        .withWeights(ProgramMatching.weights(
                                new MatchingWeights(weights, questions),
                                problem.settings().questions())));
            case OtherSizes _ -> problem;
            case Both(var one, var other) -> other.appliedTo(one.appliedTo(problem));
        };
    }

    /** What the rule is about may be another question by now; then nothing changes. */
    private static MatchingSettings without(MatchingSettings settings, Rule rule, @Nullable String question) {
        return Objects.equals(settings.question(rule), question)
                ? settings.withRules(
                        settings.rules().stream().filter(other -> other != rule).collect(Collectors.toSet()))
                : settings;
    }

    /** Those whom it names. */
    default Stream<Long> people() {
        return switch (this) {
            case OneMorePlace(var mentor, var mentee) -> Stream.of(mentor, mentee);
            case OneMoreMentor(var mentee, var mentor) -> Stream.of(mentee, mentor);
            case OneMoreHour hour -> Stream.of(hour.person());
            case WithoutRule _, OtherWeights _, OtherSizes _ -> Stream.empty();
            case Both(var one, var other) -> Stream.concat(one.people(), other.people());
        };
    }

    /** The single changes that it is made of. */
    default List<Change> parts() {
        return this instanceof Both(var one, var other)
                ? Stream.concat(one.parts().stream(), other.parts().stream()).toList()
                : List.of(this);
    }
}
