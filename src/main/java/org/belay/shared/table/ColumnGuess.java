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
 * Proposes which column holds which field. Names decide first; among equals, what the values look like, then which name
 * is the more usual one. Each field and each column is used once; a column that resembles nothing stays unmapped.
 */
public final class ColumnGuess {

    private static final int SAME = 100;
    private static final int SAME_WORDS = 92;
    private static final int LIKELY = 60;

    /** From so many words on, a name within a longer one is hardly there by chance. */
    private static final int MANY_WORDS = 3;

    /**
     * Words that may stand beside a short name and leave its meaning: "Email (work)" is one, "Manager email", "Company
     * name" or "Emergency first name" are none.
     */
    private static final Set<String> BESIDES = Set.of(("a the of in s your my please employee employees worker staff"
                    + " associate personnel hr work business office official current primary main legal corporate"
                    + " contact mitarbeiter dienstlich geschaftlich aktuell aktuelle aktueller ihr ihre professionnel"
                    + " professionnelle actuel actuelle actual laboral corporativo corporativa aziendale attuale zakelijk"
                    + " huidige profissional atual sluzbowy")
            .split(" "));

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

    /** @param rank of the name among those of the field; 0 is the most usual */
    private record Likeness(int score, int rank) {}

    private record Pair(TargetField field, Column column, Likeness likeness) {
        int score() {
            return likeness.score();
        }

        int rank() {
            return likeness.rank();
        }
    }

    public ColumnMapping guess(List<Column> columns) {
        var pairs = new ArrayList<Pair>();
        for (var field : fields) {
            for (var column : columns) {
                var likeness = likeness(field, column);
                if (likeness.score() >= LIKELY) {
                    pairs.add(new Pair(field, column, likeness));
                }
            }
        }
        // The sort is stable: of equals the field named first and the column further left win.
        pairs.sort(Comparator.comparingInt(Pair::score).reversed().thenComparingInt(Pair::rank));
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

    private Likeness likeness(TargetField field, Column column) {
        var header = HeaderName.of(column.name());
        var own = names.getOrDefault(field.key(), List.of());
        var best = new Likeness(0, own.size());
        for (int rank = 0; rank < own.size() && !header.isEmpty(); rank++) {
            int score = likeness(header, own.get(rank));
            if (score > best.score()) {
                best = new Likeness(score, rank);
            }
        }
        return best.score() == 0
                ? best
                : new Likeness(best.score() + ContentLook.bonus(field.content(), column.samples()), best.rank());
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
        theirs.removeAll(ours);
        if (ours.size() < MANY_WORDS && !BESIDES.containsAll(theirs)) {
            return 0;
        }
        return 55 + 30 * ours.size() / (ours.size() + theirs.size());
    }
}
