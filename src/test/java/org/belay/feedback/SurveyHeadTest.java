package org.belay.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.belay.program.Milestone.PlanSide;
import org.belay.program.SurveyMoment;
import org.belay.shared.CohortId;
import org.belay.shared.ProgramId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SurveyHeadTest {

    private static final LocalDate CLOSES = LocalDate.parse("2026-03-20");

    /** In the evening of Monday in New York it is Tuesday in UTC. */
    @Test
    void whoWasRemindedTodayIsSaidByTheCalendarOfWhoeverReminds() {
        var newYork = ZoneId.of("America/New_York");
        var survey = reminded(Instant.parse("2026-03-10T01:00:00Z"));
        var later = Instant.parse("2026-03-10T14:00:00Z");
        assertThat(survey.reminded(later, newYork)).as("Monday there").isFalse();
        assertThat(survey.reminded(later, ZoneOffset.UTC)).isTrue();
        assertThat(survey.reminded(Instant.parse("2026-03-10T03:59:00Z"), newYork))
                .isTrue();
        assertThat(reminded(null).reminded(later, newYork)).isFalse();
    }

    @Test
    void itIsOverOnceItsLastDayHasPassedEverywhere() {
        var survey = reminded(null);
        assertThat(survey.over(Instant.parse("2026-03-21T11:59:59Z"))).isFalse();
        assertThat(survey.over(Instant.parse("2026-03-21T12:00:00Z"))).isTrue();
    }

    private static SurveyHead reminded(@Nullable Instant at) {
        return new SurveyHead(
                new SurveyId(1),
                new CohortId(1),
                "Spring",
                new ProgramId(1),
                "Program",
                new InstrumentId(1),
                Instrument.PULSE,
                1,
                new Wording(Map.of("en", "Pulse"), "en"),
                SurveyMoment.START,
                PlanSide.BOTH,
                0,
                false,
                CLOSES.minusDays(20),
                CLOSES,
                "token",
                at,
                GroupedBy.DEPARTMENT,
                5,
                0);
    }
}
