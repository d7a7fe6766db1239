package org.belay.program;

import java.util.List;
import org.belay.shared.ProgramId;

/** The survey plan of a program, to be read and edited. */
public record SurveyPlanDetails(ProgramId program, String programName, List<PlannedSurvey> surveys, long version) {

    public SurveyPlanDetails {
        surveys = List.copyOf(surveys);
    }
}
