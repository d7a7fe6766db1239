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
import org.belay.shared.CohortId;
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
        ReportHead head = new ReportHead(
                organization.name(),
                organization.zone(),
                cohort.programName(),
                cohort.name(),
                cohort.state() == CohortState.CLOSED,
                asOf,
                programs.terms(cohort.program()),
                courses.of(cohort).orElse(null));
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

    Courses courses(List<CohortId> cohorts) {
        return courses(cohorts, queries.organization());
    }

    private Courses courses(List<CohortId> ids, Organization organization) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), organization.zone());
        return new Courses(queries.sessionDays(ids, organization.zone()), today);
    }
}
