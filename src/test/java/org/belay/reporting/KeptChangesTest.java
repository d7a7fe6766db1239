package org.belay.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belay.db.Tables.COHORT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belay.cohort.CohortLifeCycle;
import org.belay.cohort.CohortState;
import org.belay.feedback.Answers;
import org.belay.feedback.DueSurvey;
import org.belay.feedback.Instrument;
import org.belay.feedback.SurveyHistory;
import org.belay.program.Milestone.PlanSide;
import org.belay.program.PlannedSurvey;
import org.belay.program.SurveyMoment;
import org.belay.reporting.OutcomeReport.By;
import org.belay.security.ProgramRole;
import org.belay.shared.LastOnEarth;
import org.belay.shared.PersonId;
import org.belay.shared.Progress;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is asked at the end is over on the last day, so that the report of a cohort that is closed then tells the change. */
class KeptChangesTest extends ReportTestBase {

    private static final List<String> PULSE =
            List.of("clarity", "energy", "confidence", "support", "progress", "belonging");

    @Autowired
    private CohortLifeCycle lifeCycle;

    @Autowired
    private SurveyHistory surveys;

    @Test
    void theReportThatIsKeptTellsWhatChangedFromStartToEnd() {
        LocalDate ended = LastOnEarth.today(Instant.now()).minusDays(1);
        sql.update(COHORT)
                .set(COHORT.STARTS_ON, ended.minusDays(180))
                .set(COHORT.ENDS_ON, ended)
                .set(COHORT.STATE, CohortState.CLOSING)
                .where(COHORT.COHORT_ID.eq(cohort))
                .execute();
        accounts.signIn(accounts.administrator("Robin", "Ames"));
        List<PlannedSurvey> plan = Stream.of(SurveyMoment.START, SurveyMoment.END)
                .map(when -> new PlannedSurvey(Instrument.PULSE, when, PlanSide.BOTH, false))
                .toList();
        for (DueSurvey due : DueSurvey.of(plan, cohorts.reference(cohort).dates())) {
            int level = due.planned().when() == SurveyMoment.START ? 3 : 4;
            surveys.record(cohort, due.draft(), asked -> all(asked, level));
        }

        accounts.signIn(accounts.member("Maya", "Lindqvist", program, ProgramRole.COORDINATOR));
        assertThat(lifeCycle.resultsExpectedOn(cohort)).isEmpty();
        lifeCycle.close(cohort, Progress.NONE);

        Outcome.Ready kept = (Outcome.Ready) reports.report(cohort, 1, ReportPart.WHOLE, Locale.ENGLISH);
        assertThat(kept.report().breakdowns())
                .extracting(OutcomeReport.Breakdown::by)
                .contains(By.SCALE);
    }

    private static Map<PersonId, Answers> all(List<PersonId> asked, int level) {
        Map<String, Integer> numbers = PULSE.stream().collect(Collectors.toMap(item -> item, item -> level));
        return asked.stream().collect(Collectors.toMap(person -> person, person -> new Answers(numbers, Map.of())));
    }
}
