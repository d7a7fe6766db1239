package org.belay.workshop.ui;

import java.util.List;
import java.util.Optional;
import org.belay.program.TeamCandidate;
import org.belay.shared.CohortId;
import org.belay.workshop.WorkshopDraft;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody typed into the form of a workshop and has not saved.
 *
 * @param leading who is to lead it, by name
 * @param version of the workshop that is changed; 0 for a new one
 * @param cohort whose a new one is to be; null for all of its program, and where that is not asked
 */
record WorkshopTyped(
        WorkshopDraft draft,
        List<TeamCandidate> leading,
        long version,
        @Nullable CohortId cohort) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    WorkshopTyped {
        leading = List.copyOf(leading);
    }

    WorkshopTyped(WorkshopDraft draft, List<TeamCandidate> leading, long version) {
        this(draft, leading, version, null);
    }

    WorkshopTyped of(@Nullable CohortId whose) {
        return new WorkshopTyped(draft, leading, version, whose);
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
