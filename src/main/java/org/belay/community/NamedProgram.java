package org.belay.community;

import org.belay.shared.ProgramId;

/** A program to choose. */
public record NamedProgram(ProgramId id, String name) {}
