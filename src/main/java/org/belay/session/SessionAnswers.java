package org.belay.session;

import java.time.Clock;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.belay.matching.CircleId;
import org.belay.matching.MatchId;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether those who meet come to a session that is booked: each says it for themselves, and those who meet and who
 * coordinates their program read it. It moves and cancels nothing; who may find another time is told of whoever cannot come.
 * To others there is no such session.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class SessionAnswers {

    private final CurrentUser user;
    private final PairQueries pairs;
    private final CircleQueries circles;
    private final SessionQueries queries;
    private final SessionAnswerRepository answers;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    SessionAnswers(
            CurrentUser user,
            PairQueries pairs,
            CircleQueries circles,
            SessionQueries queries,
            SessionAnswerRepository answers,
            ApplicationEventPublisher news,
            Clock clock) {
        this.user = user;
        this.pairs = pairs;
        this.circles = circles;
        this.queries = queries;
        this.answers = answers;
        this.news = news;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Invitation open(SessionId id) {
        var standing = queries.standing(id);
        var match = standing.match();
        var circle = standing.circle();
        return match != null ? ofMatch(id, match) : ofCircle(id, Objects.requireNonNull(circle));
    }

    /** What was said before holds no longer. */
    public void answer(SessionId id, boolean comes) {
        var invitation = open(id);
        if (!invitation.open()) {
            throw new Refused(Problem.of("session.problem.state"));
        }
        answers.put(id, invitation.reader(), comes, clock.instant());
        // Who comes as planned is no news, nor is what was said before.
        if (invitation.answer().orElse(true) != comes) {
            tell(id, invitation, comes);
        }
    }

    private void tell(SessionId id, Invitation invitation, boolean comes) {
        var match = invitation.match();
        var gathering = match != null ? pairs.get(match) : circles.get(Objects.requireNonNull(invitation.circle()));
        var me = invitation.reader();
        var planners = gathering.planners();
        // When whoever leads a circle alone cannot come, everybody in it has to know.
        var others = new HashSet<>(planners.equals(Set.of(me)) ? gathering.people() : planners);
        others.remove(me);
        news.publishEvent(
                new SessionAnswered(queries.standing(id).entry(gathering), me, gathering.nameOf(me), comes, others));
    }

    private Invitation ofMatch(SessionId id, MatchId match) {
        var pair = pairs.get(match);
        var me = user.require(Permission.KEEP_SESSIONS, pair.facts()).person();
        return new Invitation(
                queries.get(id),
                match,
                null,
                pair.partnerOf(me).name(),
                me,
                pair.member(me).zone(),
                open(id, pair),
                pair.meets());
    }

    private Invitation ofCircle(SessionId id, CircleId circle) {
        var head = circles.get(circle);
        var me = user.require(Permission.KEEP_SESSIONS, head.sharedFacts()).person();
        return new Invitation(
                queries.getOfCircle(id),
                null,
                circle,
                head.name(),
                me,
                member(head, me).zone(),
                open(id, head),
                head.meets() && user.may(Permission.KEEP_SESSIONS, head.facts()));
    }

    private static Member member(CircleHead circle, PersonId person) {
        return circle.member(person).orElseThrow(() -> new NotFound(circle.circle()));
    }

    private boolean open(SessionId id, Gathering gathering) {
        var session = queries.standing(id);
        return gathering.meets()
                && session.state() == SessionState.SCHEDULED
                && session.startsAt().isAfter(clock.instant());
    }
}
