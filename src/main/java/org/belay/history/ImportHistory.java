package org.belay.history;

import java.util.List;
import org.belay.cohort.CohortDraft;

/**
 * Where the files are to go.
 *
 * @param program its name, whatever the case; a program that does not exist is created
 * @param cohorts names and dates of the cohorts that the files know by a code; one that is missing here is named by its
 *     code, and dates that are missing are those of its first and last session
 */
public record ImportHistory(String program, List<CohortDraft> cohorts) {

    public ImportHistory {
        program = program.strip();
        cohorts = List.copyOf(cohorts);
    }

    public static ImportHistory into(String program) {
        return new ImportHistory(program, List.of());
    }
}
