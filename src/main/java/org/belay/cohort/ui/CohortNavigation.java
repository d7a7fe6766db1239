package org.belay.cohort.ui;

import org.belay.cohort.CohortState;
import org.belay.shared.CohortId;
import org.belay.shared.ProgramId;
import org.belay.shared.ui.Tone;

/** Addresses of the pages about cohorts. */
public final class CohortNavigation {

    public static final String LIST = "cohorts";

    private CohortNavigation() {}

    /** The form for a new cohort of this program. */
    public static String create(ProgramId program) {
        return "cohort/new?program=" + program.value();
    }

    /** The overview: where a cohort opens. */
    public static String cohort(CohortId id) {
        return "cohort/" + id.value();
    }

    /** A tab of the workspace. */
    public static String tab(CohortId id, CohortPlace place) {
        return place == CohortPlace.OVERVIEW ? cohort(id) : cohort(id) + "/" + place.segment();
    }

    /** The color of a stage, wherever a link to a cohort has a dot. */
    public static Tone tone(CohortState state) {
        return switch (state) {
            case DRAFT, CLOSED -> Tone.NEUTRAL;
            case ENROLLING -> Tone.INFO;
            case MATCHING -> Tone.ACCENT;
            case RUNNING -> Tone.OK;
            case CLOSING -> Tone.WARNING;
            case CANCELLED -> Tone.BAD;
        };
    }
}
