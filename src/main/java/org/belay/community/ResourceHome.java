package org.belay.community;

import org.belay.matching.Space;
import org.belay.shared.ProgramId;

/** Where a resource belongs. */
public sealed interface ResourceHome {

    /** The library of a program, kept by its coordinators, for everybody who takes part. */
    record OfProgram(ProgramId program) implements ResourceHome {}

    /** The space of a pair or circle, whose people alone see it and add to it. */
    record OfSpace(Space space) implements ResourceHome {}
}
