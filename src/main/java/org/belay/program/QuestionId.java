package org.belay.program;

/** Key of a question of an application form. */
public record QuestionId(long value) {}
