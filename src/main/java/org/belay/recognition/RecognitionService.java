package org.belay.recognition;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.matching.Space;
import org.belay.matching.SpaceHead;
import org.belay.matching.SpaceMember;
import org.belay.matching.Spaces;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.belay.shared.SmallNumbers;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Thanks and stories. Whoever is named decides whether it is public: until all of them have agreed it is seen by its author
 * and by them alone, and so it is again once one of them says otherwise. What names nobody may name somebody in its words;
 * so somebody else reads it first. There are no points and no ranking.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class RecognitionService {

    private static final int MOST = 60;
    private static final int MOST_COHORTS = 12;

    private final RecognitionRepository recognitions;
    private final Spaces spaces;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    RecognitionService(
            RecognitionRepository recognitions,
            Spaces spaces,
            CurrentUser user,
            AuditTrail audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.recognitions = recognitions;
        this.spaces = spaces;
        this.user = user;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** What everybody may read, the latest first. */
    @Transactional(readOnly = true)
    public List<Recognized> all() {
        return all(Set.of(RecognitionKind.values()), MOST);
    }

    /** The same of these kinds. */
    @Transactional(readOnly = true)
    public List<Recognized> all(Set<RecognitionKind> kinds, int most) {
        user.require(Permission.SEE_RECOGNITION);
        return recognitions.open(kinds, most);
    }

    /** Those that whoever asks wrote or is named in, public or not. */
    @Transactional(readOnly = true)
    public List<Recognized> mine() {
        return recognitions.concerning(me(Permission.RECOGNIZE), MOST);
    }

    /** What cohorts came to; of cohorts of few nothing is said. */
    @Transactional(readOnly = true)
    public List<Accomplishment> accomplishments() {
        user.require(Permission.SEE_RECOGNITION);
        return recognitions.accomplishments(SmallNumbers.MINIMUM, MOST_COHORTS);
    }

    /**
     * What departments came to in these cohorts. A department of few is told of with none, and so is the next larger one
     * where the rest of its cohort would tell of few.
     */
    @Transactional(readOnly = true)
    public List<TeamAccomplishment> ofTeams() {
        user.require(Permission.SEE_RECOGNITION);
        return recognitions.byDepartment().values().stream()
                .map(teams -> SmallNumbers.joinGroups(teams, TeamAccomplishment::completed, (one, _) -> one))
                .flatMap(teams -> teams.shown().stream())
                .filter(team -> !team.department().isEmpty())
                .limit(MOST_COHORTS)
                .toList();
    }

    /** How many who were supported to the end support others now; 0 when they are few. */
    @Transactional(readOnly = true)
    public int alumniWhoMentor() {
        user.require(Permission.SEE_RECOGNITION);
        var alumni = recognitions.alumniWhoMentor();
        return alumni < SmallNumbers.MINIMUM ? 0 : alumni;
    }

    /** Where whoever asks supports others after they were supported to the end; nothing for others. */
    @Transactional(readOnly = true)
    public Optional<Recognizable.Alumnus> alumnus() {
        return recognitions.alumnus(me(Permission.RECOGNIZE));
    }

    /** How many people whoever asks supported to the end; for themselves alone. */
    @Transactional(readOnly = true)
    public int supportedByMe() {
        return recognitions.supported(me(Permission.RECOGNIZE));
    }

    @Transactional(readOnly = true)
    public Recognizable recognizable() {
        var me = me(Permission.RECOGNIZE);
        var own = spaces.mine().stream()
                .filter(space -> space.standing() != SpaceHead.Standing.OFFERED)
                .map(RecognitionService::group);
        var coordinated = user.actor().coordinates();
        var others =
                Stream.concat(recognitions.pairs(coordinated).stream(), recognitions.circles(coordinated).stream());
        return new Recognizable(
                recognitions.partners(me), Stream.concat(own, others).distinct().toList(), recognitions.departments());
    }

    private static Recognizable.Group group(SpaceHead space) {
        return new Recognizable.Group(
                space.space(),
                space.ofCircle()
                        ? List.of(space.label())
                        : space.members().stream().map(SpaceMember::name).toList());
    }

    /**
     * @throws Refused without words, or to nobody, or as an alumnus by somebody who is none
     * @throws NotFound for people with whom whoever asks has shared nothing
     */
    public RecognitionId give(RecognitionDraft draft) {
        var me = me(Permission.RECOGNIZE);
        var problems = draft.problems();
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        var named = named(draft, me);
        var alumnusIn = draft.ofAlumnus()
                ? recognitions
                        .alumnus(me)
                        .map(Recognizable.Alumnus::program)
                        .orElseThrow(() -> new Refused(Problem.of("recognition.problem.no-alumnus")))
                : null;
        var id = recognitions.add(me, draft, alumnusIn, named, clock.instant());
        audit.record(
                me,
                AuditEvent.of(
                        "recognition.given",
                        "recognition",
                        id.value(),
                        draft.kind().name()));
        news.publishEvent(new RecognitionGiven(id, draft.kind(), me, named));
        return id;
    }

    /** Everybody whom it names, but its author. */
    private Set<PersonId> named(RecognitionDraft draft, PersonId me) {
        var known = recognitions.partners(me).stream()
                .map(Recognizable.Person::person)
                .collect(Collectors.toSet());
        if (!known.containsAll(draft.people())) {
            throw new NotFound(draft.people());
        }
        var named = new HashSet<>(draft.people());
        Space space = draft.space();
        if (space != null) {
            // For those who share it, and for who coordinates its program and knows its people anyway.
            named.addAll(spaces.open(space).people());
        }
        if (draft.department() != null && !recognitions.hasDepartment(draft.department())) {
            throw new NotFound(draft.department());
        }
        named.remove(me);
        return named;
    }

    /**
     * Whoever is named says whether it may be public, and may say otherwise at any time.
     *
     * @param agreed null to leave it open again
     */
    public void answer(RecognitionId id, @Nullable Boolean agreed) {
        var me = me(Permission.ANSWER_RECOGNITION);
        var found = recognitions.find(id).orElseThrow(() -> new NotFound(id));
        if (!found.isNamed(me)) {
            throw new NotFound(id);
        }
        recognitions.answer(id, me, agreed, clock.instant());
    }

    /**
     * What names nobody who could agree, for those who read it before everybody does: who coordinates any program, since it
     * is of none, and who manages the department that it thanks. Nobody reads their own.
     */
    @Transactional(readOnly = true)
    public List<Recognized> toRead() {
        var actor = user.actor();
        // Most read nothing for others, and each of them opens Home.
        return actor.coordinator() || !actor.managesDepartments().isEmpty()
                ? recognitions.unread(actor, MOST)
                : List.of();
    }

    /** Whether whoever asks says instead of those named whether it is public. */
    @Transactional(readOnly = true)
    public boolean mayPublish(Recognized one) {
        return one.namesNobody()
                && !one.writtenBy(user.person())
                && user.may(Permission.PUBLISH_RECOGNITION, facts(one));
    }

    /** @param published null to leave it open again */
    public void publish(RecognitionId id, @Nullable Boolean published) {
        var found = recognitions.find(id).orElseThrow(() -> new NotFound(id));
        var me = user.require(Permission.PUBLISH_RECOGNITION, facts(found)).person();
        if (!mayPublish(found)) {
            throw new NotFound(id);
        }
        recognitions.publish(id, published, me, clock.instant());
        var action = published == null
                ? "recognition.left-open"
                : published ? "recognition.published" : "recognition.not-published";
        audit.record(
                me,
                AuditEvent.of(action, "recognition", id.value(), found.kind().name()));
    }

    private static Facts facts(Recognized one) {
        return one.department() == null ? Facts.NONE : Facts.of(one.department());
    }

    /** How many wait for a word of whoever asks: those that name them, and those that they read before everybody does. */
    @Transactional(readOnly = true)
    public int waiting() {
        var me = me(Permission.ANSWER_RECOGNITION);
        var unanswered = recognitions.concerning(me, MOST).stream()
                .filter(one -> one.isNamed(me) && one.answerOf(me) == null)
                .count();
        return Math.toIntExact(unanswered) + toRead().size();
    }

    /** Its author takes it back; nobody reads it any more. */
    public void takeBack(RecognitionId id) {
        own(id);
        recognitions.takeBack(id, clock.instant());
    }

    public void bringBack(RecognitionId id) {
        own(id);
        recognitions.bringBack(id);
    }

    private void own(RecognitionId id) {
        var me = me(Permission.RECOGNIZE);
        if (recognitions.find(id).filter(one -> one.writtenBy(me)).isEmpty()) {
            throw new NotFound(id);
        }
    }

    private PersonId me(Permission permission) {
        return user.require(permission, Facts.of(user.person())).person();
    }
}
