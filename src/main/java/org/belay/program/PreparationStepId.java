package org.belay.program;

/** Key of a preparation step. */
public record PreparationStepId(long value) {}
