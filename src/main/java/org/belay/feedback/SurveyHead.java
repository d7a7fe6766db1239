package org.belay.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.belay.program.Milestone.PlanSide;
import org.belay.program.SurveyMoment;
import org.belay.shared.CohortId;
import org.belay.shared.LastOnEarth;
import org.belay.shared.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * A survey and how many have answered it.
 *
 * @param number the version of the instrument
 * @param occasion its number among those of the same moment, or the key of the workshop after which it is
 * @param token of its address
 * @param remindedAt when a coordinator last reminded people; null for never
 * @param groupedBy by what results are shown in groups; fixed once it is over
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
        @Nullable Instant remindedAt,
        GroupedBy groupedBy,
        int asked,
        int answered) {

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
        return LastOnEarth.isOver(closesOn, now);
    }

    /** Whether people were reminded of it today already, where whoever reminds is. */
    public boolean reminded(Instant now, ZoneId where) {
        return remindedAt != null && LocalDate.ofInstant(remindedAt, where).equals(LocalDate.ofInstant(now, where));
    }

    /** The day in whose course results appear. */
    public LocalDate resultsOn() {
        return closesOn.plusDays(1);
    }
}
