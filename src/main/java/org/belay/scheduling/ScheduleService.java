package org.belay.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.cohort.CohortService;
import org.belay.organization.RoomId;
import org.belay.security.Actor;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.session.Slot;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Schedules of cohorts as coordinators read them: what meets when, what is proposed, and what does not fit. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class ScheduleService {

    private static final int FEW = 4;
    private static final Duration FAR = Duration.ofDays(730);

    private final CurrentUser user;
    private final CohortService cohorts;
    private final ScheduleRowQueries rows;
    private final KickoffQueries kickoffs;
    private final ScheduleWorkshopQueries workshops;
    private final ScheduleRepository repository;
    private final ScheduleLoader loader;
    private final ScheduleLedger ledger;
    private final SchedulePublishing publishing;
    private final SchedulesInProgress inProgress;
    private final AuditTrail audit;
    private final Clock clock;

    ScheduleService(
            CurrentUser user,
            CohortService cohorts,
            ScheduleRowQueries rows,
            KickoffQueries kickoffs,
            ScheduleWorkshopQueries workshops,
            ScheduleRepository repository,
            ScheduleLoader loader,
            ScheduleLedger ledger,
            SchedulePublishing publishing,
            SchedulesInProgress inProgress,
            AuditTrail audit,
            Clock clock) {
        this.user = user;
        this.cohorts = cohorts;
        this.rows = rows;
        this.kickoffs = kickoffs;
        this.workshops = workshops;
        this.repository = repository;
        this.loader = loader;
        this.ledger = ledger;
        this.publishing = publishing;
        this.inProgress = inProgress;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether whoever asks may see and make the schedule of a cohort. */
    @Transactional(readOnly = true)
    public boolean maySchedule(CohortId cohort) {
        return user.may(Permission.SCHEDULE_COHORT, cohorts.facts(cohort));
    }

    @Transactional(readOnly = true)
    public ScheduleOverview overview(CohortId id) {
        var reader = coordinator(id).person();
        var cohort = cohorts.reference(id);
        var now = clock.instant();
        var ahead = rows(id, now, now.plus(FAR), reader);
        var drawn = ahead.isEmpty() ? Optional.<Drawn>empty() : Optional.of(ledger.asItIs(cohort));
        return new ScheduleOverview(
                inProgress.progress(id).orElse(null),
                repository.last(id, RunPurpose.PLACE).orElse(null),
                repository.last(id, RunPurpose.REPLAN).orElse(null),
                (int) ahead.stream().filter(ScheduledRow::proposed).count(),
                publishing.preview(id).all(),
                gaps(id, reader),
                moves(id, reader),
                drawn.map(all -> conflicts(id, ahead, all)).orElse(List.of()),
                kickoffs.of(id).orElse(null),
                repository.agreedBy(cohort.program()),
                cohort.state().meets());
    }

    /** Published workshops are on no board: of them whether somebody who leads one is away. */
    private List<ScheduledRow> conflicts(CohortId cohort, List<ScheduledRow> ahead, Drawn drawn) {
        var board = Conflicts.board(drawn);
        var published = ahead.stream()
                .filter(row -> row.workshop() != null && !row.proposed())
                .toList();
        var unled = loader.unled(cohort, published);
        return ahead.stream()
                .map(row -> row.against(
                        published.contains(row)
                                ? unled.contains(row) ? List.of(Conflict.NOT_FREE) : List.of()
                                : Conflicts.of(drawn, board, row.key(cohort))))
                .filter(row -> !row.conflicts().isEmpty())
                .toList();
    }

    private List<ScheduleGap> gaps(CohortId cohort, PersonId reader) {
        var stored = rows.gaps(cohort, reader);
        var people = new HashSet<PersonId>();
        var places = new HashSet<RoomId>();
        for (var gap : stored) {
            people.addAll(gap.why().people());
            gap.why().changes().stream()
                    .map(StoredWhy.Change::room)
                    .filter(Objects::nonNull)
                    .map(room -> new RoomId(Objects.requireNonNull(room)))
                    .forEach(places::add);
        }
        var names = rows.names(people, cohort);
        var rooms = rows.roomNames(places);
        return stored.stream()
                .map(gap -> new ScheduleGap(
                        gap.gap().id(),
                        gap.gap().meeting(),
                        gap.gap().date(),
                        gap.gap().title(),
                        gap.gap().from(),
                        gap.gap().to(),
                        gap.gap().minutes(),
                        gap.gap().kind(),
                        gap.own() ? null : gap.why().in(names, rooms)))
                .toList();
    }

    /** Those of sessions that nobody has changed since. */
    private List<SuggestedMove> moves(CohortId cohort, PersonId reader) {
        var moves = rows.moves(cohort);
        var sessions = rows.rows(
                moves.stream().map(ScheduleRowQueries.StoredMove::session).toList(), reader);
        return moves.stream()
                .filter(move -> sessions.containsKey(move.session()))
                .map(move -> new SuggestedMove(
                        move.id(),
                        Objects.requireNonNull(sessions.get(move.session())),
                        move.conflict(),
                        move.startsAt(),
                        move.room(),
                        move.roomName()))
                .toList();
    }

    /** The meetings that begin within this time, the kickoff among them. */
    @Transactional(readOnly = true)
    public List<ScheduledRow> rows(CohortId cohort, Instant from, Instant to) {
        return rows(cohort, from, to, coordinator(cohort).person());
    }

    private List<ScheduledRow> rows(CohortId cohort, Instant from, Instant to, PersonId reader) {
        var all = new java.util.ArrayList<>(rows.rows(cohort, from, to, reader));
        all.addAll(workshops.rows(cohort, from, to));
        kickoffs.of(cohort)
                .filter(k -> !k.startsAt().isBefore(from) && k.startsAt().isBefore(to))
                .map(k -> k.scheduled(rows.roomName(k.room())))
                .ifPresent(all::addFirst);
        all.sort(java.util.Comparator.comparing(ScheduledRow::startsAt));
        return all;
    }

    /**
     * When those whose names are looked for are taken by something else: that they are and nothing more, whoever asks.
     * Of more than a few people it would say nothing.
     */
    @Transactional(readOnly = true)
    public List<Slot> busy(CohortId cohort, String words, Instant from, Instant to) {
        coordinator(cohort);
        if (words.isBlank()) {
            return List.of();
        }
        var people = rows.named(loader.people(cohort), words.strip());
        return people.isEmpty() || people.size() > FEW
                ? List.of()
                : loader.elsewhere(cohort, people, new Slot(from, to));
    }

    @Transactional(readOnly = true)
    public List<ClosedDay> closed(CohortId cohort, LocalDate from, LocalDate to) {
        coordinator(cohort);
        return rows.closed(Set.of(cohort), from, to);
    }

    /** Agreed kickoffs that lie ahead of whoever is signed in. */
    @Transactional(readOnly = true)
    public List<OwnKickoff> ownKickoffs() {
        return kickoffs.ahead(user.person(), clock.instant());
    }

    /** Who agrees to proposals in the program of this cohort. */
    public void agree(CohortId id, AgreedBy by) {
        var cohort = cohorts.reference(id);
        var actor = user.require(Permission.SCHEDULE_COHORT, Facts.of(cohort.program()));
        repository.agree(cohort.program(), by);
        audit.record(
                actor.person(),
                AuditEvent.of("schedule.agreed-by", "program", cohort.program().value(), cohort.programName())
                        .in(cohort.program())
                        .with("by", by));
    }

    private Actor coordinator(CohortId cohort) {
        return user.require(Permission.SCHEDULE_COHORT, cohorts.facts(cohort));
    }
}
