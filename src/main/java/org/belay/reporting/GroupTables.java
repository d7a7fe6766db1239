package org.belay.reporting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.belay.reporting.CohortFacts.Funnel;
import org.belay.reporting.CohortFacts.Group;
import org.belay.reporting.CohortFacts.Tally;
import org.belay.reporting.OutcomeReport.Breakdown;
import org.belay.reporting.OutcomeReport.By;
import org.belay.reporting.OutcomeReport.Row;
import org.belay.reporting.Suppression.Mask;
import org.belay.shared.SmallNumbers;
import org.belay.shared.SmallNumbers.Grouping;
import org.jspecify.annotations.Nullable;

/** Participation by side, department or site. Small groups are joined; what then remains too small is hidden in pairs. */
final class GroupTables {

    private final By by;
    private final List<Group> groups;
    private final List<Figure> counts;
    private final Map<Figure, FigureValue> totals;

    private GroupTables(By by, List<Group> groups, Map<Figure, FigureValue> totals) {
        this.by = by;
        this.groups = groups;
        this.totals = totals;
        List<Figure> columns = by == By.SIDE
                ? List.of(Figure.ACCEPTED, Figure.MATCHED)
                : List.of(Figure.APPLIED, Figure.MATCHED, Figure.COMPLETED);
        this.counts = columns.stream()
                .filter(figure -> groups.stream().allMatch(group -> number(group, figure) != null))
                .toList();
    }

    /** The table, or none when it would have fewer than two rows or could not be kept from telling. */
    static List<Breakdown> of(By by, List<Group> groups, Funnel funnel, Map<Figure, FigureValue> totals) {
        if (groups.isEmpty()) {
            return List.of();
        }
        GroupTables tables = new GroupTables(by, groups, totals);
        tables.counts.forEach(figure -> tables.checkSum(figure, funnel));
        return tables.counts.isEmpty() ? List.of() : tables.table().toList();
    }

    private void checkSum(Figure figure, Funnel funnel) {
        Group whole = new Group("", funnel.applied(), funnel.accepted(), funnel.matched(), funnel.completed());
        Long expected = number(whole, figure);
        long sum = groups.stream().mapToLong(group -> count(group, figure)).sum();
        if (expected == null || expected != sum) {
            throw new IllegalArgumentException(
                    by + ": " + figure.id() + " adds up to " + sum + " and the funnel has " + expected);
        }
    }

    private Stream<Breakdown> table() {
        Figure size = counts.getFirst();
        Grouping<Group> grouping = SmallNumbers.joinGroups(groups, group -> count(group, size), GroupTables::join);
        List<Group> shown = new ArrayList<>(grouping.shown());
        if (grouping.rest() != null) {
            shown.add(grouping.rest());
        }
        if (shown.size() < 2 || !total(size).shown()) {
            return Stream.empty();
        }
        if (wouldTell(shown)) {
            return Stream.empty();
        }
        List<List<FigureValue>> columns = columns(shown);
        if (by == By.SIDE && sidesAreTold() && !columns.getLast().stream().allMatch(FigureValue::shown)) {
            return Stream.empty();
        }
        List<Figure> heads = new ArrayList<>(counts);
        Figure numerator = by == By.SIDE ? Figure.MATCHED : Figure.COMPLETED;
        if (counts.size() > 1 && counts.getLast() == numerator) {
            heads.add(by == By.SIDE ? Figure.MATCHED_SHARE : Figure.COMPLETED_SHARE);
            columns.add(shares(columns));
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            int row = i;
            rows.add(new Row(
                    shown.get(i).name(),
                    columns.stream().map(each -> each.get(row)).toList()));
        }
        Row total = new Row("", heads.stream().map(this::total).toList());
        List<String> joined = grouping.joined().stream().map(Group::name).toList();
        return Stream.of(new Breakdown(by, heads, rows, total, joined));
    }

    /** The first column as it is; each further one is a part of the one before. */
    private List<List<FigureValue>> columns(List<Group> shown) {
        List<List<FigureValue>> columns = new ArrayList<>();
        columns.add(shown.stream()
                .map(group -> tally(group, counts.getFirst()))
                .map(Suppression::count)
                .toList());
        for (int i = 1; i < counts.size(); i++) {
            columns.add(part(shown, counts.get(i - 1), counts.get(i), columns.getLast()));
        }
        return columns;
    }

    /**
     * Whether the report says elsewhere how many of a side are matched: those who support others, or those whom they support by
     * their matches. Beside the accepted of that side it would tell what the table hides.
     */
    private boolean sidesAreTold() {
        return Stream.of(Figure.SUPPORTERS, Figure.MATCHES_PER_SUPPORTER, Figure.ACTIVE_MATCHES)
                .anyMatch(figure -> total(figure).shown());
    }

    /** Whether a column cannot be kept from telling beside its total, which stands in the funnel. */
    private boolean wouldTell(List<Group> shown) {
        return IntStream.range(1, counts.size())
                .filter(i -> total(counts.get(i)).shown())
                .anyMatch(i -> mask(shown, counts.get(i - 1), counts.get(i)).totals());
    }

    private static Mask mask(List<Group> shown, Figure whole, Figure part) {
        return Suppression.protect(
                shown.stream()
                        .map(group -> List.of(tally(group, part), rest(group, whole, part)))
                        .toList(),
                true,
                true);
    }

    private List<FigureValue> part(List<Group> shown, Figure whole, Figure part, List<FigureValue> wholes) {
        // Marks of small groups would bound a total that is hidden, and further parts of it bound it from the other
        // side.
        if (!total(part).shown()) {
            return Collections.nCopies(shown.size(), FigureValue.wouldTell());
        }
        Mask mask = mask(shown, whole, part);
        List<FigureValue> column = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            boolean hidden = mask.hides(i, 0) || !wholes.get(i).shown();
            column.add(Parts.value(tally(shown.get(i), part), hidden));
        }
        return List.copyOf(column);
    }

    private List<FigureValue> shares(List<List<FigureValue>> columns) {
        List<FigureValue> parts = columns.getLast();
        List<FigureValue> wholes = columns.get(columns.size() - 2);
        List<FigureValue> shares = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            shares.add(Parts.share(parts.get(i), wholes.get(i)));
        }
        return List.copyOf(shares);
    }

    private FigureValue total(Figure figure) {
        return totals.getOrDefault(figure, FigureValue.notRecorded());
    }

    private static Group join(Group a, Group b) {
        return new Group(
                "",
                sum(a.applied(), b.applied()),
                sum(a.accepted(), b.accepted()),
                sum(a.matched(), b.matched()),
                sum(a.completed(), b.completed()));
    }

    private static @Nullable Long sum(@Nullable Long a, @Nullable Long b) {
        return a == null || b == null ? null : Long.valueOf(a + b);
    }

    private static Tally rest(Group group, Figure whole, Figure part) {
        long rest = Math.max(0, count(group, whole) - count(group, part));
        return new Tally(rest, rest);
    }

    private static Tally tally(Group group, Figure figure) {
        return new Tally(count(group, figure), count(group, figure));
    }

    private static long count(Group group, Figure figure) {
        return Objects.requireNonNull(number(group, figure));
    }

    private static @Nullable Long number(Group group, Figure figure) {
        return switch (figure) {
            case APPLIED -> group.applied();
            case ACCEPTED -> group.accepted();
            case MATCHED -> group.matched();
            case COMPLETED -> group.completed();
            default -> throw new IllegalArgumentException(figure + " is not counted by group");
        };
    }
}
