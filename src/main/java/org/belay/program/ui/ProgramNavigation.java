package org.belay.program.ui;

import org.belay.shared.ProgramId;

/** Addresses of the pages about programs. */
public final class ProgramNavigation {

    public static final String LIST = "programs";
    public static final String NEW = "program/new";

    private ProgramNavigation() {}

    public static String program(ProgramId id) {
        return "program/" + id.value();
    }
}
