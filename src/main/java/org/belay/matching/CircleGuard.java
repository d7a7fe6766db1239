package org.belay.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.belay.enrollment.Participant;
import org.belay.matching.CircleAssessment.RuleBreak;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;

/** What stands against circles: their sizes, people who take part no more, the rules of the program, the facilitator. */
final class CircleGuard {

    private final CirclePool pool;
    private final PairGuard pairs;
    private final PersonId reader;

    /** @param reader who of their own circle is told that something is against it, and not what */
    CircleGuard(CirclePool pool, PersonId reader) {
        this.pool = pool;
        this.pairs = new PairGuard(pool.people());
        this.reader = reader;
    }

    /** Nothing when it can be published as it is. */
    List<Problem> problems(Circle circle) {
        var problems = new ArrayList<>(ofMembers(circle));
        problems.addAll(facilitator(circle));
        return problems;
    }

    /** Whoever is to lead it may still be missing; of fewer than a circle no rule is asked, which might tell whose wish it is. */
    List<Problem> ofMembers(Circle circle) {
        var problems = new ArrayList<Problem>();
        var size = circle.members().size();
        if (size < CircleSizes.LEAST || size > CircleSizes.MOST) {
            problems.add(Problem.of(
                    "matching.circle.problem.size", circle.name(), size, CircleSizes.LEAST, CircleSizes.MOST));
        }
        circle.members().stream()
                .filter(member -> !pool.isFree(member.enrollment()))
                .forEach(member -> problems.add(
                        Problem.of("matching.circle.problem.not-taking-part", circle.name(), member.name())));
        if (size >= CircleSizes.LEAST) {
            problems.addAll(circle.has(reader) ? ofOwn(circle) : rules(circle));
        }
        return problems;
    }

    /** Of one that meets already, whose members take part in it, once somebody has joined. */
    List<Problem> joining(Circle circle) {
        var problems = new ArrayList<Problem>();
        if (circle.members().size() > CircleSizes.MOST) {
            problems.add(Problem.of("matching.circle.problem.full", circle.name(), CircleSizes.MOST));
        }
        problems.addAll(circle.has(reader) ? ofOwn(circle) : rules(circle));
        if (circle.facilitator() != null) {
            problems.addAll(facilitator(circle));
        }
        return problems;
    }

    /** As for two who are put together by hand, whose wish it is is not said. */
    private List<Problem> rules(Circle circle) {
        return pool.assess(circle).stream()
                .flatMap(assessment -> assessment.broken().stream())
                .flatMap(broken -> problems(circle, broken))
                .toList();
    }

    private List<Problem> ofOwn(Circle circle) {
        return rules(circle).isEmpty() ? List.of() : List.of(Problem.of("matching.circle.problem.own", circle.name()));
    }

    private Stream<Problem> problems(Circle circle, RuleBreak broken) {
        return broken.pairs().isEmpty()
                ? Stream.of(Problem.of("matching.circle.problem.rule." + broken.rule(), circle.name()))
                : broken.pairs().stream()
                        .map(pair -> pairs.problem(broken.rule(), name(pair.one()), name(pair.other())));
    }

    private String name(long person) {
        return pool.people()
                .findEnrollment(new PersonId(person))
                .flatMap(pool.people()::find)
                .map(Participant::name)
                .orElse("–");
    }

    List<Problem> facilitator(Circle circle) {
        var facilitator = circle.facilitator();
        if (facilitator == null) {
            return List.of(Problem.of("matching.circle.problem.facilitator", circle.name()));
        }
        var problems = new ArrayList<Problem>();
        var avoided = false;
        for (var member : circle.members()) {
            var profile = pool.people()
                    .find(member.enrollment())
                    .map(here -> pool.people().profile(here.enrollment()));
            var id = facilitator.person().value();
            if (pool.has(Rule.LINE_MANAGEMENT)
                    && profile.filter(of -> of.lineManagers().contains(id)).isPresent()) {
                problems.add(Problem.of(
                        "matching.circle.problem.facilitator-manages",
                        circle.name(),
                        facilitator.name(),
                        member.name()));
            }
            avoided |= pool.has(Rule.AVOID_LIST)
                    && profile.filter(of -> of.avoided().contains(id)).isPresent();
        }
        if (avoided && circle.members().size() >= CircleSizes.LEAST) {
            problems.add(Problem.of("matching.circle.problem.facilitator-avoided", circle.name(), facilitator.name()));
        }
        return circle.isOf(reader) && !problems.isEmpty()
                ? List.of(Problem.of("matching.circle.problem.own", circle.name()))
                : problems;
    }
}
