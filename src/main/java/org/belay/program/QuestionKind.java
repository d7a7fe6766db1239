package org.belay.program;

/** How a question of an application form is answered. */
public enum QuestionKind {
    TEXT,
    LONG_TEXT,
    CHOICE
}
