package org.belay.reporting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.cohort.CohortReference;
import org.belay.cohort.CohortService;
import org.belay.cohort.CohortState;
import org.belay.enrollment.Side;
import org.belay.program.ProgramService;
import org.belay.reporting.OutcomeQueries.Earlier;
import org.belay.reporting.OutcomeQueries.Organization;
import org.belay.reporting.ReportPeriod.Days;
import org.belay.security.Access;
import org.belay.security.Actor;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.People;
import org.belay.security.Permission;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.Terms;
import org.belay.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Outcome reports of cohorts, after suppression: the one query layer of the screen and of the files.
 *
 * <p>Coordinators may choose any months, since they see each session anyway. Managers and administrators see the whole
 * cohort or one calendar month of it, hidden together by {@link MonthViews}: the figures of overlapping periods could be
 * taken from each other until single people were left.
 */
@Service
@Transactional
public class OutcomeReports {

    private final OutcomeQueries queries;
    private final Standings standings;
    private final PeopleQueries people;
    private final CohortService cohorts;
    private final ProgramService programs;
    private final People names;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final Texts texts;
    private final Clock clock;

    OutcomeReports(
            OutcomeQueries queries,
            Standings standings,
            PeopleQueries people,
            CohortService cohorts,
            ProgramService programs,
            People names,
            CurrentUser user,
            AuditTrail audit,
            Texts texts,
            Clock clock) {
        this.queries = queries;
        this.standings = standings;
        this.people = people;
        this.cohorts = cohorts;
        this.programs = programs;
        this.names = names;
        this.user = user;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    /** Whether somebody sees any report, for the navigation. */
    @Transactional(readOnly = true)
    public boolean mayRead() {
        return user.find()
                .filter(actor -> actor.administrator()
                        || actor.coordinator()
                        || !actor.managesPrograms().isEmpty())
                .isPresent();
    }

    /**
     * The cohorts that have begun and whose outcomes whoever asks may see, newest first.
     *
     * @throws NotFound for those who can see no report at all
     */
    @Transactional(readOnly = true)
    public List<ReportedCohort> cohortsWithReports() {
        if (!mayRead()) {
            throw new NotFound(Permission.SEE_OUTCOMES);
        }
        List<CohortReference> visible = cohorts.visible(Permission.SEE_OUTCOMES);
        Courses courses = courses(visible.stream().map(CohortReference::id).toList(), queries.organization());
        List<CohortReference> begun = visible.stream()
                .filter(cohort -> courses.of(cohort).isPresent())
                .toList();
        Map<CohortId, List<PeopleTally>> tallies =
                people.people(begun.stream().map(CohortReference::id).toList()).stream()
                        .collect(Collectors.groupingBy(PeopleTally::cohort));
        return begun.stream()
                .map(cohort -> reported(cohort, tallies.getOrDefault(cohort.id(), List.of())))
                .toList();
    }

    /** The same figures as in the report: those of the people do not depend on a period. */
    private static ReportedCohort reported(CohortReference cohort, List<PeopleTally> tallies) {
        Map<Figure, FigureValue> figures = FunnelFigures.of(PeopleTally.funnel(tallies));
        return new ReportedCohort(
                cohort,
                preliminary(cohort),
                figures.getOrDefault(Figure.MATCHED, FigureValue.notRecorded()),
                figures.getOrDefault(Figure.COMPLETED_SHARE, FigureValue.notRecorded()));
    }

    static boolean preliminary(CohortReference cohort) {
        return cohort.state() != CohortState.CLOSED;
    }

    /**
     * The report of a cohort beside the previous one of the program.
     *
     * @param locale of the reader, for the names of groups
     * @throws NotFound for those who may not see it, and for a period outside the cohort or not open to the reader
     */
    @Transactional(readOnly = true)
    public Outcome report(CohortId id, ReportPeriod period, Locale locale) {
        return read(cohorts.reference(id), period, locale);
    }

    /**
     * The same for a file, which leaves an entry in the audit trail.
     *
     * @throws NotFound as {@link #report}, and when there is no report yet
     */
    public Outcome.Ready release(CohortId id, ReportPeriod period, ReportFile.Kind kind, Locale locale) {
        CohortReference cohort = cohorts.reference(id);
        if (!(read(cohort, period, locale) instanceof Outcome.Ready ready)) {
            throw new NotFound(id);
        }
        ReportScope.Cohort scope = ready.report().scope().cohort();
        audit.record(
                user.person(),
                AuditEvent.of("report.downloaded", "cohort", id.value(), cohort.name())
                        .in(cohort.program())
                        .with("file", kind)
                        .with("from", scope.from())
                        .with("to", scope.to()));
        return ready;
    }

    private Outcome read(CohortReference cohort, ReportPeriod period, Locale locale) {
        Facts facts = Facts.of(cohort.program());
        Actor actor = user.require(Permission.SEE_OUTCOMES, facts);
        boolean choosesRanges = Access.allows(actor, Permission.SEE_SESSION, facts);
        Organization organization = queries.organization();
        Instant asOf = clock.instant();
        Earlier earlier = queries.previous(cohort).orElse(null);
        Courses courses =
                courses(earlier == null ? List.of(cohort.id()) : List.of(cohort.id(), earlier.id()), organization);
        Optional<Days> course = courses.of(cohort);
        if (course.isEmpty()) {
            return new Outcome.NotYet(cohort);
        }
        if (!choosesRanges && !period.whole() && !period.oneMonth()) {
            throw new NotFound(cohort.id());
        }
        Days days = period.within(course.get()).orElseThrow(() -> new NotFound(cohort.id()));
        Compared previous = earlier == null ? null : compared(cohort, period, earlier, courses);
        ReportScope scope = new ReportScope(
                organization.name(),
                cohort.programName(),
                new ReportScope.Cohort(cohort.name(), days.first(), days.last(), !preliminary(cohort)),
                previous == null
                        ? null
                        : new ReportScope.Cohort(
                                previous.cohort().name(),
                                previous.span().days().first(),
                                previous.span().days().last(),
                                previous.cohort().over()),
                asOf,
                organization.zone(),
                filters(period, days, locale),
                reader(actor, facts, locale),
                programs.terms(cohort.program()));
        PeopleTally.Names groups = groups(scope.terms(), locale);
        boolean masked = !choosesRanges && !period.whole();
        Shown now = shown(cohort.id(), new Span(course.get(), days), masked, scope, groups);
        Shown before = previous == null ? null : shown(previous.cohort().id(), previous.span(), masked, scope, groups);
        return new Outcome.Ready(
                cohort,
                OutcomeAssembly.assemble(scope, now.facts(), now.view(), before == null ? null : before.view()),
                period,
                months(course.get()),
                choosesRanges);
    }

    /** The days of a whole cohort, and those in question. */
    private record Span(Days course, Days days) {}

    private record Shown(CohortFacts facts, ShownFigures view) {}

    /** @param masked whether the days are a month that is hidden together with the others of the course */
    private Shown shown(CohortId cohort, Span span, boolean masked, ReportScope scope, PeopleTally.Names groups) {
        Slice slice = Slice.of(cohort, masked ? span.course() : span.days(), scope.zone(), scope.asOf());
        CohortFacts facts = queries.facts(slice, groups).with(standings.of(cohort, groups.reader()));
        if (!masked) {
            return new Shown(facts, ShownFigures.of(facts));
        }
        YearMonth first = slice.months().getFirst().month();
        long place = first.until(YearMonth.from(span.days().first()), ChronoUnit.MONTHS);
        return new Shown(facts, new MonthViews(facts, queries.months(slice, facts)).of((int) place));
    }

    private Courses courses(List<CohortId> ids, Organization organization) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), organization.zone());
        return new Courses(queries.sessionDays(ids, organization.zone()), today);
    }

    private record Compared(Earlier cohort, Span span) {}

    /** The previous cohort in the same months since its start; none when nothing of it lies in them. */
    private static @Nullable Compared compared(
            CohortReference cohort, ReportPeriod period, Earlier earlier, Courses courses) {
        LocalDate starts = Objects.requireNonNull(cohort.dates().startsOn());
        return courses.of(earlier)
                .flatMap(course -> period.moved(starts, earlier.planned().first())
                        .within(course)
                        .map(days -> new Compared(earlier, new Span(course, days))))
                .orElse(null);
    }

    private static List<YearMonth> months(Days course) {
        YearMonth last = YearMonth.from(course.last());
        return Stream.iterate(
                        YearMonth.from(course.first()), month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }

    private List<ReportScope.Filter> filters(ReportPeriod period, Days days, Locale locale) {
        if (period.whole()) {
            return List.of();
        }
        Wording wording = new Wording(texts, locale);
        String value = wording.text("period", wording.date(days.first()), wording.date(days.last()));
        return List.of(new ReportScope.Filter(wording.text("period-label"), value));
    }

    /** Name and office of whoever asks, as it stands on the cover. */
    private String reader(Actor actor, Facts facts, Locale locale) {
        String office = Access.ground(actor, Permission.SEE_OUTCOMES, facts)
                .map(relation -> texts.text(locale, "outcome.office." + relation.name()))
                .orElse("");
        String name = names.names(List.of(actor.person())).get(actor.person());
        return texts.text(locale, "outcome.reader", Objects.requireNonNullElse(name, ""), office);
    }

    private PeopleTally.Names groups(Terms terms, Locale locale) {
        return new PeopleTally.Names() {
            @Override
            public Locale reader() {
                return locale;
            }

            @Override
            public String side(Side side) {
                return texts.text(terms, locale, "outcome.side." + side.name());
            }

            @Override
            public String noDepartment() {
                return texts.text(locale, "outcome.no-department");
            }

            @Override
            public String noSite() {
                return texts.text(locale, "outcome.no-site");
            }
        };
    }
}
