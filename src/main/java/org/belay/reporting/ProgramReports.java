package org.belay.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.cohort.CohortReference;
import org.belay.cohort.CohortService;
import org.belay.reporting.ProgramFigures.OfCohort;
import org.belay.reporting.ReportPart.Days;
import org.belay.security.Access;
import org.belay.security.Actor;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.People;
import org.belay.security.Permission;
import org.belay.shared.NotFound;
import org.belay.shared.ProgramId;
import org.belay.shared.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reports of whole programs: their cohorts beside each other and together, in the figures that the report of each cohort shows
 * to the same reader. Nothing is counted anew, and of cohorts that are closed it is what was kept.
 */
@Service
@Transactional
public class ProgramReports {

    private final LiveReports live;
    private final CohortService cohorts;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final ReportWords words;

    ProgramReports(
            LiveReports live, CohortService cohorts, People names, CurrentUser user, AuditTrail audit, Texts texts) {
        this.live = live;
        this.cohorts = cohorts;
        this.user = user;
        this.audit = audit;
        this.words = new ReportWords(names, texts);
    }

    /**
     * The report of all cohorts of a program that have begun.
     *
     * @param part the same of each cohort; those that have nothing of it are left out
     * @throws NotFound for those who may not see it, for a program of which no cohort has begun, and for a part that no cohort
     *     has or that is not open to the reader
     */
    @Transactional(readOnly = true)
    public ProgramOutcome report(ProgramId program, ReportPart part, Locale locale) {
        return find(program, part, locale).orElseThrow(() -> new NotFound(program));
    }

    /**
     * The same for a file, which leaves an entry in the audit trail.
     *
     * @throws NotFound as {@link #report}
     */
    public ProgramOutcome release(ProgramId program, ReportPart part, ReportFile.Kind kind, Locale locale) {
        ProgramOutcome outcome = report(program, part, locale);
        ReportScope.Cohort scope = outcome.report().scope().cohort();
        audit.record(
                user.person(),
                AuditEvent.of("report.downloaded", "program", program.value(), outcome.name())
                        .in(program)
                        .with("file", kind)
                        .with("from", scope.from())
                        .with("to", scope.to()));
        return outcome;
    }

    /** What a cohort has of the part that was asked for. */
    private record Part(CohortReference cohort, ReportData data, Days days, ShownFigures figures) {}

    /** The same with nothing where it would not be found. */
    @Transactional(readOnly = true)
    Optional<ProgramOutcome> find(ProgramId program, ReportPart part, Locale locale) {
        Actor actor = user.actor();
        Facts facts = Facts.of(program);
        boolean ranges = Access.allows(actor, Permission.SEE_SESSION, facts);
        boolean byMonth = !ranges && !part.whole() && part.group() == null;
        if (!Access.allows(actor, Permission.SEE_OUTCOMES, facts) || (byMonth && !part.oneMonth()) || joined(part)) {
            return Optional.empty();
        }
        List<CohortReference> begun = live.begun(cohorts.visible(Permission.SEE_OUTCOMES).stream()
                .filter(cohort -> cohort.program().equals(program))
                .toList());
        List<CohortReference> inOrder = begun.reversed();
        List<ReportData> all = live.alone(inOrder);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            CohortReference cohort = inOrder.get(i);
            ReportData data = all.get(i);
            data.view(part, byMonth)
                    .map(view -> new Part(
                            cohort,
                            data,
                            view.days(),
                            CareReading.of(view.now(), actor, facts, data.head().over())))
                    .ifPresent(parts::add);
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new ProgramOutcome(
                        program,
                        report(actor, part, parts, locale),
                        part,
                        months(all),
                        groups(all),
                        ranges,
                        parts.stream().map(Part::cohort).toList()));
    }

    /** The small departments of one cohort are not those of another. */
    private static boolean joined(ReportPart part) {
        ReportGroup group = part.group();
        return group != null && group.name().equals(ReportGroup.JOINED);
    }

    private static List<YearMonth> months(List<ReportData> all) {
        return all.stream()
                .flatMap(data -> Optional.ofNullable(data.head().course()).stream())
                .flatMap(course -> course.months().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<ReportGroup> groups(List<ReportData> all) {
        return all.stream()
                .flatMap(data -> data.groups().stream())
                .filter(group -> !group.name().equals(ReportGroup.JOINED))
                .distinct()
                .sorted(Comparator.comparing(ReportGroup::by).thenComparing(ReportGroup::name))
                .toList();
    }

    private OutcomeReport report(Actor actor, ReportPart part, List<Part> parts, Locale locale) {
        CohortReference one = parts.getFirst().cohort();
        ReportHead head = live.head(one, words.allCohorts(locale));
        Days days = new Days(
                parts.stream()
                        .map(each -> each.days().first())
                        .min(LocalDate::compareTo)
                        .orElseThrow(),
                parts.stream()
                        .map(each -> each.days().last())
                        .max(LocalDate::compareTo)
                        .orElseThrow());
        ReportScope scope = new ReportScope(
                head.organization(),
                head.program(),
                new ReportScope.Cohort(
                        head.cohort(),
                        days.first(),
                        days.last(),
                        parts.stream().allMatch(each -> each.data().head().over())),
                null,
                head.asOf(),
                head.zone(),
                words.filters(head.terms(), part, days, locale),
                words.reader(actor, Facts.of(one.program()), locale),
                head.terms(),
                parts.size());
        ProgramFigures figures = new ProgramFigures(parts.stream()
                .map(each -> new OfCohort(each.cohort().name(), each.figures()))
                .toList());
        return OutcomeAssembly.program(scope, locale, figures);
    }
}
