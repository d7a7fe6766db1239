package org.belay.community;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.ProgramId;
import org.belay.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What coordinators tell many at once. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class AnnouncementService {

    private final CurrentUser user;
    private final Participation participation;
    private final AnnouncementRepository announcements;
    private final TakingPartQueries people;
    private final AuditTrail audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    AnnouncementService(
            CurrentUser user,
            Participation participation,
            AnnouncementRepository announcements,
            TakingPartQueries people,
            AuditTrail audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.user = user;
        this.participation = participation;
        this.announcements = announcements;
        this.people = people;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** The programs whose people whoever asks may tell something. */
    @Transactional(readOnly = true)
    public List<NamedProgram> programs() {
        return participation.programs(Permission.ANNOUNCE);
    }

    @Transactional(readOnly = true)
    public SegmentChoices choices(ProgramId program) {
        user.require(Permission.ANNOUNCE, Facts.of(program));
        return announcements.choices(program, announcements.format(program));
    }

    /** Who would get it now, by name. */
    @Transactional(readOnly = true)
    public List<Announced> preview(Segment segment) {
        user.require(Permission.ANNOUNCE, Facts.of(segment.program()));
        return announcements.receivers(segment);
    }

    /**
     * @param texts the first is for whoever reads none of the other languages
     * @param previewed those who were shown before
     * @throws ChangedMeanwhile when others belong to the segment by now
     */
    public AnnouncementId send(Segment segment, List<AnnouncementText> texts, Set<PersonId> previewed) {
        var me = user.require(Permission.ANNOUNCE, Facts.of(segment.program())).person();
        if (texts.isEmpty() || texts.stream().anyMatch(AnnouncementText::isWrong)) {
            throw new Refused(Problem.of(
                    "community.problem.announcement", AnnouncementText.LONGEST_SUBJECT, AnnouncementText.LONGEST_BODY));
        }
        if (texts.stream().map(AnnouncementText::language).distinct().count() != texts.size()) {
            throw new Refused(Problem.of("community.problem.languages"));
        }
        var receivers =
                announcements.receivers(segment).stream().map(Announced::person).collect(Collectors.toSet());
        if (receivers.isEmpty()) {
            throw new Refused(Problem.of("community.problem.nobody"));
        }
        if (!receivers.equals(previewed)) {
            throw new ChangedMeanwhile(segment);
        }
        var id = announcements.add(segment, texts, receivers, me, clock.instant());
        var programName = people.names(Set.of(segment.program())).getFirst().name();
        news.publishEvent(
                new AnnouncementSent(id, segment.program(), programName, people.nameOf(me), texts, receivers));
        audit.record(
                me,
                AuditEvent.of(
                                "announcement.sent",
                                "announcement",
                                id.value(),
                                texts.getFirst().subject())
                        .in(segment.program())
                        .with("people", receivers.size()));
        return id;
    }

    /** Those sent to whoever asks, or in programs that they coordinate: the latest first. */
    @Transactional(readOnly = true)
    public List<AnnouncementRow> page(int offset, int limit) {
        var actor = user.actor();
        return announcements.page(actor.person(), actor.coordinates(), offset, limit);
    }

    @Transactional(readOnly = true)
    public int count() {
        var actor = user.actor();
        return announcements.count(actor.person(), actor.coordinates());
    }

    /** @throws NotFound when there is none for whoever asks */
    @Transactional(readOnly = true)
    public AnnouncementRow get(AnnouncementId id) {
        var row = announcements.find(id).orElseThrow(() -> new NotFound(id));
        var me = user.person();
        user.require(
                Permission.SEE_ANNOUNCEMENT, Participation.facts(me, announcements.isReceiver(id, me), row.program()));
        return row;
    }

    /** Who got it, by name; for coordinators. */
    @Transactional(readOnly = true)
    public List<String> receivers(AnnouncementId id) {
        var row = announcements.find(id).orElseThrow(() -> new NotFound(id));
        user.require(Permission.ANNOUNCE, Facts.of(row.program()));
        return announcements.receiverNames(id);
    }

    /** Whether whoever asks looks after what was announced. */
    @Transactional(readOnly = true)
    public boolean mayAnnounce(ProgramId program) {
        return user.may(Permission.ANNOUNCE, Facts.of(program));
    }
}
