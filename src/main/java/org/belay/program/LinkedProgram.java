package org.belay.program;

import org.belay.shared.ProgramId;

/** A program that asks a shared question. */
public record LinkedProgram(ProgramId id, String name) {}
