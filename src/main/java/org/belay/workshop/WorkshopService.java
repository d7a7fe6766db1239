package org.belay.workshop;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.cohort.CohortService;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.CohortId;
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
 * Workshops, for those who coordinate the program: written, published, moved, cancelled, finished. Locks are taken in
 * this order: the workshop, the calendars of who leads it, the room.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class WorkshopService {

    private final WorkshopAccess access;
    private final WorkshopRepository workshops;
    private final SeatRepository seats;
    private final AttendanceRepository attendance;
    private final AudienceQueries audience;
    private final Bookings bookings;
    private final Waitlist waitlist;
    private final CohortService cohorts;
    private final DecisionTime decision;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    WorkshopService(
            WorkshopAccess access,
            WorkshopRepository workshops,
            SeatRepository seats,
            AttendanceRepository attendance,
            AudienceQueries audience,
            Bookings bookings,
            Waitlist waitlist,
            CohortService cohorts,
            DecisionTime decision,
            CurrentUser user,
            AuditTrail audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.access = access;
        this.workshops = workshops;
        this.seats = seats;
        this.attendance = attendance;
        this.audience = audience;
        this.bookings = bookings;
        this.waitlist = waitlist;
        this.cohorts = cohorts;
        this.decision = decision;
        this.user = user;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** @throws NotFound also for who has nothing to do with it */
    @Transactional(readOnly = true)
    public Workshop page(WorkshopId id) {
        return access.require(Permission.SEE_WORKSHOP, id);
    }

    /** Whether whoever asks may change it and move it on. */
    @Transactional(readOnly = true)
    public boolean mayRun(Workshop workshop) {
        return access.may(Permission.RUN_WORKSHOP, workshop);
    }

    /** Whether its cohort is closed, so that it can only be read. */
    @Transactional(readOnly = true)
    public boolean closed(WorkshopId id) {
        return access.closed(access.require(Permission.SEE_WORKSHOP, id));
    }

    /** Whether whoever asks checks people in, and reads who was there. */
    @Transactional(readOnly = true)
    public boolean mayCheckIn(Workshop workshop) {
        return access.may(Permission.CHECK_IN, workshop);
    }

    /** Whether whoever asks may add a workshop to a program. */
    @Transactional(readOnly = true)
    public boolean mayAdd(ProgramId program) {
        return user.may(Permission.RUN_WORKSHOP, Facts.of(program));
    }

    /** Those who wait for a seat, for whoever runs or leads the workshop. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting(WorkshopId id) {
        access.require(Permission.CHECK_IN, id);
        return seats.waiting(id);
    }

    /** A draft, of a cohort. */
    public WorkshopId create(CohortId cohort, WorkshopDraft draft) {
        var reference = cohorts.reference(cohort);
        user.require(Permission.RUN_WORKSHOP, Facts.of(reference.program()));
        requireOpen(cohort);
        return create(reference.program(), cohort, draft);
    }

    private void requireOpen(CohortId cohort) {
        var reference = cohorts.reference(cohort);
        if (!reference.state().open()) {
            throw new Refused(Problem.of("cohort.problem.over", reference.name()));
        }
    }

    /** A draft, of a program. */
    public WorkshopId create(ProgramId program, WorkshopDraft draft) {
        return create(program, null, draft);
    }

    private WorkshopId create(ProgramId program, @Nullable CohortId cohort, WorkshopDraft draft) {
        var actor = user.require(Permission.RUN_WORKSHOP, Facts.of(program));
        check(draft);
        var id = workshops.create(program, cohort, draft, clock.instant());
        audit.record(actor.person(), access.known(id).event("workshop.created"));
        return id;
    }

    private void check(WorkshopDraft draft) {
        DraftCheck.of(draft);
        if (!audience.withAccount(draft.facilitators()).containsAll(draft.facilitators())) {
            throw new Refused(Problem.of("workshop.problem.no-facilitator"));
        }
    }

    /** What stands against a draft as it is, and what a coordinator might not have seen. Nothing is written. */
    @Transactional(readOnly = true)
    public List<Problem> remarks(WorkshopId id) {
        var workshop = access.require(Permission.RUN_WORKSHOP, id);
        var remarks = new ArrayList<>(unready(workshop));
        remarks.addAll(bookings.remarks(workshop));
        return remarks;
    }

    /** What a draft lacks to be published; nothing of one that is. */
    @Transactional(readOnly = true)
    public List<Problem> unready(WorkshopId id) {
        return unready(access.require(Permission.RUN_WORKSHOP, id));
    }

    private List<Problem> unready(Workshop workshop) {
        return workshop.state() == WorkshopState.DRAFT ? workshop.unready(clock.instant()) : List.of();
    }

    /**
     * Changes what is written of a workshop. One that is published may be at another time or place then, which everybody
     * concerned is told; more seats are passed on to who waits.
     *
     * @param version with which it was read
     */
    public void edit(WorkshopId id, long version, WorkshopDraft draft) {
        var entered = access.enter(Permission.RUN_WORKSHOP, id);
        var before = entered.workshop();
        ChangedMeanwhile.unlessOne(before.version() == version ? 1 : 0, id);
        if (before.state() != WorkshopState.DRAFT) {
            before.requireState(WorkshopState.PUBLISHED);
        }
        check(draft);
        var published = before.state() == WorkshopState.PUBLISHED;
        if (published) {
            refuse(before, draft);
        }
        workshops.update(before, draft);
        var after = access.known(id);
        var moved = before.movedBy(draft);
        if (published) {
            if (moved || !after.leaders().equals(before.leaders())) {
                bookings.take(after);
            }
            tell(before, after, moved, entered.actor().person());
        }
        audit.record(entered.actor().person(), changes(before, after, moved));
        if (before.venue().both() && !after.venue().both()) {
            seats.sitTogether(id);
        }
        if (published) {
            seats.endOffersBy(id, after.offersEndBy(clock.instant()));
        }
        waitlist.promote(after);
    }

    private void refuse(Workshop before, WorkshopDraft draft) {
        var now = clock.instant();
        var problems = new ArrayList<Problem>();
        var held = seats.spread(before);
        if (draft.seats() < Math.min(before.seats(), held.taken() + held.offered())) {
            problems.add(Problem.of("workshop.problem.seats-taken", held.taken() + held.offered()));
        }
        if (draft.venue().unknown()) {
            problems.add(Problem.of("workshop.problem.venue"));
        }
        if (draft.facilitators().isEmpty()) {
            problems.add(Problem.of("workshop.problem.facilitator"));
        }
        var begun = before.dates().stream()
                .filter(date -> !date.startsAt().isAfter(now))
                .toList();
        var unchanged = begun.stream()
                .allMatch(date -> draft.dates().stream()
                        .anyMatch(other -> date.id().equals(other.id())
                                && date.startsAt().equals(other.startsAt())
                                && date.minutes() == other.minutes()));
        if (!unchanged) {
            problems.add(Problem.of("workshop.problem.begun-date"));
        }
        var known = before.dates().stream().map(Workshop.Date::startsAt).toList();
        if (draft.dates().stream()
                .map(WorkshopDraft.Date::startsAt)
                .anyMatch(start -> !start.isAfter(now) && !known.contains(start))) {
            problems.add(Problem.of("workshop.problem.past"));
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    private void tell(Workshop before, Workshop after, boolean moved, PersonId by) {
        var now = clock.instant();
        if (moved && !after.over(now)) {
            news.publishEvent(new WorkshopMoved(after, before, seats.in(after.id(), SeatState.OPEN)));
        }
        after.leaders().stream()
                .filter(leader -> !before.leads(leader))
                .forEach(leader -> news.publishEvent(new LeaderNamed(after, leader, by)));
        if (!after.over(now)) {
            before.leaders().stream()
                    .filter(leader -> !after.leads(leader))
                    .forEach(leader -> news.publishEvent(new LeaderTakenOff(after, leader)));
        }
    }

    private static AuditEvent changes(Workshop before, Workshop after, boolean moved) {
        var event = after.event(moved ? "workshop.moved" : "workshop.edited");
        if (before.seats() != after.seats()) {
            event = event.with("seats", after.seats());
        }
        if (!before.startsAt().equals(after.startsAt())) {
            event = event.with("from", before.startsAt()).with("to", after.startsAt());
        }
        return event;
    }

    /** From now on everybody it is open to sees it. */
    public void publish(WorkshopId id, long version) {
        var entered = enter(id, version);
        var stage = entered.workshop().publish(clock.instant());
        bookings.take(entered.workshop());
        workshops.enter(entered.workshop(), stage);
        var published = access.known(id);
        var by = entered.actor().person();
        audit.record(by, published.event("workshop.published"));
        news.publishEvent(new WorkshopPublished(published, by));
    }

    /** Takes a draft away. */
    public void discard(WorkshopId id, long version) {
        var entered = enter(id, version);
        entered.workshop().requireState(WorkshopState.DRAFT);
        workshops.remove(entered.workshop());
        audit.record(entered.actor().person(), entered.workshop().event("workshop.discarded"));
    }

    /** @param reason as everybody concerned is told */
    public void cancel(WorkshopId id, long version, String reason) {
        var entered = read(access.enterToEnd(Permission.RUN_WORKSHOP, id), version);
        var stage = entered.workshop().cancel(reason, clock.instant());
        var concerned = seats.in(id, SeatState.OPEN);
        workshops.enter(entered.workshop(), stage);
        var by = entered.actor().person();
        audit.record(by, entered.workshop().event("workshop.cancelled"));
        news.publishEvent(new WorkshopCancelled(access.known(id), reason.strip(), concerned, by));
    }

    /**
     * Takes a cancelling back: it takes place after all, unless the room or who leads it has something else since. Seats and
     * the waitlist are as they were.
     *
     * @param version that it has since it was cancelled
     */
    public void restore(WorkshopId id, long version) {
        var entered = enter(id, version);
        var workshop = entered.workshop();
        var stage = workshop.restore(clock.instant());
        var cohort = workshop.cohort();
        if (cohort != null) {
            requireOpen(cohort);
        }
        bookings.take(workshop);
        workshops.enter(workshop, stage);
        var restored = access.known(id);
        var by = entered.actor().person();
        audit.record(by, restored.event("workshop.restored"));
        news.publishEvent(new WorkshopRestored(
                restored,
                seats.in(id, List.of(SeatState.TAKEN)),
                seats.in(id, List.of(SeatState.OFFERED, SeatState.WAITLISTED)),
                by));
        waitlist.promote(restored);
    }

    /** It takes place although fewer than the minimum have registered. */
    public void goOn(WorkshopId id, long version) {
        var entered = enter(id, version);
        workshops.enter(entered.workshop(), entered.workshop().goOn(clock.instant()));
        audit.record(entered.actor().person(), entered.workshop().event("workshop.gone-on"));
    }

    /**
     * It took place: attendance stands, certificates follow, and those who were there are asked how it was, unless its
     * cohort is closed and nobody can answer.
     */
    public void finish(WorkshopId id, long version) {
        var entered = read(access.enterToEnd(Permission.CHECK_IN, id), version);
        var workshop = entered.workshop();
        workshops.enter(workshop, workshop.finish(clock.instant()));
        var held = access.known(id);
        audit.record(entered.actor().person(), held.event("workshop.finished"));
        var people = attendance.of(id);
        news.publishEvent(new AttendanceSettled(held, people));
        if (access.closed(held)) {
            return;
        }
        var there = people.stream()
                .filter(one -> one.dates() > 0)
                .map(AttendanceSettled.Attended::person)
                .toList();
        news.publishEvent(new FeedbackAsked(held, there));
    }

    /** It is to be decided, and fewer than the minimum have a seat; nobody has decided to go on all the same. */
    @Transactional(readOnly = true)
    public boolean tooFew(WorkshopId id) {
        var workshop = access.require(Permission.RUN_WORKSHOP, id);
        return tooFew(workshop, seats.spread(workshop), decision.days(workshop.program()), clock.instant());
    }

    static boolean tooFew(Workshop workshop, Seats seats, int days, Instant now) {
        return workshop.state() == WorkshopState.PUBLISHED
                && workshop.stage().goneOnAt() == null
                && !workshop.begun(now)
                && !now.isBefore(workshop.decidedFrom(days))
                && seats.registered() < workshop.minimum();
    }

    private WorkshopAccess.Entered enter(WorkshopId id, long version) {
        return read(access.enter(Permission.RUN_WORKSHOP, id), version);
    }

    private static WorkshopAccess.Entered read(WorkshopAccess.Entered entered, long version) {
        var workshop = entered.workshop();
        ChangedMeanwhile.unlessOne(workshop.version() == version ? 1 : 0, workshop.id());
        return entered;
    }
}
