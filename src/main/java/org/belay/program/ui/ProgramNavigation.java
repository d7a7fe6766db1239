package org.belay.program.ui;

import org.belay.shared.ProgramId;

/** Addresses of the pages about programs. */
public final class ProgramNavigation {

    public static final String LIST = "programs";
    public static final String NEW = "program/new";

    static final String IMPORT = "programs/import";
    static final String START = "start";
    static final String COPY = "copy";
    static final String EMPTY = "empty";

    private ProgramNavigation() {}

    public static String program(ProgramId id) {
        return "program/" + id.value();
    }

    /** @param start the key of a template, or {@link #EMPTY} */
    static String startWith(String start) {
        return NEW + "?" + START + "=" + start;
    }

    static String copy(ProgramId id) {
        return NEW + "?" + COPY + "=" + id.value();
    }
}
