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
import org.springframework.dao.DuplicateKeyException;
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
    private final AnnouncementTelling telling;
    private final AuditTrail audit;
    private final Clock clock;

    AnnouncementService(
            CurrentUser user,
            Participation participation,
            AnnouncementRepository announcements,
            AnnouncementTelling telling,
            AuditTrail audit,
            Clock clock) {
        this.user = user;
        this.participation = participation;
        this.announcements = announcements;
        this.telling = telling;
        this.audit = audit;
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
     * They are told in a moment, until when {@link #takeBack} is possible.
     *
     * @param submission of the form that was filled in: sent again with the same, it is what was sent before
     * @param texts the first is for whoever reads none of the other languages
     * @param previewed those who were shown before
     * @throws ChangedMeanwhile when others belong to the segment by now
     */
    public AnnouncementId send(
            String submission, Segment segment, List<AnnouncementText> texts, Set<PersonId> previewed) {
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
        AnnouncementId id;
        try {
            id = announcements.add(submission, segment, texts, receivers, me, clock.instant());
        } catch (DuplicateKeyException e) {
            return announcements.submitted(submission, me).orElseThrow(() -> new NotFound(submission));
        }
        telling.later(id);
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

    /**
     * Nobody was told yet, and nobody will be.
     *
     * @throws Refused when they were told already
     */
    public void takeBack(AnnouncementId id) {
        var row = announcements.find(id).orElseThrow(() -> new NotFound(id));
        var me = user.require(Permission.ANNOUNCE, Facts.of(row.program())).person();
        if (!announcements.remove(id, me)) {
            throw new Refused(Problem.of("community.problem.announced"));
        }
        audit.record(
                me,
                AuditEvent.of(
                                "announcement.taken-back",
                                "announcement",
                                id.value(),
                                row.texts().getFirst().subject())
                        .in(row.program()));
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
