package org.belay.workshop.ui;

import java.util.List;
import java.util.Optional;
import org.belay.program.TeamCandidate;
import org.belay.workshop.WorkshopDraft;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody typed into the form of a workshop and has not saved.
 *
 * @param leading who is to lead it, by name
 * @param version of the workshop that is changed; 0 for a new one
 */
record WorkshopTyped(WorkshopDraft draft, List<TeamCandidate> leading, long version) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    WorkshopTyped {
        leading = List.copyOf(leading);
    }

    String write() {
        return JSON.writeValueAsString(this);
    }

    /** Nothing, if it was written by a form that asked something else. */
    static Optional<WorkshopTyped> read(String text) {
        try {
            return Optional.of(JSON.readValue(text, WorkshopTyped.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
