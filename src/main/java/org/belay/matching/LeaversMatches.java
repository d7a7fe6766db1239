package org.belay.matching;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.belay.enrollment.EnrollmentService;
import org.belay.matching.LeaverQueries.OpenMatch;
import org.belay.organization.LeaverEffects;
import org.belay.organization.PeopleLeft;
import org.belay.security.CurrentUser;
import org.belay.shared.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has left the organization meets nobody any more: the match ends, its partner keeps the place, and the next run
 * takes them.
 */
@Component
class LeaversMatches implements LeaverEffects {

    private final LeaverQueries queries;
    private final MatchRepository matches;
    private final CircleRepository circles;
    private final MatchEndings endings;
    private final EnrollmentService enrollments;
    private final CurrentUser user;

    LeaversMatches(
            LeaverQueries queries,
            MatchRepository matches,
            CircleRepository circles,
            MatchEndings endings,
            EnrollmentService enrollments,
            CurrentUser user) {
        this.queries = queries;
        this.matches = matches;
        this.circles = circles;
        this.endings = endings;
        this.enrollments = enrollments;
        this.user = user;
    }

    @Override
    public List<InProgram> of(Set<PersonId> leavers) {
        var matches = open(leavers).stream().collect(groupingBy(OpenMatch::program, toSet())).entrySet().stream()
                .map(program -> new InProgram(
                        program.getKey(), program.getValue().size(), partners(program.getValue(), leavers), 0));
        var groups = circles.concerning(leavers).stream()
                .filter(circle -> circle.state().open())
                .collect(groupingBy(Circle::programName, counting()))
                .entrySet()
                .stream()
                .map(program -> new InProgram(program.getKey(), 0, 0, Math.toIntExact(program.getValue())));
        return Stream.concat(matches, groups)
                .sorted(comparing(InProgram::program))
                .toList();
    }

    private static int partners(Set<OpenMatch> matches, Set<PersonId> leavers) {
        return Math.toIntExact(matches.stream()
                .flatMap(match -> Stream.of(match.mentor(), match.mentee()))
                .filter(person -> !leavers.contains(person))
                .distinct()
                .count());
    }

    /** Before accounts are closed: who imports may be among the leavers, and must still be known to end a match. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PeopleLeft news) {
        var ending = open(news.people());
        if (ending.isEmpty()) {
            return;
        }
        enrollments.keep(ending.stream()
                .flatMap(match -> Stream.of(match.mentorPlace(), match.menteePlace()))
                .collect(toSet()));
        // Read again: while the places were waited for, somebody else may have ended one.
        for (var match : open(news.people())) {
            endings.left(user.person(), matches.find(match.match()).orElseThrow());
        }
    }

    private List<OpenMatch> open(Set<PersonId> leavers) {
        return queries.open().stream()
                .filter(match -> leavers.contains(match.mentor()) || leavers.contains(match.mentee()))
                .toList();
    }
}
