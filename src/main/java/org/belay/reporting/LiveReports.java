package org.belay.reporting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.belay.cohort.CohortReference;
import org.belay.cohort.CohortState;
import org.belay.program.ProgramService;
import org.belay.reporting.OutcomeQueries.Earlier;
import org.belay.reporting.OutcomeQueries.Organization;
import org.belay.reporting.ReportPart.Days;
import org.belay.shared.CohortId;
import org.belay.shared.ProgramId;
import org.belay.shared.Terms;
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
        ReportHead head = head(
                cohort,
                organization,
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

    /** A report without the one before it; of a cohort that is closed, what was kept. */
    ReportData alone(CohortReference cohort) {
        return alone(List.of(cohort)).getFirst();
    }

    /** The same of several, in their order: what they have in common is read once, and of what was kept nothing of it. */
    List<ReportData> alone(List<CohortReference> cohorts) {
        Map<CohortId, ReportData> found = new HashMap<>();
        cohorts.stream()
                .filter(cohort -> cohort.state() == CohortState.CLOSED)
                .forEach(cohort -> kept.last(cohort.id()).ifPresent(report -> found.put(cohort.id(), report)));
        List<CohortReference> others = cohorts.stream()
                .filter(cohort -> !found.containsKey(cohort.id()))
                .toList();
        if (!others.isEmpty()) {
            Organization organization = queries.organization();
            Instant asOf = clock.instant();
            Courses courses = courses(others.stream().map(CohortReference::id).toList(), organization);
            Map<ProgramId, Terms> terms = new HashMap<>();
            others.forEach(cohort -> found.put(
                    cohort.id(),
                    new LiveReport(
                            queries,
                            standings,
                            cohort.id(),
                            head(
                                    cohort,
                                    organization,
                                    asOf,
                                    terms.computeIfAbsent(cohort.program(), programs::terms),
                                    courses.of(cohort).orElse(null)),
                            null)));
        }
        return cohorts.stream()
                .map(cohort -> Objects.requireNonNull(found.get(cohort.id())))
                .toList();
    }

    /** The departments or sites that stand together in the report of a cohort, as its people are now. */
    GroupRows rows(CohortId cohort, OutcomeReport.By by) {
        return GroupRows.of(by, queries.people(cohort));
    }

    /** The days of a part of a cohort; nothing for one that lies outside of its course. */
    Optional<Slice> slice(CohortReference cohort, ReportPart part) {
        Organization organization = queries.organization();
        return courses(List.of(cohort.id()), organization)
                .of(cohort)
                .flatMap(part::within)
                .map(days -> Slice.of(cohort.id(), days, organization.zone(), clock.instant()));
    }

    private static ReportHead head(
            CohortReference cohort, Organization organization, Instant asOf, Terms terms, @Nullable Days course) {
        return new ReportHead(
                organization.name(),
                organization.zone(),
                cohort.programName(),
                cohort.name(),
                cohort.state() == CohortState.CLOSED,
                asOf,
                terms,
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
