package org.belay.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.cohort.CohortReference;
import org.belay.cohort.CohortService;
import org.belay.reporting.ReportScheduleRepository.Schedule;
import org.belay.security.Access;
import org.belay.security.Actor;
import org.belay.security.Actors;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.People;
import org.belay.security.Permission;
import org.belay.security.ProgramTeam;
import org.belay.security.ProgramTeamMember;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.ProgramId;
import org.belay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which reports are sent by themselves. Whoever may read a report may have it sent to themselves; coordinators and
 * administrators also to others who may read it. Each sending has one reader, who can pause and remove it.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class ReportSchedules {

    private final ReportScheduleRepository schedules;
    private final ReportScheduleQueries queries;
    private final ScheduledReports sending;
    private final OutcomeReports reports;
    private final CohortService cohorts;
    private final ProgramTeam teams;
    private final People people;
    private final Actors actors;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final Clock clock;

    ReportSchedules(
            ReportScheduleRepository schedules,
            ReportScheduleQueries queries,
            ScheduledReports sending,
            OutcomeReports reports,
            CohortService cohorts,
            ProgramTeam teams,
            People people,
            Actors actors,
            CurrentUser user,
            AuditTrail audit,
            Clock clock) {
        this.schedules = schedules;
        this.queries = queries;
        this.sending = sending;
        this.reports = reports;
        this.cohorts = cohorts;
        this.teams = teams;
        this.people = people;
        this.actors = actors;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** Somebody who may get a report. */
    public record Reader(PersonId person, String name) {}

    /** Those to whoever asks, and those of the programs that they coordinate. */
    @Transactional(readOnly = true)
    public List<ReportScheduleRow> page(int offset, int limit) {
        return queries.page(user.actor(), offset, limit);
    }

    @Transactional(readOnly = true)
    public int count() {
        return queries.count(user.actor());
    }

    /** The cohorts that are not over, of whose programs whoever asks may read the reports; those that meet now first, then newest first. */
    @Transactional(readOnly = true)
    public List<CohortReference> cohorts() {
        return cohorts.visible(Permission.SEE_OUTCOMES).stream()
                .filter(cohort -> cohort.state().open())
                .sorted(Comparator.comparing(cohort -> !cohort.state().meets()))
                .toList();
    }

    /** The departments and sites of a cohort that can be chosen now; none before its report begins. */
    @Transactional(readOnly = true)
    public List<ReportGroup> groups(CohortId cohort, Locale locale) {
        return reports.report(cohort, ReportPart.WHOLE, locale) instanceof Outcome.Ready ready
                ? ready.groups()
                : List.of();
    }

    /** Those to whom whoever asks may have reports of a program sent, themselves first; by name. */
    @Transactional(readOnly = true)
    public List<Reader> readers(ProgramId program) {
        Actor actor = user.require(Permission.SEE_OUTCOMES, Facts.of(program));
        Set<PersonId> found = new LinkedHashSet<>(Set.of(actor.person()));
        if (Access.allows(actor, Permission.KEEP_REPORT_SCHEDULE, Facts.of(program))) {
            teams.team(program).stream().map(ProgramTeamMember::person).forEach(found::add);
        }
        Map<PersonId, String> names = people.names(found);
        return found.stream()
                .filter(person -> mayRead(person, program))
                .map(person -> new Reader(person, names.getOrDefault(person, "")))
                .sorted(Comparator.comparing((Reader reader) -> !reader.person().equals(actor.person()))
                        .thenComparing(Reader::name))
                .toList();
    }

    private boolean mayRead(PersonId person, ProgramId program) {
        return actors.of(person)
                .filter(actor -> Access.allows(actor, Permission.SEE_OUTCOMES, Facts.of(program)))
                .isPresent();
    }

    /**
     * Has a report sent to each of these people.
     *
     * @throws NotFound for those who may not have it sent to them
     * @throws Refused when nobody is chosen, somebody may not read it or gets it already, or the cohort is over
     */
    public void add(ReportScheduleDraft draft, Collection<PersonId> readers) {
        Actor actor = user.require(Permission.SEE_OUTCOMES, Facts.of(draft.program()));
        if (readers.isEmpty()) {
            throw new Refused(Problem.of("scheduled.problem.nobody"));
        }
        String label = label(draft);
        Map<PersonId, String> names = people.names(readers);
        for (PersonId reader : readers) {
            user.require(Permission.KEEP_REPORT_SCHEDULE, Facts.of(reader, draft.program()));
            String name = names.getOrDefault(reader, "");
            requireReadable(draft, reader, name);
            ReportScheduleId id = schedules
                    .add(draft, reader, actor.person(), nextOn(draft.rhythm(), reader), clock.instant())
                    .orElseThrow(() -> new Refused(Problem.of("scheduled.problem.same", name)));
            audit.record(
                    actor.person(),
                    AuditEvent.of("report-schedule.added", "report_schedule", id.value(), label)
                            .in(draft.program())
                            .with("person", name)
                            .with("rhythm", draft.rhythm()));
        }
    }

    /** What it is about, as the audit trail calls it; refuses a cohort of another program or one that is over. */
    private String label(ReportScheduleDraft draft) {
        if (draft.rhythm() == ReportRhythm.COHORT_END && draft.part().lastMonth()) {
            throw new IllegalArgumentException("A cohort that has ended is told as a whole");
        }
        CohortId id = draft.cohort();
        if (id == null) {
            return cohorts.visible(Permission.SEE_OUTCOMES).stream()
                    .filter(cohort -> cohort.program().equals(draft.program()))
                    .map(CohortReference::programName)
                    .findFirst()
                    .orElseThrow(() -> new NotFound(draft.program()));
        }
        CohortReference cohort = cohorts.reference(id);
        if (!cohort.program().equals(draft.program())) {
            throw new NotFound(id);
        }
        if (!cohort.state().open()) {
            throw new Refused(Problem.of("scheduled.problem.over", cohort.name()));
        }
        return cohort.name();
    }

    private void requireReadable(ReportScheduleDraft draft, PersonId reader, String name) {
        if (!mayRead(reader, draft.program())) {
            throw new Refused(Problem.of("scheduled.problem.reader", name));
        }
        ReportGroup group = draft.part().group();
        CohortId cohort = draft.cohort();
        if (group != null
                && (cohort == null
                        || reports.find(cohort, null, ReportPart.of(group), Locale.ENGLISH)
                                .isEmpty())) {
            throw new Refused(Problem.of("scheduled.problem.group"));
        }
    }

    private @Nullable LocalDate nextOn(ReportRhythm rhythm, PersonId reader) {
        return rhythm == ReportRhythm.MONTHLY ? sending.nextMonth(people.zone(reader)) : null;
    }

    /** @throws ChangedMeanwhile when somebody else changed it since */
    public void pause(ReportScheduleId id, long version) {
        Schedule schedule = lock(id, version);
        if (schedule.state() == ReportScheduleState.ACTIVE) {
            schedules.end(id, ReportScheduleState.PAUSED, null);
            record(schedule, "report-schedule.paused");
        }
    }

    /**
     * Goes on with one that was paused, or whose reader may read it again; what was due meanwhile is not made up for.
     *
     * @throws Refused when its reader may not read it
     */
    public void resume(ReportScheduleId id, long version) {
        Schedule schedule = lock(id, version);
        if (!mayRead(schedule.reader(), schedule.program())) {
            String name = people.names(List.of(schedule.reader())).getOrDefault(schedule.reader(), "");
            throw new Refused(Problem.of("scheduled.problem.reader", name));
        }
        schedules.resume(id, nextOn(schedule.rhythm(), schedule.reader()), clock.instant());
        record(schedule, "report-schedule.resumed");
    }

    public void remove(ReportScheduleId id, long version) {
        Schedule schedule = lock(id, version);
        schedules.remove(id, clock.instant());
        record(schedule, "report-schedule.removed");
    }

    /**
     * Takes a removal back.
     *
     * @throws Refused when the same was set up anew meanwhile
     */
    public void restore(ReportScheduleId id) {
        Schedule schedule = find(id);
        if (!schedule.removed()) {
            return;
        }
        if (!schedules.restore(schedule)) {
            String name = people.names(List.of(schedule.reader())).getOrDefault(schedule.reader(), "");
            throw new Refused(Problem.of("scheduled.problem.same", name));
        }
        record(schedule, "report-schedule.restored");
    }

    private Schedule lock(ReportScheduleId id, long version) {
        Schedule schedule = find(id);
        if (schedule.removed()) {
            throw new NotFound(id);
        }
        ChangedMeanwhile.unlessOne(schedule.version() == version ? 1 : 0, id);
        return schedule;
    }

    private Schedule find(ReportScheduleId id) {
        Schedule schedule = schedules.lock(id).orElseThrow(() -> new NotFound(id));
        user.require(Permission.KEEP_REPORT_SCHEDULE, Facts.of(schedule.reader(), schedule.program()));
        return schedule;
    }

    private void record(Schedule schedule, String action) {
        ReportScheduleQueries.Names names = queries.names(schedule.id());
        audit.record(
                user.person(),
                AuditEvent.of(
                                action,
                                "report_schedule",
                                schedule.id().value(),
                                Objects.requireNonNullElse(names.cohort(), names.program()))
                        .in(schedule.program())
                        .with("person", names.reader()));
    }
}
