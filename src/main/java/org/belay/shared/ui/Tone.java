package org.belay.shared.ui;

/** What a color says; a word or an icon always stands beside it. */
public enum Tone {
    OK("b-ok", "v-success"),
    WARNING("b-warn", "v-warning"),
    BAD("b-bad", "v-error"),
    INFO("b-info", "v-info"),
    NEUTRAL("b-mute", "v-neutral"),
    ACCENT("b-acc", "v-accent");

    private final String className;
    private final String badgeClassName;

    Tone(String className, String badgeClassName) {
        this.className = className;
        this.badgeClassName = badgeClassName;
    }

    String className() {
        return className;
    }

    String badgeClassName() {
        return badgeClassName;
    }
}
