package org.belay.program;

/** Key of a question of the library. */
public record SharedQuestionId(long value) {}
