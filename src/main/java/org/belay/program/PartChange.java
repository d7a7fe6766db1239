package org.belay.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an edit makes of one part of a guide.
 *
 * @param before null when it is new
 * @param after null when it goes; the same as before when it only moves among the others
 */
public record PartChange<T>(@Nullable T before, @Nullable T after) {

    public boolean moves() {
        return Objects.equals(before, after);
    }

    /**
     * As few parts as possible change. Of those that do, one is what became of another if both have one name; what is left
     * goes together in its order.
     */
    static <T> List<PartChange<T>> between(List<T> before, List<T> after, Function<T, String> name) {
        var gone = new ArrayList<>(before);
        var come = new ArrayList<>(after);
        leaveWhatStays(gone, come);
        var changes = new ArrayList<PartChange<T>>();
        for (var was : List.copyOf(gone)) {
            come.stream()
                    .filter(is -> name.apply(is).equals(name.apply(was)))
                    .findFirst()
                    .ifPresent(is -> {
                        changes.add(new PartChange<>(was, is));
                        gone.remove(was);
                        come.remove(is);
                    });
        }
        for (var i = 0; i < Math.max(gone.size(), come.size()); i++) {
            changes.add(new PartChange<>(at(gone, i), at(come, i)));
        }
        return changes;
    }

    private static <T> @Nullable T at(List<T> list, int i) {
        return i < list.size() ? list.get(i) : null;
    }

    /** Takes out of both the longest row of parts that they have in common. */
    private static <T> void leaveWhatStays(List<T> before, List<T> after) {
        var longest = new int[before.size() + 1][after.size() + 1];
        for (var i = before.size() - 1; i >= 0; i--) {
            for (var j = after.size() - 1; j >= 0; j--) {
                longest[i][j] = before.get(i).equals(after.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        var gone = new ArrayList<T>();
        var come = new ArrayList<T>();
        var i = 0;
        var j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                i++;
                j++;
            } else if (j == after.size() || (i < before.size() && longest[i + 1][j] >= longest[i][j + 1])) {
                gone.add(before.get(i++));
            } else {
                come.add(after.get(j++));
            }
        }
        before.clear();
        before.addAll(gone);
        after.clear();
        after.addAll(come);
    }
}
