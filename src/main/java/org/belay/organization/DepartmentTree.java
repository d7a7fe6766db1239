package org.belay.organization;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.belay.shared.DepartmentId;
import org.jspecify.annotations.Nullable;

/** Departments and what they are part of. Pure. */
public final class DepartmentTree {

    private final List<DepartmentRow> all;
    private final Map<DepartmentId, DepartmentRow> byId;
    private final Map<Optional<DepartmentId>, List<DepartmentRow>> parts;

    /** @param departments in the order in which parts of the same one are shown */
    public DepartmentTree(List<DepartmentRow> departments) {
        all = List.copyOf(departments);
        byId = all.stream().collect(toMap(DepartmentRow::id, row -> row));
        parts = all.stream().collect(groupingBy(row -> Optional.ofNullable(row.partOf())));
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** @param of null for those at the top */
    public List<DepartmentRow> parts(@Nullable DepartmentId of) {
        return parts.getOrDefault(Optional.ofNullable(of), List.of());
    }

    public List<DepartmentRow> withParts() {
        return all.stream().filter(row -> !parts(row.id()).isEmpty()).toList();
    }

    /** Who work in it and in all its parts. */
    public int people(DepartmentRow row) {
        return row.people() + parts(row.id()).stream().mapToInt(this::people).sum();
    }

    /** The departments that a department could be part of: all but itself and its own parts. */
    public List<DepartmentRow> placesFor(DepartmentRow row) {
        return all.stream().filter(other -> !above(other).contains(row.id())).toList();
    }

    /** Those whose names have the words, in the tree that leads to them. */
    public DepartmentTree having(String words) {
        var wanted = words.strip().toLowerCase(Locale.ROOT);
        var shown = new HashSet<DepartmentId>();
        all.stream()
                .filter(row -> row.name().toLowerCase(Locale.ROOT).contains(wanted))
                .forEach(row -> shown.addAll(above(row)));
        return new DepartmentTree(
                all.stream().filter(row -> shown.contains(row.id())).toList());
    }

    /** The department itself, the one it is part of, and so on to the top. */
    private Set<DepartmentId> above(DepartmentRow row) {
        var path = new HashSet<DepartmentId>();
        for (var at = row; at != null && path.add(at.id()); ) {
            at = at.partOf() == null ? null : byId.get(at.partOf());
        }
        return path;
    }
}
