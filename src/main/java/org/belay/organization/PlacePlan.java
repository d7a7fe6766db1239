package org.belay.organization;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What applying a file of departments, sites, rooms or holidays would do; nothing is changed yet. */
public record PlacePlan(PlaceFile file, List<Change> changes, int unchanged, List<Rejection> rejected) {

    public PlacePlan {
        changes = List.copyOf(changes);
        rejected = List.copyOf(rejected);
    }

    /**
     * A line that is taken.
     *
     * @param before null for something new
     * @param after all that is known then
     */
    public record Change(int row, @Nullable Map<PlaceField, String> before, Map<PlaceField, String> after) {

        public Change {
            before = before == null ? null : Map.copyOf(before);
            after = Map.copyOf(after);
        }

        public boolean isNew() {
            return before == null;
        }

        /** The fields in which it differs from before. */
        public List<PlaceField> fields(PlaceKind kind) {
            return kind.facts().stream()
                    .filter(field ->
                            !after.getOrDefault(field, "").equals(before == null ? "" : before.getOrDefault(field, "")))
                    .toList();
        }

        public String label(PlaceKind kind) {
            return kind.key().stream()
                    .map(field -> after.getOrDefault(field, ""))
                    .collect(Collectors.joining(" · "));
        }
    }

    /**
     * A line that is left out.
     *
     * @param column what the file calls the column with the fault; empty for the whole line
     */
    public record Rejection(int row, String column, Reason reason, String value, List<String> cells) {

        public Rejection {
            cells = List.copyOf(cells);
        }
    }

    public enum Reason {
        /** Without it the line is about nothing. */
        MISSING,
        TOO_LONG,
        NO_NUMBER,
        NOT_YES_OR_NO,
        NO_DATE,
        NO_TIME,
        NO_TIME_ZONE,
        /** Sites come first. */
        UNKNOWN_SITE,
        UNKNOWN_PARENT,
        /** It would be part of itself in the end. */
        PARENT_CYCLE,
        SAME_TWICE;

        /** Takes the value as {0}. */
        public String messageKey() {
            return "organization.import.rejected."
                    + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public int count(boolean added) {
        return (int) changes.stream().filter(change -> change.isNew() == added).count();
    }
}
