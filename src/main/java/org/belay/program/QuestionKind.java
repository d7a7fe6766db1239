package org.belay.program;

/** How a question of an application form is answered. */
public enum QuestionKind {
    TEXT,
    LONG_TEXT,
    CHOICE;

    /** Whether two answers to it can be the same other than by chance of wording. */
    public boolean comparable() {
        return this == CHOICE;
    }
}
