package org.belay.program;

/**
 * What a new program begins with, until somebody creates it.
 *
 * @param from the key of the template, the name of the program or of the file
 * @param calledThere its name where it comes from
 * @param content with a name that is free here
 */
public record ProgramStart(Origin origin, String from, String calledThere, WholeProgram content) {

    public String name() {
        return content.draft().name();
    }

    /** Where it comes from; says how the trail calls the creation. */
    public enum Origin {
        TEMPLATE("program.created"),
        COPY("program.duplicated"),
        FILE("program.imported");

        private final String action;

        Origin(String action) {
            this.action = action;
        }

        String action() {
            return action;
        }
    }
}
