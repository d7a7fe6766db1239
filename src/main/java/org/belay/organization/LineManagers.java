package org.belay.organization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who reports to whom, by employee number; finds those who would report to themselves in the end. */
final class LineManagers {

    private final Map<String, String> managerOf = new HashMap<>();

    void set(String person, @Nullable String manager) {
        if (manager == null) {
            managerOf.remove(Spelling.key(person));
        } else {
            managerOf.put(Spelling.key(person), Spelling.key(manager));
        }
    }

    /** The people of each circle; nobody can be in two, since everybody has one manager. */
    List<Set<String>> circles() {
        var done = new HashSet<String>();
        var circles = new ArrayList<Set<String>>();
        for (var start : managerOf.keySet()) {
            var path = new LinkedHashSet<String>();
            String at = start;
            while (at != null && !done.contains(at) && path.add(at)) {
                at = managerOf.get(at);
            }
            if (at != null && path.contains(at)) {
                circles.add(from(path, at));
            }
            done.addAll(path);
        }
        return circles;
    }

    private static Set<String> from(Set<String> path, String first) {
        var circle = new LinkedHashSet<String>();
        for (var person : path) {
            if (person.equals(first) || !circle.isEmpty()) {
                circle.add(person);
            }
        }
        return circle;
    }
}
