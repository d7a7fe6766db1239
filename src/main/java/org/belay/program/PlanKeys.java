package org.belay.program;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives parts of one plan the keys that they are known by, made of their first titles so that a file can be read. */
final class PlanKeys {

    /** As {@code program.schema.json} has it. */
    static final int LONGEST = 60;

    private static final int LONGEST_OF_TITLE = 50;

    private final Set<String> taken;

    PlanKeys(Collection<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    /** The key there is, or one that no other part has. */
    String of(String key, String title) {
        if (!key.isEmpty()) {
            return key;
        }
        var wanted = readable(title);
        var free = wanted;
        for (var nth = 2; !taken.add(free); nth++) {
            free = wanted + "-" + nth;
        }
        return free;
    }

    private static String readable(String title) {
        var plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        var key = plain.substring(0, Math.min(plain.length(), LONGEST_OF_TITLE)).replaceAll("^-|-$", "");
        return key.isEmpty() ? "part" : key;
    }
}
