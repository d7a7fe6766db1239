package org.belay.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.belay.reporting.OutcomeQueries.Earlier;
import org.belay.reporting.OutcomeReport.By;
import org.belay.reporting.ReportPart.Days;
import org.belay.shared.CohortId;
import org.jspecify.annotations.Nullable;

/** A report as the data says it now. For one reading: what it has read for one part of the time it keeps for the others. */
final class LiveReport implements ReportData {

    private final OutcomeQueries queries;
    private final Standings standings;
    private final CohortId cohort;
    private final ReportHead head;
    private final @Nullable Comparison comparison;
    private @Nullable List<PeopleTally> people;
    private @Nullable MonthViews months;
    private @Nullable Standing standing;
    private final Map<Days, ShownFigures> shown = new HashMap<>();
    private final Map<By, GroupRows> rows = new EnumMap<>(By.class);
    private final Map<By, GroupViews> groups = new EnumMap<>(By.class);

    /**
     * The previous cohort of the program.
     *
     * @param starts the planned first day of the cohort that is compared with it
     */
    record Comparison(LocalDate starts, Earlier earlier, ReportData report) {}

    LiveReport(
            OutcomeQueries queries,
            Standings standings,
            CohortId cohort,
            ReportHead head,
            @Nullable Comparison comparison) {
        this.queries = queries;
        this.standings = standings;
        this.cohort = cohort;
        this.head = head;
        this.comparison = comparison;
    }

    @Override
    public ReportHead head() {
        return head;
    }

    @Override
    public List<PeopleTally> people() {
        if (people == null) {
            people = queries.people(cohort);
        }
        return people;
    }

    @Override
    public List<PeopleTally> peopleBefore() {
        return comparison == null ? List.of() : comparison.report().people();
    }

    @Override
    public List<ReportGroup> groups() {
        Days course = head.course();
        return course == null
                ? List.of()
                : Stream.of(By.DEPARTMENT, By.SITE)
                        .flatMap(by -> rows(by).groups().stream())
                        .toList();
    }

    @Override
    public Optional<ReportView> view(ReportPart part, boolean byMonth) {
        Days course = head.course();
        return course == null
                ? Optional.empty()
                : part.within(course)
                        .flatMap(days -> shown(course, days, part, byMonth)
                                .map(figures -> new ReportView(days, figures, previous(part, byMonth))));
    }

    /** The previous cohort in the same months since its start; none when nothing of it lies in them. */
    private ReportView.@Nullable Previous previous(ReportPart part, boolean byMonth) {
        if (comparison == null) {
            return null;
        }
        Earlier earlier = comparison.earlier();
        ReportPart same = part.moved(comparison.starts(), earlier.planned().first());
        return comparison
                .report()
                .view(same, byMonth)
                .map(view -> new ReportView.Previous(earlier.name(), earlier.over(), view.days(), view.now()))
                .orElse(null);
    }

    private Optional<ShownFigures> shown(Days course, Days days, ReportPart part, boolean byMonth) {
        ReportGroup group = part.group();
        return group == null
                ? Optional.of(shown(course, days, byMonth))
                : rows(group.by()).place(group.name()).stream()
                        .mapToObj(place -> groups(course, group.by()).of(place))
                        .findFirst();
    }

    private GroupRows rows(By by) {
        return rows.computeIfAbsent(by, each -> GroupRows.of(each, people()));
    }

    private GroupViews groups(Days course, By by) {
        return groups.computeIfAbsent(by, each -> {
            GroupRows of = rows(each);
            GroupPlaces places = queries.places(cohort, of);
            return new GroupViews(
                    of,
                    shown(course, course, false),
                    queries.groups(slice(course), of, places),
                    standings.by(places, cohort));
        });
    }

    private ShownFigures shown(Days course, Days days, boolean byMonth) {
        if (!byMonth) {
            return shown.computeIfAbsent(days, these -> ShownFigures.of(facts(slice(these))));
        }
        long place = YearMonth.from(course.first()).until(YearMonth.from(days.first()), ChronoUnit.MONTHS);
        return months(slice(course)).of((int) place);
    }

    private MonthViews months(Slice course) {
        if (months == null) {
            CohortFacts facts = facts(course);
            months = new MonthViews(facts, queries.months(course, facts));
        }
        return months;
    }

    private Standing standing() {
        if (standing == null) {
            standing = standings.of(cohort);
        }
        return standing;
    }

    private Slice slice(Days days) {
        return Slice.of(cohort, days, head.zone(), head.asOf());
    }

    private CohortFacts facts(Slice slice) {
        return queries.facts(slice, PeopleTally.facts(people(), GroupRows.UNNAMED))
                .with(standing());
    }
}
