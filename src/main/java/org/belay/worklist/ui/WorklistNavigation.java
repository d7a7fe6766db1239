package org.belay.worklist.ui;

import java.util.Locale;
import org.belay.program.ui.ProgramNavigation;
import org.belay.shared.ProgramId;
import org.belay.worklist.Figure;

/** Addresses of Today and of what belongs to it. */
public final class WorklistNavigation {

    /** What needs the decision of whoever coordinates. */
    public static final String TODAY = "today";

    static final String FIGURE = TODAY + "/number/:figure";
    static final String RULES = "program/:programId/" + TODAY;

    private WorklistNavigation() {}

    /** A number of the health strip, cohort by cohort. */
    static String figure(Figure figure) {
        return TODAY + "/number/" + segment(figure);
    }

    static String segment(Figure figure) {
        return figure.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** From when on the facts of a program are items. */
    public static String rules(ProgramId program) {
        return ProgramNavigation.program(program) + "/" + TODAY;
    }
}
