package org.belay.matching;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.EnrollmentService;
import org.belay.matching.LeaverQueries.OpenMatch;
import org.belay.organization.LeaverEffects;
import org.belay.organization.LeavingBegins;
import org.belay.organization.PeopleCameBack;
import org.belay.organization.PeopleLeft;
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
    private final LeaverMemoryRepository memory;
    private final MatchRepository matches;
    private final CircleRepository circles;
    private final MatchEndings endings;
    private final EnrollmentService enrollments;

    LeaversMatches(
            LeaverQueries queries,
            LeaverMemoryRepository memory,
            MatchRepository matches,
            CircleRepository circles,
            MatchEndings endings,
            EnrollmentService enrollments) {
        this.queries = queries;
        this.memory = memory;
        this.matches = matches;
        this.circles = circles;
        this.endings = endings;
        this.enrollments = enrollments;
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

    /**
     * Before the people themselves: all places that will be written are locked here, in the order of their keys, those of
     * partners among them, then the matches, which whoever books a session holds before the calendars of people.
     */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(LeavingBegins news) {
        keep(open(news.people()).stream().flatMap(OpenMatch::places), enrollments.open(news.people()));
        // Read again: while the places were waited for, somebody else may have ended one.
        matches.lock(open(news.people()).stream().map(OpenMatch::match).toList());
    }

    /** Before anything else that leavers take with them. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PeopleLeft news) {
        for (var open : open(news.people())) {
            var match = matches.find(open.match()).orElseThrow();
            if (news.batch() != null && match.state() != MatchState.OFFERED) {
                memory.keep(news.batch(), match, open.leaver(news.people()));
            }
            endings.left(news.by(), match);
        }
    }

    /** As when they left, before the places of those who come back are written. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    void lock(PeopleCameBack news) {
        keep(memory.places(news.batch()).stream(), enrollments.ended(news.batch(), news.people()));
    }

    /** Once both have their places again. An offer that was taken back is made anew by whoever publishes. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PeopleCameBack news) {
        for (var id : memory.untouched(news.batch())) {
            if (memory.fits(id)) {
                endings.takenBack(news.by(), matches.find(id).orElseThrow(), memory.state(news.batch(), id));
            }
        }
    }

    private void keep(Stream<EnrollmentId> some, Collection<EnrollmentId> more) {
        var places = Stream.concat(some, more.stream()).collect(toSet());
        if (!places.isEmpty()) {
            enrollments.keep(places);
        }
    }

    private List<OpenMatch> open(Set<PersonId> leavers) {
        return queries.open().stream()
                .filter(match -> leavers.contains(match.mentor()) || leavers.contains(match.mentee()))
                .toList();
    }
}
