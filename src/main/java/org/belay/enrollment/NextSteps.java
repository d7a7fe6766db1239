package org.belay.enrollment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody turns whose application was declined.
 *
 * @param coordinators of the program, those whom a mail reaches
 * @param open what takes applications today, those that close first at the top
 * @param later what opens on a day ahead, the next at the top
 */
public record NextSteps(List<Coordinator> coordinators, List<OpenCohort> open, List<LaterCohort> later) {

    /** @param email null where the address is not theirs alone, or none is known */
    public record Coordinator(String name, @Nullable String email) {}
}
