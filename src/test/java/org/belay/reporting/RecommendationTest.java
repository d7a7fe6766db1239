package org.belay.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belay.db.Tables.SURVEY;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.belay.feedback.AnswerService;
import org.belay.feedback.Answers;
import org.belay.feedback.Instrument;
import org.belay.feedback.SurveyDraft;
import org.belay.feedback.SurveyHistory;
import org.belay.feedback.SurveyId;
import org.belay.feedback.SurveyResult;
import org.belay.feedback.SurveyResults;
import org.belay.program.Milestone.PlanSide;
import org.belay.program.SurveyMoment;
import org.belay.reporting.FigureValue.Count;
import org.belay.reporting.FigureValue.Score;
import org.belay.reporting.FigureValue.Share;
import org.belay.reporting.HistoryOfCohorts.Shape;
import org.belay.reporting.OutcomeReport.Segment;
import org.belay.reporting.ReportFile.Kind;
import org.belay.security.ProgramRole;
import org.belay.shared.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whether people would recommend the program: what they answer in Belay is what the report says, in the same numbers. */
class RecommendationTest extends ReportTestBase {

    @Autowired
    private SurveyHistory surveys;

    @Autowired
    private AnswerService answering;

    @Autowired
    private SurveyResults results;

    @Autowired
    private Clock clock;

    private final Set<PersonId> withAccount = new HashSet<>();

    /** Of all who are asked, in turn; those after the last number say nothing. */
    private SurveyId survey(PlanSide side, List<Integer> said) {
        accounts.signIn(accounts.administrator("Ada", "Rhodes"));
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        List<PersonId> people = new ArrayList<>();
        SurveyId survey = surveys.record(
                cohort,
                new SurveyDraft(Instrument.RECOMMENDATION, SurveyMoment.END, side, 1, false, today, today.plusDays(9)),
                asked -> {
                    people.addAll(asked);
                    return Map.of();
                });
        IntStream.range(0, said.size()).forEach(i -> {
            if (withAccount.add(people.get(i))) {
                accounts.account(people.get(i), false);
            }
            accounts.signIn(people.get(i));
            answering.answer(survey, new Answers(Map.of("recommend", said.get(i)), Map.of()));
        });
        return survey;
    }

    private void closed(SurveyId survey) {
        sql.update(SURVEY)
                .set(SURVEY.OPENS_ON, day("2026-02-01"))
                .set(SURVEY.CLOSES_ON, day("2026-02-20"))
                .where(SURVEY.SURVEY_ID.eq(survey))
                .execute();
        signInAs(program, ProgramRole.MANAGER);
    }

    private static List<Integer> said(int high, int middle, int low) {
        return IntStream.range(0, high + middle + low)
                .mapToObj(i -> i < high ? 10 : i < high + middle ? 7 : 3)
                .toList();
    }

    @Test
    void surveyReportAndExcelAgree() throws IOException {
        var survey = survey(PlanSide.BOTH, said(9, 6, 5));
        closed(survey);

        var onItsPage = results.of(survey).scores().getFirst();
        assertThat(onItsPage.recommendation()).isEqualTo(new SurveyResult.Recommendation(9, 6, 5));
        assertThat(onItsPage.n()).isEqualTo(20);

        var report = ready(ReportPart.WHOLE).report();
        assertThat(report.figure(Figure.RECOMMENDATION).now()).isEqualTo(new Score(9, 6, 5));
        int asked = results.of(survey).survey().asked();
        assertThat(asked).isGreaterThan(25);
        assertThat(report.figure(Figure.RECOMMENDATION_RESPONSE).now()).isEqualTo(new Share(20, asked));
        var bar = report.distribution(Question.RECOMMENDATION).now();
        assertThat(bar.state()).isEqualTo(new Count(20));
        assertThat(bar.segments()).containsExactly(new Segment(0, 0, 9), new Segment(1, 1, 6), new Segment(2, 2, 5));

        try (var workbook =
                new XSSFWorkbook(files.write(cohort, new ReportChoice(null, ReportPart.WHOLE), Kind.EXCEL, Locale.US)
                        .open())) {
            var row = StreamSupport.stream(workbook.getSheetAt(1).spliterator(), false)
                    .filter(each -> text(each, DataSheet.MEASURE).equals("Recommendation score"))
                    .findFirst()
                    .orElseThrow();
            assertThat(row.getCell(DataSheet.VALUE).getNumericCellValue()).isEqualTo(20);
            assertThat(row.getCell(8).getNumericCellValue()).isEqualTo(20);
        }
    }

    private static String text(Row row, int column) {
        var cell = row.getCell(column);
        return cell == null ? "" : cell.toString();
    }

    /** Where the page of the survey hides the score, since three people are in one class, the report does too. */
    @Test
    void whatTheSurveyHidesTheReportHidesToo() {
        var survey = survey(PlanSide.BOTH, said(9, 6, 3));
        closed(survey);

        assertThat(results.of(survey).scores().getFirst().recommendation()).isNull();
        var report = ready(ReportPart.WHOLE).report();
        assertThat(report.figure(Figure.RECOMMENDATION).now()).isEqualTo(FigureValue.wouldTell());
        assertThat(report.distribution(Question.RECOMMENDATION).now().state()).isEqualTo(FigureValue.wouldTell());
    }

    /** Answers of old do not stand in for those that people are giving. */
    @Test
    void nothingIsSaidWhileTheSurveyIsOpen() {
        signInAs(program, ProgramRole.MANAGER);
        assertThat(ready(ReportPart.WHOLE)
                        .report()
                        .figure(Figure.RECOMMENDATION)
                        .now()
                        .shown())
                .isTrue();

        survey(PlanSide.BOTH, said(9, 6, 5));
        signInAs(program, ProgramRole.MANAGER);
        assertThat(ready(ReportPart.WHOLE)
                        .report()
                        .figure(Figure.RECOMMENDATION)
                        .now())
                .isEqualTo(FigureValue.notRecorded());
    }

    @Test
    void sidesThatWereAskedApartAreOneScore() {
        var mentors = survey(PlanSide.MENTOR, said(6, 5, 0));
        var mentees = survey(PlanSide.MENTEE, said(8, 0, 7));
        closed(mentors);
        closed(mentees);

        assertThat(ready(ReportPart.WHOLE)
                        .report()
                        .figure(Figure.RECOMMENDATION)
                        .now())
                .isEqualTo(new Score(14, 5, 7));
    }

    @Test
    void aCohortThatIsAskedInBelayHasNoOtherAnswers() {
        var alone = history.cohort(
                program, "Winter 25", day("2025-09-02"), day("2026-02-27"), new Shape(45, 30, 8, true, false, false));
        signInAs(program, ProgramRole.MANAGER);
        assertThat(ready(alone, ReportPart.WHOLE)
                        .report()
                        .figure(Figure.RECOMMENDATION)
                        .now())
                .isEqualTo(FigureValue.notRecorded());
        cohort = alone;
        closed(survey(PlanSide.BOTH, said(9, 6, 5)));
        assertThat(ready(alone, ReportPart.WHOLE)
                        .report()
                        .figure(Figure.RECOMMENDATION)
                        .now())
                .isEqualTo(new Score(9, 6, 5));
    }
}
