package org.belay.reporting.ui;

import static org.belay.reporting.ui.ReportParts.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.belay.cohort.CohortReference;
import org.belay.shared.CohortId;
import org.belay.shared.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * A cohort, or all cohorts of a program, whose report can be sent.
 *
 * @param cohort null for each cohort of the program
 */
record ScheduleTarget(ProgramId program, @Nullable CohortId cohort, String words) {

    /** The cohorts in their order, then the programs. */
    static List<ScheduleTarget> of(List<CohortReference> cohorts) {
        var targets = new ArrayList<ScheduleTarget>();
        var programs = new LinkedHashMap<ProgramId, String>();
        for (var cohort : cohorts) {
            targets.add(new ScheduleTarget(
                    cohort.program(), cohort.id(), text("scheduled.in-program", cohort.name(), cohort.programName())));
            programs.put(cohort.program(), cohort.programName());
        }
        programs.forEach((program, name) ->
                targets.add(new ScheduleTarget(program, null, text("scheduled.every-cohort", name))));
        return targets;
    }
}
