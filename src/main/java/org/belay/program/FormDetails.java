package org.belay.program;

import java.util.List;
import org.belay.shared.ProgramId;

/**
 * The application form of a program, for whoever edits it.
 *
 * @param asked in their order
 * @param retired those that are asked no more
 * @param version of the program
 */
public record FormDetails(
        ProgramId program, String programName, List<FormQuestion> asked, List<FormQuestion> retired, long version) {

    public static final int MOST_QUESTIONS = 100;

    public FormDetails {
        asked = List.copyOf(asked);
        retired = List.copyOf(retired);
    }
}
