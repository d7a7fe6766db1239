package org.belay.goal;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.EnrollmentService;
import org.belay.goal.ExperienceRepository.Between;
import org.belay.goal.ExperienceRepository.Found;
import org.belay.goal.ExperienceRepository.Part;
import org.belay.program.Topic;
import org.belay.program.TopicId;
import org.belay.program.TopicService;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.ProgramId;
import org.belay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finding somebody who has been there, within the programs in which one takes part oneself. Nobody is found who did not
 * say so, and nobody has a name before they accept to talk.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class ExperienceService {

    /** Wishes that wait for an answer at once. */
    public static final int MOST_OPEN = 3;

    private final CurrentUser user;
    private final ExperienceRepository experience;
    private final EnrollmentService enrollments;
    private final TopicService topics;
    private final AuditTrail audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    ExperienceService(
            CurrentUser user,
            ExperienceRepository experience,
            EnrollmentService enrollments,
            TopicService topics,
            AuditTrail audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.user = user;
        this.experience = experience;
        this.enrollments = enrollments;
        this.topics = topics;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** By what whoever asks is found, in each of their places. */
    @Transactional(readOnly = true)
    public List<OwnExperience> mine() {
        return experience.of(me());
    }

    /** Lets the others of the program find whoever asks by these, and by nothing else. */
    public void offer(EnrollmentId place, Set<TopicId> given) {
        var own = parts().stream()
                .filter(part -> part.place().equals(place))
                .findFirst()
                .orElseThrow(() -> new NotFound(place));
        if (given.size() > OwnExperience.MOST) {
            throw new Refused(Problem.of("experience.problem.topics", OwnExperience.MOST));
        }
        experience.set(place, given);
        audit.record(own.person(), AuditEvent.of("experience.offered", "enrollment", place.value(), null));
    }

    /** Topics for which somebody would be found. */
    @Transactional(readOnly = true)
    public List<Topic> topics() {
        var known = topics.byId();
        var places = found(null).stream().map(Found::place).toList();
        return experience.topics(places).stream()
                .filter(known::containsKey)
                .map(known::get)
                .toList();
    }

    /** Those who have been there; without those who do not want to meet each other. */
    @Transactional(readOnly = true)
    public List<SomebodyWhoKnows> search(TopicId topic) {
        var asked = experience.asked(me());
        return found(topic).stream()
                .map(one -> new SomebodyWhoKnows(
                        one.place(), one.program(), one.programName(), one.topics(), asked.contains(one.place())))
                .toList();
    }

    private List<Found> found(@Nullable TopicId topic) {
        var me = me();
        var all = experience.find(topic, programs(parts()), me);
        var apart = enrollments.apart(me, all.stream().map(Found::person).toList());
        return all.stream().filter(one -> !apart.contains(one.person())).toList();
    }

    private static Set<ProgramId> programs(List<Part> parts) {
        return parts.stream().map(Part::program).collect(toSet());
    }

    /** Wishes for one talk. */
    public void ask(EnrollmentId place, TopicId topic, @Nullable String words) {
        var me = me();
        var whom = found(topic).stream()
                .filter(one -> one.place().equals(place))
                .findFirst()
                .orElseThrow(() -> new NotFound(place));
        enrollments.keep(Stream.concat(parts().stream().map(Part::place), Stream.of(place))
                .distinct()
                .toList());
        if (experience.asked(me).contains(place)) {
            throw new Refused(Problem.of("experience.problem.asked"));
        }
        if (experience.open(me) >= MOST_OPEN) {
            throw new Refused(Problem.of("experience.problem.open", MOST_OPEN));
        }
        var id = experience.ask(place, me, topic, GoalLimits.text(words, TalkRequest.LONGEST), clock.instant());
        record("talk.asked", id);
        news.publishEvent(new TalkAsked(id, whom.person(), label(topic), whom.program(), whom.programName()));
    }

    private String label(TopicId topic) {
        var known = topics.byId().get(topic);
        if (known == null) {
            throw new NotFound(topic);
        }
        return known.label();
    }

    /** Wishes that whoever asks made or got. */
    @Transactional(readOnly = true)
    public List<TalkRequest> requests() {
        return standing(experience.requests(me())).map(Between::request).toList();
    }

    /** One that waits for an answer to somebody who is not found any more looks as if it had been taken back. */
    private Stream<Between> standing(List<Between> all) {
        var me = me();
        var apart = enrollments.apart(me, all.stream().map(Between::asker).toList());
        return all.stream()
                .filter(one -> one.asker().equals(me)
                        || one.request().state() != TalkState.ASKED
                        || !apart.contains(one.asker()));
    }

    /** From then on both know who the other is, and how to reach them. */
    public void accept(TalkRequestId id, long version) {
        answer(id, version, TalkState.ACCEPTED);
    }

    /** Without a reason; who it was stays unknown. */
    public void decline(TalkRequestId id, long version) {
        answer(id, version, TalkState.DECLINED);
    }

    private void answer(TalkRequestId id, long version, TalkState state) {
        var between = standing(experience.find(id, me()).stream().toList())
                .filter(one -> one.asked().equals(me()))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
        ChangedMeanwhile.unlessOne(experience.answer(id, version, state, clock.instant()), id);
        record(state == TalkState.ACCEPTED ? "talk.accepted" : "talk.declined", id);
        news.publishEvent(new TalkAnswered(
                id,
                between.asker(),
                state == TalkState.ACCEPTED,
                between.request().topic(),
                between.program(),
                between.request().programName()));
    }

    public void takeBack(TalkRequestId id, long version) {
        if (experience.find(id, me()).filter(one -> one.asker().equals(me())).isEmpty()) {
            throw new NotFound(id);
        }
        ChangedMeanwhile.unlessOne(experience.answer(id, version, TalkState.TAKEN_BACK, clock.instant()), id);
        record("talk.taken-back", id);
    }

    private PersonId me() {
        return user.require(Permission.FIND_EXPERIENCE, Facts.of(user.person())).person();
    }

    private List<Part> parts() {
        return experience.parts(me());
    }

    /** Of no program, whose coordinators would learn who talks to whom of what. */
    private void record(String action, TalkRequestId id) {
        audit.record(me(), AuditEvent.of(action, "talk_request", id.value(), null));
    }
}
