package org.belay.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.cohort.CohortReference;
import org.belay.cohort.CohortService;
import org.belay.cohort.CohortState;
import org.belay.reporting.ReportPart.Days;
import org.belay.security.Access;
import org.belay.security.Actor;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.People;
import org.belay.security.Permission;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
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

    private final LiveReports live;
    private final KeptReportRepository kept;
    private final PeopleQueries people;
    private final CohortService cohorts;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final ReportWords words;

    OutcomeReports(
            LiveReports live,
            KeptReportRepository kept,
            PeopleQueries people,
            CohortService cohorts,
            People names,
            CurrentUser user,
            AuditTrail audit,
            Texts texts) {
        this.live = live;
        this.kept = kept;
        this.people = people;
        this.cohorts = cohorts;
        this.user = user;
        this.audit = audit;
        this.words = new ReportWords(names, texts);
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
        List<CohortReference> begun = live.begun(visible);
        List<CohortId> ids = begun.stream().map(CohortReference::id).toList();
        Map<CohortId, List<PeopleTally>> tallies =
                people.people(ids).stream().collect(Collectors.groupingBy(PeopleTally::cohort));
        tallies.putAll(kept.people(ids));
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
     * The report of a cohort beside the previous one of the program; of one that is closed, as it was kept then.
     *
     * @param locale of the reader, for the names of groups
     * @throws NotFound for those who may not see it, and for a period outside the cohort or not open to the reader
     */
    @Transactional(readOnly = true)
    public Outcome report(CohortId id, ReportPart part, Locale locale) {
        return report(id, null, part, locale);
    }

    /**
     * The same in a version that was kept.
     *
     * @param version null for the last, or for what holds now where the cohort is open
     * @throws NotFound also for a version that there is not
     */
    @Transactional(readOnly = true)
    public Outcome report(CohortId id, @Nullable Integer version, ReportPart part, Locale locale) {
        return report(id, new ReportChoice(version, part), locale);
    }

    /**
     * The same beside another cohort than the previous one.
     *
     * @throws NotFound also when the reader may not see the report of the other, or it has none
     */
    @Transactional(readOnly = true)
    public Outcome report(CohortId id, ReportChoice choice, Locale locale) {
        return find(id, choice, locale).orElseThrow(() -> new NotFound(id));
    }

    /** The same with nothing where it would not be found. */
    @Transactional(readOnly = true)
    Optional<Outcome> find(CohortId id, ReportChoice choice, Locale locale) {
        return find(user.actor(), cohorts.reference(id), choice, locale);
    }

    /** The cohorts whose reports whoever asks may lay beside that of this one, newest first. */
    @Transactional(readOnly = true)
    public List<CohortReference> comparable(CohortId id) {
        return live.begun(cohorts.visible(Permission.SEE_OUTCOMES).stream()
                .filter(cohort -> !cohort.id().equals(id))
                .toList());
    }

    /**
     * The same for a file, which leaves an entry in the audit trail.
     *
     * @throws NotFound as {@link #report}, and when there is no report yet
     */
    public Outcome.Ready release(CohortId id, ReportChoice choice, ReportFile.Kind kind, Locale locale) {
        Outcome.Ready ready = ready(id, choice, locale).orElseThrow(() -> new NotFound(id));
        record("report.downloaded", ready, Map.of("file", kind));
        return ready;
    }

    /** The same for a mail to the reader, with nothing where it would not be found. */
    Optional<Outcome.Ready> mail(CohortId id, ReportChoice choice, Locale locale) {
        Optional<Outcome.Ready> ready = ready(id, choice, locale);
        ready.ifPresent(found -> record("report.mailed", found, Map.of()));
        return ready;
    }

    private Optional<Outcome.Ready> ready(CohortId id, ReportChoice choice, Locale locale) {
        return find(id, choice, locale).filter(Outcome.Ready.class::isInstance).map(Outcome.Ready.class::cast);
    }

    private void record(String action, Outcome.Ready ready, Map<String, ReportFile.Kind> file) {
        CohortReference cohort = ready.cohort();
        ReportScope.Cohort scope = ready.report().scope().cohort();
        AuditEvent event = AuditEvent.of(action, "cohort", cohort.id().value(), cohort.name())
                .in(cohort.program());
        for (Map.Entry<String, ReportFile.Kind> detail : file.entrySet()) {
            event = event.with(detail.getKey(), detail.getValue());
        }
        audit.record(user.person(), event.with("from", scope.from()).with("to", scope.to()));
    }

    /** Nothing for those who may not see it, and for a part or a version that there is not for them. */
    private Optional<Outcome> find(Actor actor, CohortReference cohort, ReportChoice choice, Locale locale) {
        Facts facts = Facts.of(cohort.program());
        if (!Access.allows(actor, Permission.SEE_OUTCOMES, facts)) {
            return Optional.empty();
        }
        Integer version = choice.version();
        List<Integer> versions = kept.versions(cohort.id());
        Integer read = version == null && !versions.isEmpty() && !preliminary(cohort) ? versions.getFirst() : version;
        Optional<ReportData> data = read == null ? Optional.of(live.of(cohort)) : kept.find(cohort.id(), read);
        return data.flatMap(found -> {
            boolean choosesRanges = Access.allows(actor, Permission.SEE_SESSION, facts);
            Outcome.Versions all = new Outcome.Versions(read, versions, preliminary(cohort));
            return outcome(actor, cohort, found, choice, choosesRanges, all, locale);
        });
    }

    /** A cohort beside another one, and its people by group. */
    private record Beside(ReportView.Previous previous, List<PeopleTally> people) {}

    /** A view, and the people of the cohort beside it where its groups stand beside. */
    private record Read(ReportView view, List<PeopleTally> beside) {}

    /**
     * What the whole report of another cohort says of itself: whoever reads both reports learns nothing more from their standing
     * side by side. Nothing when the reader may not see it, or it has none.
     */
    private Optional<Beside> beside(Actor actor, CohortReference cohort, CohortId with) {
        CohortReference other = cohorts.reference(with);
        if (other.id().equals(cohort.id())
                || !Access.allows(actor, Permission.SEE_OUTCOMES, Facts.of(other.program()))) {
            return Optional.empty();
        }
        boolean over = !preliminary(other);
        ReportData data = live.alone(other);
        String name = other.program().equals(cohort.program())
                ? other.name()
                : other.name() + " (" + other.programName() + ")";
        return data.view(ReportPart.WHOLE, false)
                .map(view -> new Beside(
                        new ReportView.Previous(
                                name,
                                over,
                                view.days(),
                                CareReading.of(view.now(), actor, Facts.of(other.program()), over)),
                        data.people()));
    }

    /** The view with the cohort beside it that was asked for. */
    private Optional<Read> view(
            Actor actor, CohortReference cohort, ReportData data, ReportChoice choice, boolean byMonth) {
        Optional<ReportView> view = data.view(choice.part(), byMonth)
                .map(all -> read(all, actor, cohort, data.head().over()));
        CohortId with = choice.with();
        return with == null
                ? view.map(own -> new Read(own, choice.part().whole() ? data.peopleBefore() : List.of()))
                : view.flatMap(own -> beside(actor, cohort, with)
                        .map(other ->
                                new Read(new ReportView(own.days(), own.now(), other.previous()), other.people())));
    }

    /** What of it is for this reader. */
    private static ReportView read(ReportView view, Actor actor, CohortReference cohort, boolean over) {
        Facts facts = Facts.of(cohort.program());
        ReportView.Previous before = view.before();
        return new ReportView(
                view.days(),
                CareReading.of(view.now(), actor, facts, over),
                before == null
                        ? null
                        : new ReportView.Previous(
                                before.cohort(),
                                before.over(),
                                before.days(),
                                CareReading.of(before.figures(), actor, facts, before.over())));
    }

    /** Of the whole alone, as cohorts stand beside each other. */
    private Map<Figure, ProgramAverage> averages(Actor actor, CohortReference cohort, Instant asOf, ReportPart part) {
        LocalDate starts = cohort.dates().startsOn();
        Facts facts = Facts.of(cohort.program());
        return part.whole() && starts != null
                ? ProgramAverage.of(kept.before(cohort.program(), starts, asOf).stream()
                        .map(figures -> CareReading.of(figures, actor, facts, true))
                        .toList())
                : Map.of();
    }

    private Optional<Outcome> outcome(
            Actor actor,
            CohortReference cohort,
            ReportData data,
            ReportChoice choice,
            boolean choosesRanges,
            Outcome.Versions versions,
            Locale locale) {
        ReportPart part = choice.part();
        Days course = data.head().course();
        if (course == null) {
            return Optional.of(new Outcome.NotYet(cohort));
        }
        boolean byMonth = !choosesRanges && !part.whole() && part.group() == null;
        if (byMonth && !part.oneMonth()) {
            return Optional.empty();
        }
        return view(actor, cohort, data, choice, byMonth).map(read -> {
            ReportView view = read.view();
            ReportScope scope = scope(
                    data.head(),
                    view,
                    words.filters(data.head().terms(), part, view.days(), locale),
                    words.reader(actor, Facts.of(cohort.program()), locale));
            PeopleFacts counted = part.group() == null
                    ? PeopleTally.facts(data.people(), words.groups(scope.terms(), locale))
                    : PeopleFacts.NOBODY;
            return new Outcome.Ready(
                    cohort,
                    OutcomeAssembly.assemble(
                            scope,
                            locale,
                            counted,
                            view.now(),
                            view.before() == null ? null : view.before().figures(),
                            PeopleTally.facts(read.beside(), words.groups(scope.terms(), locale)),
                            averages(actor, cohort, data.head().asOf(), part)),
                    part,
                    course.months(),
                    data.groups(),
                    choosesRanges,
                    versions);
        });
    }

    private static ReportScope scope(
            ReportHead head, ReportView view, List<ReportScope.Filter> filters, String preparedFor) {
        ReportView.Previous before = view.before();
        return new ReportScope(
                head.organization(),
                head.program(),
                new ReportScope.Cohort(
                        head.cohort(), view.days().first(), view.days().last(), head.over()),
                before == null
                        ? null
                        : new ReportScope.Cohort(
                                before.cohort(),
                                before.days().first(),
                                before.days().last(),
                                before.over()),
                head.asOf(),
                head.zone(),
                filters,
                preparedFor,
                head.terms());
    }
}
