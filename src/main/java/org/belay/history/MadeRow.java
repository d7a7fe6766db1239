package org.belay.history;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that an import of past cohorts made.
 *
 * @param under what it hangs on, which cannot go before it
 * @param untouched whether nobody changed it since and nothing names it but what an import makes
 * @param parts how many rows hang on it
 */
record MadeRow(Key key, List<Key> under, boolean untouched, int parts) {

    /** The parts first. */
    enum Made {
        SESSION,
        FEEDBACK,
        MATCH,
        ENROLLMENT,
        COHORT;

        /** A session hangs on the one that it was moved to. */
        private List<Made> parents() {
            return switch (this) {
                case SESSION -> List.of(MATCH, SESSION);
                case FEEDBACK -> List.of(MATCH);
                case MATCH -> List.of(COHORT, ENROLLMENT, ENROLLMENT);
                case ENROLLMENT -> List.of(COHORT);
                case COHORT -> List.of();
            };
        }
    }

    record Key(Made made, long id) {}

    static MadeRow of(
            Made made,
            long id,
            @Nullable Long first,
            @Nullable Long second,
            @Nullable Long third,
            boolean untouched,
            int parts) {
        var ids = new @Nullable Long[] {first, second, third};
        var under = new ArrayList<Key>();
        for (int i = 0; i < made.parents().size(); i++) {
            var parent = ids[i];
            if (parent != null) {
                under.add(new Key(made.parents().get(i), parent));
            }
        }
        return new MadeRow(new Key(made, id), under, untouched, parts);
    }
}
