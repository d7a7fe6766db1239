package org.belay.reporting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.belay.cohort.CohortReference;
import org.belay.cohort.CohortState;
import org.belay.program.ProgramService;
import org.belay.reporting.OutcomeQueries.Earlier;
import org.belay.reporting.OutcomeQueries.Organization;
import org.belay.reporting.ReportPart.Days;
import org.belay.shared.CohortId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reports of cohorts as the data says them now. */
@Component
class LiveReports {

    private final OutcomeQueries queries;
    private final Standings standings;
    private final KeptReportRepository kept;
    private final ProgramService programs;
    private final Clock clock;

    LiveReports(
            OutcomeQueries queries,
            Standings standings,
            KeptReportRepository kept,
            ProgramService programs,
            Clock clock) {
        this.queries = queries;
        this.standings = standings;
        this.kept = kept;
        this.programs = programs;
        this.clock = clock;
    }

    LiveReport of(CohortReference cohort) {
        Organization organization = queries.organization();
        Instant asOf = clock.instant();
        Earlier earlier = queries.previous(cohort).orElse(null);
        Courses courses =
                courses(earlier == null ? List.of(cohort.id()) : List.of(cohort.id(), earlier.id()), organization);
        ReportHead head = head(cohort, organization, asOf, courses.of(cohort).orElse(null));
        return new LiveReport(
                queries,
                standings,
                cohort.id(),
                head,
                earlier == null
                        ? null
                        : new LiveReport.Comparison(
                                Objects.requireNonNull(cohort.dates().startsOn()),
                                earlier,
                                before(head, earlier, courses)));
    }

    /** A report without the one before it; of a cohort that is closed, what was kept. */
    ReportData alone(CohortReference cohort) {
        boolean over = cohort.state() == CohortState.CLOSED;
        return (over ? kept.last(cohort.id()) : Optional.<ReportData>empty()).orElseGet(() -> live(cohort));
    }

    private LiveReport live(CohortReference cohort) {
        Organization organization = queries.organization();
        Days course = courses(List.of(cohort.id()), organization).of(cohort).orElse(null);
        return new LiveReport(
                queries, standings, cohort.id(), head(cohort, organization, clock.instant(), course), null);
    }

    /** The days of a part of a cohort; nothing for one that lies outside of its course. */
    Optional<Slice> slice(CohortReference cohort, ReportPart part) {
        Organization organization = queries.organization();
        return courses(List.of(cohort.id()), organization)
                .of(cohort)
                .flatMap(part::within)
                .map(days -> Slice.of(cohort.id(), days, organization.zone(), clock.instant()));
    }

    private ReportHead head(CohortReference cohort, Organization organization, Instant asOf, @Nullable Days course) {
        return new ReportHead(
                organization.name(),
                organization.zone(),
                cohort.programName(),
                cohort.name(),
                cohort.state() == CohortState.CLOSED,
                asOf,
                programs.terms(cohort.program()),
                course);
    }

    /** What reports say of a program that is read now, without its days. */
    ReportHead head(CohortReference one, String cohorts) {
        Organization organization = queries.organization();
        return new ReportHead(
                organization.name(),
                organization.zone(),
                one.programName(),
                cohorts,
                false,
                clock.instant(),
                programs.terms(one.program()),
                null);
    }

    /** Of a cohort that is closed, what was kept: its figures are the same beside those of another as by themselves. */
    private ReportData before(ReportHead now, Earlier earlier, Courses courses) {
        return (earlier.over() ? kept.last(earlier.id()) : Optional.<ReportData>empty())
                .orElseGet(() -> new LiveReport(
                        queries,
                        standings,
                        earlier.id(),
                        new ReportHead(
                                now.organization(),
                                now.zone(),
                                now.program(),
                                earlier.name(),
                                earlier.over(),
                                now.asOf(),
                                now.terms(),
                                courses.of(earlier).orElse(null)),
                        null));
    }

    /**
     * Those that have a course. Sessions are asked for only where the planned start lies ahead: any other has begun, and
     * reading the sessions of all cohorts would cost more than the report that is open.
     */
    List<CohortReference> begun(List<CohortReference> cohorts) {
        Organization organization = queries.organization();
        LocalDate today = today(organization);
        Courses courses = courses(
                cohorts.stream()
                        .filter(cohort -> startsAfter(cohort, today))
                        .map(CohortReference::id)
                        .toList(),
                organization);
        return cohorts.stream().filter(cohort -> courses.of(cohort).isPresent()).toList();
    }

    private static boolean startsAfter(CohortReference cohort, LocalDate day) {
        LocalDate starts = cohort.dates().startsOn();
        return starts != null && starts.isAfter(day);
    }

    private Courses courses(List<CohortId> ids, Organization organization) {
        return new Courses(queries.sessionDays(ids, organization.zone()), today(organization));
    }

    private LocalDate today(Organization organization) {
        return LocalDate.ofInstant(clock.instant(), organization.zone());
    }
}
