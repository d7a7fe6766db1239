package org.belay.shared.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Proposes which column holds which field. Names decide first; among equals, what the values look like. Each field and
 * each column is used once; a column that resembles nothing stays unmapped.
 */
public final class ColumnGuess {

    private static final int SAME = 100;
    private static final int SAME_WORDS = 92;
    private static final int LIKELY = 60;

    private final List<TargetField> fields;
    private final Map<String, List<HeaderName>> names = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    public ColumnGuess(List<TargetField> fields) {
        this.fields = List.copyOf(fields);
        for (var field : fields) {
            var own = field.names().stream().map(HeaderName::of).toList();
            names.put(field.key(), own);
            own.forEach(name -> known.add(name.joined()));
        }
    }

    /** Whether a text is the name of a field, whatever its spelling. */
    public boolean isKnown(String header) {
        return known.contains(HeaderName.of(header).joined());
    }

    private record Pair(TargetField field, Column column, int score) {}

    public ColumnMapping guess(List<Column> columns) {
        var pairs = new ArrayList<Pair>();
        for (var field : fields) {
            for (var column : columns) {
                int score = score(field, column);
                if (score >= LIKELY) {
                    pairs.add(new Pair(field, column, score));
                }
            }
        }
        // The sort is stable: of equals the field named first and the column further left win.
        pairs.sort(Comparator.comparingInt(Pair::score).reversed());
        var byField = new LinkedHashMap<String, ColumnMapping.Guess>();
        var used = new HashSet<Integer>();
        for (var pair : pairs) {
            if (!byField.containsKey(pair.field().key())
                    && !used.contains(pair.column().index())) {
                byField.put(pair.field().key(), new ColumnMapping.Guess(pair.column(), Math.min(100, pair.score())));
                used.add(pair.column().index());
            }
        }
        var unmapped = columns.stream()
                .filter(column -> !used.contains(column.index()))
                .toList();
        return new ColumnMapping(byField, unmapped);
    }

    private int score(TargetField field, Column column) {
        var header = HeaderName.of(column.name());
        if (header.isEmpty()) {
            return 0;
        }
        int best = 0;
        for (var name : names.getOrDefault(field.key(), List.of())) {
            best = Math.max(best, likeness(header, name));
        }
        return best == 0 ? 0 : best + ContentLook.bonus(field.content(), column.samples());
    }

    /** 0 to 100: the same name, the same words in another order, or one name within the other. */
    private static int likeness(HeaderName header, HeaderName name) {
        if (header.joined().equals(name.joined())) {
            return SAME;
        }
        var ours = new HashSet<>(name.list());
        var theirs = new HashSet<>(header.list());
        if (ours.equals(theirs)) {
            return SAME_WORDS;
        }
        var shared = new HashSet<>(ours);
        shared.retainAll(theirs);
        if (!shared.containsAll(ours) || ours.size() * 2 < theirs.size()) {
            return 0;
        }
        return 55 + 30 * ours.size() / theirs.size();
    }
}
