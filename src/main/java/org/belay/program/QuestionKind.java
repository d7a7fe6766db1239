package org.belay.program;

/** How a question of an application form is answered. */
public enum QuestionKind {
    TEXT,
    LONG_TEXT,
    CHOICE,
    MANY_CHOICES,
    SCALE,
    DATE,
    /** Out of the shared taxonomy, as many as fit. */
    TOPICS;

    /** Whether the question itself says what can be answered. */
    public boolean hasChoices() {
        return this == CHOICE || this == MANY_CHOICES;
    }

    /** Whether two answers to it can agree other than by chance of wording. */
    public boolean comparable() {
        return this != TEXT && this != LONG_TEXT;
    }

    /** Whether an answer can be several things at once. */
    public boolean takesSeveral() {
        return this == MANY_CHOICES || this == TOPICS;
    }
}
