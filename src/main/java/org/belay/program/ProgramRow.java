package org.belay.program;

import java.util.List;
import org.belay.shared.ProgramId;

/** A program in a list. */
public record ProgramRow(ProgramId id, String name, String purpose, Format format, List<String> coordinators) {

    public ProgramRow {
        coordinators = List.copyOf(coordinators);
    }
}
