package org.belay.feedback;

import java.time.Clock;
import java.util.List;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.draft.DraftKey;
import org.belay.draft.Drafts;
import org.belay.matching.Space;
import org.belay.matching.SpaceHead;
import org.belay.matching.Spaces;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What went well and what to try next, in both directions between people of a pair or a circle. The giver and the receiver
 * read it and nobody else.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class TwoWayFeedbackService {

    private final Spaces spaces;
    private final TwoWayRepository feedback;
    private final Drafts drafts;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    TwoWayFeedbackService(
            Spaces spaces,
            TwoWayRepository feedback,
            Drafts drafts,
            CurrentUser user,
            AuditTrail audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.spaces = spaces;
        this.feedback = feedback;
        this.drafts = drafts;
        this.user = user;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /**
     * What whoever asks gave, was given, asked for or is asked for: open ones first, then the latest. Nobody is asked any more
     * by or for somebody who has left.
     */
    @Transactional(readOnly = true)
    public List<TwoWayFeedback> of(Space space) {
        var head = spaces.open(space);
        return feedback.of(space, me(Permission.SEE_TWO_WAY_FEEDBACK, head)).stream()
                .filter(one -> one.givenAt() != null || (head.has(one.giver()) && head.has(one.receiver())))
                .toList();
    }

    /** What was said to whoever asks, and by them, in circles whose page is theirs no more: it stays theirs. */
    @Transactional(readOnly = true)
    public List<TwoWayFeedback> ofLeftCircles() {
        return feedback.ofLeftCircles(user.require(Permission.SEE_TWO_WAY_FEEDBACK, Facts.of(user.person()))
                .person());
    }

    /** The reader, for whom it is told who said what. */
    @Transactional(readOnly = true)
    public PersonId reader() {
        return user.require(Permission.SEE_TWO_WAY_FEEDBACK, Facts.of(user.person()))
                .person();
    }

    /** Under which feedback to somebody of a space is kept that nobody asked for and that is not given yet. */
    public static DraftKey draftKey(Space space) {
        return switch (space) {
            case Space.OfMatch(var match) -> new DraftKey("feedback-in-match", match.value());
            case Space.OfCircle(var circle) -> new DraftKey("feedback-in-circle", circle.value());
        };
    }

    /** The same of what answers a question. */
    public static DraftKey draftKey(TwoWayFeedbackId asked) {
        return new DraftKey("feedback-asked", asked.value());
    }

    /** Asks somebody of the same space for feedback, who hears of it. */
    public void ask(Space space, PersonId giver, @Nullable String question) {
        var head = kept(space);
        var me = me(Permission.GIVE_FEEDBACK, head);
        other(head, me, giver);
        if (feedback.waits(space, giver, me)) {
            throw new Refused(Problem.of("feedback.problem.asked"));
        }
        var id = feedback.ask(space, giver, me, text(question, TwoWayFeedback.LONGEST_QUESTION), clock.instant());
        audit.record(me, event("feedback.asked", head, id));
        news.publishEvent(new FeedbackWanted(head, id, giver, me, name(head, me)));
    }

    /** Takes the own question back that nobody has answered. */
    public void withdraw(Space space, TwoWayFeedbackId id) {
        var head = kept(space);
        var me = me(Permission.GIVE_FEEDBACK, head);
        if (feedback.find(space, id).filter(one -> one.receiver().equals(me)).isEmpty()) {
            throw new NotFound(id);
        }
        ChangedMeanwhile.unlessOne(feedback.withdraw(id), id);
    }

    /** Gives feedback that nobody asked for. */
    public void give(Space space, PersonId receiver, @Nullable String didWell, @Nullable String tryNext) {
        var head = kept(space);
        var me = me(Permission.GIVE_FEEDBACK, head);
        other(head, me, receiver);
        var words = words(didWell, tryNext);
        var id = feedback.give(space, me, receiver, words.didWell(), words.tryNext(), clock.instant());
        drafts.discard(draftKey(space));
        given(head, id, me, receiver);
    }

    /** Gives feedback that was asked for. */
    public void answer(Space space, TwoWayFeedbackId id, @Nullable String didWell, @Nullable String tryNext) {
        var head = kept(space);
        var me = me(Permission.GIVE_FEEDBACK, head);
        var asked =
                feedback.find(space, id).filter(one -> one.giver().equals(me)).orElseThrow(() -> new NotFound(id));
        other(head, me, asked.receiver());
        var words = words(didWell, tryNext);
        ChangedMeanwhile.unlessOne(feedback.answer(id, words.didWell(), words.tryNext(), clock.instant()), id);
        drafts.discard(draftKey(id));
        given(head, id, me, asked.receiver());
    }

    private void given(SpaceHead head, TwoWayFeedbackId id, PersonId me, PersonId receiver) {
        audit.record(me, event("feedback.given", head, id));
        news.publishEvent(new FeedbackGiven(head, id, me, name(head, me), receiver));
    }

    /** Of a space that goes on; of one that is over nobody writes any more. */
    private SpaceHead kept(Space space) {
        var head = spaces.keep(space);
        if (!head.has(user.person())) {
            throw new NotFound(space);
        }
        if (!head.open()) {
            throw new Refused(Problem.of("feedback.problem.over"));
        }
        return head;
    }

    /** Who coordinates the program opens the space and is none of those who give and receive. */
    private PersonId me(Permission permission, SpaceHead head) {
        return user.require(permission, Facts.ofGroup(head.people(), head.program()))
                .person();
    }

    private static void other(SpaceHead head, PersonId me, PersonId other) {
        if (other.equals(me) || !head.has(other)) {
            throw new NotFound(other);
        }
    }

    private static String name(SpaceHead head, PersonId person) {
        return head.member(person).orElseThrow(() -> new NotFound(person)).name();
    }

    private record Words(@Nullable String didWell, @Nullable String tryNext) {}

    private static Words words(@Nullable String didWell, @Nullable String tryNext) {
        var words = new Words(text(didWell, TwoWayFeedback.LONGEST), text(tryNext, TwoWayFeedback.LONGEST));
        if (words.didWell() == null && words.tryNext() == null) {
            throw new Refused(Problem.of("feedback.problem.empty"));
        }
        return words;
    }

    private static @Nullable String text(@Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.strip().length() > longest) {
            throw new Refused(Problem.of("survey.problem.long", longest));
        }
        return text.strip();
    }

    /** That it was given, and not between whom: a space of two tells that by itself. */
    private static AuditEvent event(String action, SpaceHead head, TwoWayFeedbackId id) {
        return AuditEvent.of(action, "two_way_feedback", id.value(), head.label())
                .in(head.program());
    }
}
