package org.belay.notification.ui;

import com.vaadin.flow.component.UI;
import org.belay.notification.Choice;
import org.belay.notification.NewsKind;

/** Kinds of news and ways to hear of them, in words. */
final class NewsWords {

    private NewsWords() {}

    static String of(NewsKind kind) {
        return say("news.kind." + kind.name());
    }

    /** What belongs to it. */
    static String explain(NewsKind kind) {
        return say("news.kind." + kind.name() + ".text");
    }

    static String of(Choice choice) {
        return say("news.choice." + choice.name());
    }

    static String icon(NewsKind kind) {
        return switch (kind) {
            case ACCESS -> "key";
            case APPLICATION -> "clipboard-check";
            case MATCH, CHANGE -> "handshake";
            case OFFER -> "clock";
            case CANCELLED -> "circle-slash";
            case SESSION, SESSION_REMINDER -> "calendar";
            case WORKSHOP -> "presentation";
            case LOG_REMINDER -> "square-pen";
            case COMMITMENT_REMINDER -> "circle-check";
            case GOAL, GOAL_REMINDER -> "target";
            case GOAL_HELP -> "life-buoy";
            case MESSAGE -> "message-circle";
            case COMMUNITY -> "message-square";
            case ANNOUNCEMENT -> "send";
            case PLAN_REMINDER, CLOSING_REMINDER -> "flag";
            case HELP -> "life-buoy";
            case RECOGNITION -> "heart";
            case SURVEY_REMINDER -> "clipboard-list";
            case FEEDBACK -> "quote";
            case COORDINATION -> "users";
            case REPORT -> "chart-column";
            case RUN -> "wand-sparkles";
            case OTHER -> "bell";
        };
    }

    private static String say(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
