package org.belay.community.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.belay.community.LibraryService;
import org.belay.session.PlanReading;
import org.belay.shared.ProgramId;
import org.springframework.stereotype.Component;

/** What the library has for parts of a plan, on the plan card of a pair. */
@Component
class LibraryReading implements PlanReading {

    private final LibraryService library;

    LibraryReading(LibraryService library) {
        this.library = library;
    }

    @Override
    public Map<String, List<Reading>> of(ProgramId program) {
        var byKey = new HashMap<String, List<Reading>>();
        library.ofPlan(program)
                .forEach((part, rows) -> byKey.put(
                        part.key(),
                        rows.stream()
                                .map(row -> new Reading(row.title(), CommunityNavigation.resource(row.id())))
                                .toList()));
        return byKey;
    }
}
