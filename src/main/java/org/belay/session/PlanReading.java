package org.belay.session;

import java.util.List;
import java.util.Map;
import org.belay.shared.ProgramId;

/** What a feature further right has for people to read about parts of a plan; it says who may. */
public interface PlanReading {

    /** For whoever asks. */
    Readings of(ProgramId program);

    /** By the titles of milestones and of guides. */
    record Readings(Map<String, List<Reading>> milestones, Map<String, List<Reading>> guides) {

        public Readings {
            milestones = Map.copyOf(milestones);
            guides = Map.copyOf(guides);
        }
    }

    /** @param address of its page */
    record Reading(String title, String address) {}
}
