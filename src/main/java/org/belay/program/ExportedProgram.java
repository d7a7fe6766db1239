package org.belay.program;

/**
 * A file to download.
 *
 * @param name of the file
 */
public record ExportedProgram(String name, String content) {

    public static final String TYPE = "application/json";

    /** A name that every file system takes, out of what somebody called the program. */
    static ExportedProgram of(String program, String content) {
        var words = program.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return new ExportedProgram((words.isEmpty() ? "program" : words) + ".json", content);
    }
}
