package org.belay.program;

import java.util.List;
import org.belay.shared.Problem;
import org.belay.shared.ProgramId;

/** A port to the feature that makes the list of Today: the thresholds of a program are part of a whole program. */
public interface ProgramToday {

    List<ProgramThreshold> of(ProgramId program);

    /** What stands against them, taken together. */
    List<Problem> problems(List<ProgramThreshold> thresholds);

    /** For a program that has just been founded, and has none. */
    void found(ProgramId program, List<ProgramThreshold> thresholds);
}
