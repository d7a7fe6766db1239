package org.belay.matching;

import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.belay.enrollment.Participant;
import org.belay.enrollment.Side;
import org.belay.program.Topic;
import org.belay.program.TopicId;

/** Puts two people of a cohort side by side. */
final class SideBySide {

    private SideBySide() {}

    /** @param ofProgram the rules that the program itself has set */
    static PairComparison of(CohortPool pool, CohortPool.Pair pair, Map<TopicId, Topic> names, Set<Rule> ofProgram) {
        var mentor = pool.get(pair.mentor());
        var mentee = pool.get(pair.mentee());
        var assessment = pool.assess(pair);
        var week = pool.profile(pair.mentor()).availability();
        var otherWeek = pool.profile(pair.mentee()).availability();
        return new PairComparison(
                facts(mentor, topics(mentor, mentor.offered()), names, pool.places(pair.mentor())),
                facts(mentee, topics(mentee, mentee.wanted()), names, pool.wanted(pair.mentee())),
                assessment.score(),
                new MatchReasons(names, pool.settings()).of(assessment),
                checks(assessment, ofProgram, pool.settings()),
                sharedTopics(mentor, mentee).map(topic -> label(topic, names)).collect(toSet()),
                mentee.languages().stream().filter(mentor.languages()::contains).collect(toSet()),
                week == null || otherWeek == null
                        ? null
                        : week.sharedWith(otherWeek).halfHours());
    }

    /** Of a peer all that they work on or offer. */
    private static Set<TopicId> topics(Participant person, Set<TopicId> ofSide) {
        if (person.side() != Side.PEER) {
            return ofSide;
        }
        var all = new HashSet<>(person.offered());
        all.addAll(person.wanted());
        return all;
    }

    private static Stream<TopicId> sharedTopics(Participant mentor, Participant mentee) {
        var there = mentee.wanted().stream().filter(topics(mentor, mentor.offered())::contains);
        return mentor.side() != Side.PEER
                ? there
                : Stream.concat(there, mentor.wanted().stream().filter(topics(mentee, mentee.offered())::contains));
    }

    /** What only guards against proposing a pair of now again is said when it does, and not as a rule of the program. */
    private static List<PairComparison.RuleCheck> checks(
            PairAssessment assessment, Set<Rule> ofProgram, MatchingSettings questions) {
        return assessment.rules().stream()
                .filter(finding -> finding.rule() != Rule.SAME_PERSON)
                .filter(finding ->
                        ofProgram.contains(finding.rule()) || finding.verdict() == PairAssessment.Verdict.VIOLATED)
                .map(finding -> new PairComparison.RuleCheck(
                        finding.rule(),
                        finding.verdict(),
                        questions.question(finding.rule()),
                        finding.fact() instanceof PairAssessment.PartOfDepartment))
                .toList();
    }

    private static PairComparison.PersonFacts facts(
            Participant person, Set<TopicId> topicsOfSide, Map<TopicId, Topic> names, int room) {
        return new PairComparison.PersonFacts(
                Party.of(person),
                topicsOfSide.stream()
                        .map(topic -> label(topic, names))
                        .sorted(String.CASE_INSENSITIVE_ORDER)
                        .toList(),
                List.copyOf(new TreeSet<>(person.languages())),
                person.availability(),
                person.timeZone() == null ? null : person.timeZone().getId(),
                person.grade(),
                room);
    }

    private static String label(TopicId id, Map<TopicId, Topic> names) {
        var topic = names.get(id);
        return topic == null ? "?" : topic.label();
    }
}
