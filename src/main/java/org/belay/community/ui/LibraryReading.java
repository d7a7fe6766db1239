package org.belay.community.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.belay.community.LibraryService;
import org.belay.community.PlanPart;
import org.belay.community.ResourceRow;
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
    public Readings of(ProgramId program) {
        var byPart = library.ofPlan(program);
        return new Readings(titled(byPart, PlanPart.Kind.MILESTONE), titled(byPart, PlanPart.Kind.GUIDE));
    }

    private static Map<String, List<Reading>> titled(Map<PlanPart, List<ResourceRow>> byPart, PlanPart.Kind kind) {
        var titled = new HashMap<String, List<Reading>>();
        byPart.forEach((part, rows) -> {
            if (part.kind() == kind) {
                titled.put(
                        part.title(),
                        rows.stream()
                                .map(row -> new Reading(row.title(), CommunityNavigation.resource(row.id())))
                                .toList());
            }
        });
        return titled;
    }
}
