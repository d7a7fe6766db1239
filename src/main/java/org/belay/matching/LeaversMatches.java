package org.belay.matching;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.LinkedHashMap;
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
    private final MatchEndings endings;
    private final EnrollmentService enrollments;
    private final CurrentUser user;

    LeaversMatches(
            LeaverQueries queries,
            MatchRepository matches,
            MatchEndings endings,
            EnrollmentService enrollments,
            CurrentUser user) {
        this.queries = queries;
        this.matches = matches;
        this.endings = endings;
        this.enrollments = enrollments;
        this.user = user;
    }

    @Override
    public List<InProgram> of(Set<PersonId> leavers) {
        return open(leavers).stream()
                .collect(groupingBy(OpenMatch::program, LinkedHashMap::new, toSet()))
                .entrySet()
                .stream()
                .map(program ->
                        new InProgram(program.getKey(), program.getValue().size(), (int) program.getValue().stream()
                                .flatMap(match -> Stream.of(match.mentor(), match.mentee()))
                                .filter(person -> !leavers.contains(person))
                                .distinct()
                                .count()))
                .toList();
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
