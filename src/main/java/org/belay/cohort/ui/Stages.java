package org.belay.cohort.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.badge.Badge;
import org.belay.cohort.CohortState;
import org.belay.shared.ui.Blocks;

/** How the states of a cohort look: word, icon, color. */
final class Stages {

    private Stages() {}

    static Badge badge(CohortState state) {
        return Blocks.badge(word(state), CohortNavigation.tone(state), icon(state));
    }

    static String word(CohortState state) {
        return UI.getCurrent().getTranslation("state.CohortState." + state.name());
    }

    private static String icon(CohortState state) {
        return switch (state) {
            case DRAFT -> "pencil";
            case ENROLLING -> "user-plus";
            case MATCHING -> "shuffle";
            case RUNNING -> "play";
            case CLOSING -> "flag";
            case CLOSED -> "circle-check";
            case CANCELLED -> "circle-slash";
        };
    }
}
