package org.belay.cohort;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.organization.OrganizationDay;
import org.belay.program.ProgramService;
import org.belay.security.Actor;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.security.ProgramRole;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.Progress;
import org.belay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves cohorts on. Each verb locks the cohort, asks the guard, and tells the trail in the same transaction, and the
 * features further right when it is closed or cancelled. It reads what is committed, so that a guard sees what happened while it waited for the lock.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class CohortLifeCycle {

    private final CohortRepository cohorts;
    private final ProgramService programs;
    private final CohortProgressCounts progress;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final ApplicationEventPublisher news;
    private final List<LateResults> late;
    private final OrganizationDay day;
    private final Clock clock;

    CohortLifeCycle(
            CohortRepository cohorts,
            ProgramService programs,
            CohortProgressCounts progress,
            CurrentUser user,
            AuditTrail audit,
            ApplicationEventPublisher news,
            List<LateResults> late,
            OrganizationDay day,
            Clock clock) {
        this.cohorts = cohorts;
        this.programs = programs;
        this.progress = progress;
        this.user = user;
        this.audit = audit;
        this.news = news;
        this.late = late;
        this.day = day;
        this.clock = clock;
    }

    /** What is missing before the cohort may move on. */
    public CohortChecklist checklist(CohortId id) {
        require(Permission.SEE_COHORT, id);
        var cohort = cohorts.find(id).orElseThrow(() -> new NotFound(id));
        var readiness = readiness(cohort);
        var next = cohort.state().next().orElse(null);
        var items = next == null
                ? List.<CohortChecklist.Item>of()
                : readiness.toReach(next).stream()
                        .map(requirement -> new CohortChecklist.Item(
                                requirement,
                                readiness.meets(requirement, cohort.content().dates())))
                        .toList();
        return new CohortChecklist(next, items);
    }

    /** @throws Refused unless dates, application form and a coordinator are set */
    public void openEnrollment(CohortId id) {
        move(id, "cohort.enrollment-opened", Cohort::openEnrollment);
    }

    /** @throws Refused unless somebody is accepted on each side */
    public void startMatching(CohortId id) {
        move(id, "cohort.matching-started", Cohort::startMatching);
    }

    /** @throws Refused unless a match is published */
    public void startRunning(CohortId id) {
        move(id, "cohort.running-started", Cohort::startRunning);
    }

    /** Whether closing now would be earlier than planned and takes a reason. */
    public boolean closesEarly(CohortId id) {
        require(Permission.SEE_COHORT, id);
        return cohorts.find(id).orElseThrow(() -> new NotFound(id)).isEarly(today());
    }

    /** @throws Refused without a reason when it is earlier than planned */
    public void startClosing(CohortId id, @Nullable String reason) {
        var actor = require(Permission.RUN_COHORT, id);
        var before = cohorts.lock(id);
        var after = before.startClosing(reason, today());
        var event = event("cohort.closing-started", after);
        save(actor, after, before.isEarly(today()) ? event.with("reason", String.valueOf(after.endReason())) : event);
    }

    /** From when on its report would have all results; nothing when closing now misses none. */
    public Optional<LocalDate> resultsExpectedOn(CohortId id) {
        require(Permission.SEE_COHORT, id);
        return late.stream().flatMap(one -> one.expectedOn(id).stream()).max(LocalDate::compareTo);
    }

    /** @throws Refused while a match is offered, active or on hold */
    public void close(CohortId id, Progress progress) {
        var closed = move(id, "cohort.closed", Cohort::close);
        news.publishEvent(new CohortClosed(id, closed.program(), progress));
    }

    /** @throws Refused without a reason, or when the cohort is over */
    public void cancel(CohortId id, @Nullable String reason) {
        var actor = require(Permission.RUN_COHORT, id);
        var before = cohorts.lock(id);
        var after = before.cancel(reason);
        var given = String.valueOf(after.endReason());
        save(actor, after, event("cohort.cancelled", after).with("reason", given));
        news.publishEvent(new CohortCancelled(id, after.program(), before.state(), given));
    }

    /** @throws Refused without a reason, or when the cohort is not closed */
    public void reopen(CohortId id, @Nullable String reason) {
        var actor = require(Permission.REOPEN_COHORT, id);
        var after = cohorts.lock(id).reopen(reason);
        save(actor, after, event("cohort.reopened", after).with("reason", String.valueOf(after.endReason())));
    }

    private Cohort move(CohortId id, String action, BiFunction<Cohort, Readiness, Cohort> verb) {
        var actor = require(Permission.RUN_COHORT, id);
        var before = cohorts.lock(id);
        var after = verb.apply(before, readiness(before));
        save(actor, after, event(action, after));
        return after;
    }

    private static AuditEvent event(String action, Cohort cohort) {
        return AuditEvent.of(
                        action, "cohort", cohort.id().value(), cohort.content().name())
                .in(cohort.program());
    }

    private void save(Actor actor, Cohort cohort, AuditEvent event) {
        ChangedMeanwhile.unlessOne(cohorts.update(cohort), cohort.id());
        cohorts.enter(cohort.id(), cohort.state(), clock.instant());
        audit.record(actor.person(), event);
    }

    private Readiness readiness(Cohort cohort) {
        var program = programs.get(cohort.program());
        return new Readiness(
                program.content().format(),
                program.team(ProgramRole.COORDINATOR).size(),
                programs.questions(cohort.program()).size(),
                progress.of(cohort.id()));
    }

    private Actor require(Permission permission, CohortId id) {
        var program = cohorts.reference(id).orElseThrow(() -> new NotFound(id)).program();
        return user.require(permission, Facts.of(program));
    }

    private LocalDate today() {
        return day.today();
    }
}
