package org.belay.program;

import java.util.List;
import org.belay.shared.Problem;
import org.belay.shared.ProgramId;

/** A port to the feature that keeps libraries: what belongs to parts of the plan is part of a whole program. */
public interface ProgramLibrary {

    /** Those of the plan, as far as whoever asks may see the library; files within {@link ProgramResource.Enclosed}'s limits. */
    List<ProgramResource> of(ProgramId program);

    /** What stands against those that a file has, each with its place. */
    List<Problem> problems(List<ProgramResource> resources);

    /** For a program that has just been founded, and has none. Those whose file is missing are left out. */
    void found(ProgramId program, List<ProgramResource> resources);
}
