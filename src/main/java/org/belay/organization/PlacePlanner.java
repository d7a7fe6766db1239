package org.belay.organization;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.belay.organization.PlacePlan.Change;
import org.belay.organization.PlacePlan.Reason;
import org.belay.organization.PlacePlan.Rejection;
import org.belay.shared.table.Cell;
import org.belay.shared.table.Column;
import org.belay.shared.table.DateColumn;
import org.belay.shared.table.DateReader;
import org.belay.shared.table.Numbers;
import org.belay.shared.table.Parsed;
import org.belay.shared.table.Row;
import org.belay.shared.table.TimeZones;
import org.belay.shared.table.YesNo;
import org.jspecify.annotations.Nullable;

/**
 * Compares the lines of a file with what is known. Pure: it reads and writes nothing. An empty cell says nothing, so what
 * is known stays.
 */
final class PlacePlanner {

    /** By either clock: 18:00 or 6:00 PM. */
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("[h[:mm[:ss]][ ]a][H:mm[:ss]]")
            .toFormatter(Locale.ENGLISH);

    private final PlaceFile file;
    private final PlaceKind kind;
    private final KnownPlaces known;
    private final List<Rejection> rejected = new ArrayList<>();
    private final DateReader dates;

    /** What is known of the things of this kind, and of the sites. */
    record KnownPlaces(List<Map<PlaceField, String>> things, List<String> sites) {}

    private record Line(Row row, Map<PlaceField, String> values) {}

    /** A cell that cannot be taken. */
    private static final class Unusable extends Exception {
        private static final long serialVersionUID = 1;
        private final transient PlaceField field;
        private final transient Reason reason;
        private final String value;

        Unusable(PlaceField field, Reason reason, String value) {
            super(value, null, false, false);
            this.field = field;
            this.reason = reason;
            this.value = value;
        }
    }

    PlacePlanner(PlaceFile file, KnownPlaces known) {
        this.file = file;
        this.kind = file.kind();
        this.known = known;
        var column = new DateColumn();
        var date = file.mapping().get(PlaceField.DATE);
        if (date != null) {
            file.rows().forEach(row -> column.see(row.cell(date)));
        }
        this.dates = column.reader();
    }

    PlacePlan plan() {
        var things = new HashMap<String, Map<PlaceField, String>>();
        known.things().forEach(thing -> things.put(kind.keyOf(thing), thing));
        var lines = lines();
        if (kind == PlaceKind.DEPARTMENTS) {
            settleParents(lines, things);
        }
        var changes = new ArrayList<Change>();
        int unchanged = 0;
        for (var line : lines.values()) {
            var before = things.get(kind.keyOf(line.values()));
            var after = over(before, line.values());
            var change = new Change(line.row().number(), before, after);
            if (before == null || !change.fields(kind).isEmpty()) {
                changes.add(change);
            } else {
                unchanged++;
            }
        }
        return new PlacePlan(file, changes, unchanged, rejected);
    }

    private static Map<PlaceField, String> over(
            @Nullable Map<PlaceField, String> before, Map<PlaceField, String> said) {
        var after = new EnumMap<PlaceField, String>(PlaceField.class);
        after.putAll(said);
        if (before != null) {
            after.putAll(before);
            said.forEach((field, value) -> {
                var had = before.get(field);
                if (had == null || !Spelling.key(had).equals(Spelling.key(value))) {
                    after.put(field, value);
                }
            });
        }
        return after;
    }

    /** By their keys; a line that is there again with the same content counts once. */
    private Map<String, Line> lines() {
        var sites = new HashSet<String>();
        known.sites().forEach(site -> sites.add(Spelling.key(site)));
        var lines = new LinkedHashMap<String, Line>();
        for (var row : file.rows()) {
            try {
                var line = new Line(row, read(row));
                var site = line.values().get(PlaceField.SITE);
                if (kind != PlaceKind.SITES && site != null && !sites.contains(Spelling.key(site))) {
                    throw new Unusable(PlaceField.SITE, Reason.UNKNOWN_SITE, site);
                }
                var other = lines.putIfAbsent(kind.keyOf(line.values()), line);
                if (other != null && !other.values().equals(line.values())) {
                    throw new Unusable(
                            kind.key().getLast(),
                            Reason.SAME_TWICE,
                            Integer.toString(other.row().number()));
                }
            } catch (Unusable e) {
                reject(row, e.field, e.reason, e.value);
            }
        }
        return lines;
    }

    private Map<PlaceField, String> read(Row row) throws Unusable {
        var values = new EnumMap<PlaceField, String>(PlaceField.class);
        for (var field : kind.fields()) {
            var column = file.mapping().get(field);
            var value = column == null ? "" : read(field, row, column);
            if (value.length() > field.longest()) {
                throw new Unusable(field, Reason.TOO_LONG, value);
            }
            if (!value.isEmpty()) {
                values.put(field, value);
            } else if (kind.key().contains(field)) {
                throw new Unusable(field, Reason.MISSING, "");
            }
        }
        return values;
    }

    private String read(PlaceField field, Row row, Column column) throws Unusable {
        var cell = row.cell(column);
        return switch (field.form()) {
            case TEXT -> cell.text().strip();
            case WHOLE -> value(field, cell, Numbers.whole(cell), Reason.NO_NUMBER);
            case YES_NO -> value(field, cell, YesNo.parse(cell), Reason.NOT_YES_OR_NO);
            case DATE -> value(field, cell, dates.date(cell), Reason.NO_DATE);
            case TIME -> time(field, cell);
            case ZONE -> value(field, cell, TimeZones.parse(cell.text(), country(row)), Reason.NO_TIME_ZONE);
        };
    }

    private String country(Row row) {
        var column = file.mapping().get(PlaceField.COUNTRY);
        return column == null ? "" : row.text(column);
    }

    private static String value(PlaceField field, Cell cell, Parsed<?> parsed, Reason reason) throws Unusable {
        return switch (parsed) {
            case Parsed.Value<?> found -> found.value().toString();
            case Parsed.Missing<?> missing -> "";
            case Parsed.Unusable<?> unusable -> throw new Unusable(field, reason, cell.text());
        };
    }

    private static String time(PlaceField field, Cell cell) throws Unusable {
        var text = cell.text().strip();
        try {
            return text.isEmpty() ? "" : LocalTime.parse(text, TIME).toString();
        } catch (DateTimeParseException e) {
            throw new Unusable(field, Reason.NO_TIME, text);
        }
    }

    /** What a department is part of must be known or in the file, and nothing is part of itself. */
    private void settleParents(Map<String, Line> lines, Map<String, Map<PlaceField, String>> things) {
        var unknown = lines.entrySet().stream()
                .filter(line -> {
                    var parent = line.getValue().values().get(PlaceField.PARENT_DEPARTMENT);
                    return parent != null
                            && !lines.containsKey(Spelling.key(parent))
                            && !things.containsKey(Spelling.key(parent));
                })
                .map(Map.Entry::getKey)
                .toList();
        unknown.forEach(key -> rejectParent(lines, key, Reason.UNKNOWN_PARENT));
        Set<String> circle;
        do {
            var tree = new LineManagers();
            things.forEach((key, thing) -> tree.set(key, thing.get(PlaceField.PARENT_DEPARTMENT)));
            lines.forEach((key, line) -> {
                var parent = line.values().get(PlaceField.PARENT_DEPARTMENT);
                if (parent != null) {
                    tree.set(key, parent);
                }
            });
            circle = new HashSet<>();
            tree.circles().forEach(circle::addAll);
            circle.retainAll(lines.keySet());
            circle.forEach(key -> rejectParent(lines, key, Reason.PARENT_CYCLE));
        } while (!circle.isEmpty());
    }

    private void rejectParent(Map<String, Line> lines, String key, Reason reason) {
        var line = lines.remove(key);
        if (line != null) {
            reject(
                    line.row(),
                    PlaceField.PARENT_DEPARTMENT,
                    reason,
                    line.values().getOrDefault(PlaceField.PARENT_DEPARTMENT, ""));
        }
    }

    private void reject(Row row, PlaceField field, Reason reason, String value) {
        var column = file.mapping().get(field);
        rejected.add(new Rejection(
                row.number(),
                column == null ? "" : column.name(),
                reason,
                value,
                row.cells().stream().map(Cell::text).toList()));
    }
}
