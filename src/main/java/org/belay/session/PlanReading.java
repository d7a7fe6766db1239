package org.belay.session;

import java.util.List;
import java.util.Map;
import org.belay.shared.ProgramId;

/** What a feature further right has for people to read about parts of a plan; it says who may. */
public interface PlanReading {

    /** For whoever asks, by the keys of milestones and guides. */
    Map<String, List<Reading>> of(ProgramId program);

    /** @param address of its page */
    record Reading(String title, String address) {}
}
