package org.belay.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.belay.program.Milestone.PlanSide;
import org.belay.program.SurveyMoment;
import org.belay.shared.CohortId;
import org.belay.shared.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * A survey and how many have answered it.
 *
 * @param number the version of the instrument
 * @param occasion its number among those of the same moment, or the key of the workshop after which it is
 * @param token of its address
 * @param remindedOn when a coordinator last reminded people; null for never
 * @param asked how many people
 */
public record SurveyHead(
        SurveyId id,
        CohortId cohort,
        String cohortName,
        ProgramId program,
        String programName,
        InstrumentId instrument,
        String key,
        int number,
        Wording title,
        SurveyMoment when,
        PlanSide side,
        long occasion,
        boolean anonymous,
        LocalDate opensOn,
        LocalDate closesOn,
        String token,
        @Nullable LocalDate remindedOn,
        int asked,
        int answered) {

    private static final ZoneOffset LAST_ON_EARTH = ZoneOffset.ofHours(-12);

    /** Whether it can be answered where somebody is: it begins for all at once, and its last day ends with theirs. */
    public boolean open(Instant now, ZoneId where) {
        return !LocalDate.ofInstant(now, ZoneOffset.UTC).isBefore(opensOn)
                && !LocalDate.ofInstant(now, where).isAfter(closesOn);
    }

    /**
     * Whether nobody can answer it any more, since its last day has passed everywhere on earth. That all have answered is not
     * enough: whoever joins a cohort is asked too while there is time.
     */
    public boolean over(Instant now) {
        return LocalDate.ofInstant(now, LAST_ON_EARTH).isAfter(closesOn);
    }

    /** The day in whose course results appear. */
    public LocalDate resultsOn() {
        return closesOn.plusDays(1);
    }
}
