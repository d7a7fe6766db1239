package org.belay.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.belay.cohort.CohortState;
import org.belay.reporting.CohortFacts.Answers;
import org.belay.reporting.CohortFacts.Tally;
import org.belay.reporting.FigureValue.Hidden;
import org.belay.reporting.OutcomeScreen.Chapter;
import org.belay.reporting.ReportFile.Kind;
import org.belay.reporting.Standing.Care;
import org.belay.security.ProgramRole;
import org.belay.shared.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What reports say of the care for those who support others, and to whom. */
class CareFiguresTest extends ReportTestBase {

    private static final List<Figure> SAID =
            List.of(Figure.LOAD_RESPONSE, Figure.CONFIDENCE, Figure.SUPERVISED, Figure.SUPERVISIONS);

    private static final List<Figure> COUNTED =
            List.of(Figure.ENCOUNTERS, Figure.ENCOUNTER_TALKS, Figure.CALLS_FOR_HELP);

    @Autowired
    private Vault vault;

    @BeforeEach
    void care() {
        new HistoryOfCircles(jdbc, 7).write(cohort);
        new HistoryOfCare(jdbc, vault, 7).write(cohort, 40);
    }

    private void open() {
        jdbc.sql("update cohort set state = ? where cohort_id = ?")
                .params(CohortState.RUNNING.name(), cohort.value())
                .update();
    }

    private List<Figure> read() {
        return ready(ReportPart.WHOLE).report().figures().stream()
                .map(OutcomeReport.Result::figure)
                .filter(figure -> SAID.contains(figure) || COUNTED.contains(figure))
                .toList();
    }

    private boolean readsLoad() {
        return ready(ReportPart.WHOLE).report().distributions().stream()
                .anyMatch(each -> each.question() == Question.LOAD);
    }

    @Test
    void managersReadItOfACohortThatIsClosed() {
        signInAs(program, ProgramRole.MANAGER);
        assertThat(read()).containsAll(SAID).containsAll(COUNTED);
        assertThat(readsLoad()).isTrue();
        open();
        assertThat(read()).isEmpty();
        assertThat(readsLoad()).isFalse();
    }

    @Test
    void coordinatorsReadItWhileTheCohortLasts() {
        open();
        signInAs(program, ProgramRole.COORDINATOR);
        assertThat(read()).containsAll(SAID).containsAll(COUNTED);
        assertThat(readsLoad()).isTrue();
    }

    @Test
    void administratorsReadWhatIsCountedAndNothingThatIsSaid() {
        accounts.signIn(accounts.administrator("Robin", "Ames"));
        assertThat(read()).containsAll(COUNTED).doesNotContainAnyElementsOf(SAID);
        assertThat(readsLoad()).isFalse();
        open();
        assertThat(read()).isEmpty();
    }

    @Test
    void screenAndFilesSayItAndNoContents() throws IOException {
        signInAs(program, ProgramRole.MANAGER);
        OutcomeReport report = ready(ReportPart.WHOLE).report();
        var screen = new OutcomeScreen(report, texts, Locale.US);
        var words = new Wording(texts, Locale.US);
        List<List<String>> lines = screen.tables(Chapter.SUPPORT).stream()
                .flatMap(table -> table.lines().stream())
                .map(line -> line.stream().map(OutcomeScreen.Cell::text).toList())
                .toList();
        var pdf = new PdfRows(files.write(cohort, new ReportChoice(null, ReportPart.WHOLE), Kind.PDF, Locale.US)
                .open()
                .readAllBytes());
        for (Figure figure : Stream.concat(SAID.stream(), COUNTED.stream()).toList()) {
            List<String> line = lines.stream()
                    .filter(each -> each.getFirst().equals(words.name(figure)))
                    .findFirst()
                    .orElseThrow();
            assertThat(line.get(1))
                    .startsWith(words.value(figure, report.figure(figure).now()));
            assertThat(pdf.have(line)).as("%s", line).isTrue();
        }
        assertThat(screen.pictures(Chapter.SUPPORT)).hasSize(1);
    }

    private static Map<Figure, FigureValue> figures(long said, long supporters, Tally supervisions, long supervised) {
        return ShownFigures.of(SampleReports.nothing().with(standing(said, supporters, supervisions, supervised)))
                .figures();
    }

    private static Standing standing(long said, long supporters, Tally supervisions, long supervised) {
        List<Tally> loads = List.of(new Tally(said, said), Tally.NONE, Tally.NONE, Tally.NONE);
        long others = supporters - supervised;
        return new Standing(
                null,
                null,
                List.of(),
                null,
                null,
                null,
                List.of(),
                new Care(
                        new Answers(loads, said, supporters),
                        Collections.nCopies((int) said, 7),
                        supervisions,
                        new Tally(supervised, supervised),
                        new Tally(others, others),
                        Tally.NONE,
                        Tally.NONE,
                        Tally.NONE,
                        Tally.NONE,
                        Tally.NONE),
                null,
                null);
    }

    /** Of 20 who support others, 18 said it: beside their number, two others would stand alone. */
    @Test
    void whatIsSaidIsHiddenWithWhoDidNotSayIt() {
        var figures = figures(18, 20, new Tally(9, 9), 9);
        assertThat(figures.get(Figure.LOAD_RESPONSE)).isEqualTo(FigureValue.wouldTell());
        assertThat(figures.get(Figure.CONFIDENCE)).isEqualTo(FigureValue.wouldTell());
        var bar = ShownFigures.of(SampleReports.nothing().with(standing(18, 20, new Tally(9, 9), 9)))
                .answers(Question.LOAD);
        assertThat(bar.segments()).isEmpty();
        assertThat(bar.state()).isInstanceOf(Hidden.class);

        assertThat(figures(15, 20, new Tally(9, 9), 9).get(Figure.CONFIDENCE))
                .isEqualTo(new FigureValue.Mean(7, 0, 15, true));
        assertThat(figures(4, 20, new Tally(9, 9), 9).get(Figure.CONFIDENCE)).isEqualTo(FigureValue.tooFew());
    }

    @Test
    void supervisionRestsOnFiveWithAndFiveWithout() {
        assertThat(figures(0, 20, new Tally(30, 12), 12).get(Figure.SUPERVISED))
                .isEqualTo(new FigureValue.Share(12, 20));
        assertThat(Objects.requireNonNull(figures(0, 20, new Tally(30, 17), 17).get(Figure.SUPERVISED)))
                .isEqualTo(FigureValue.wouldTell());
        assertThat(figures(0, 20, new Tally(30, 4), 4))
                .containsEntry(Figure.SUPERVISIONS, FigureValue.tooFew())
                .containsEntry(Figure.SUPERVISED, FigureValue.tooFew())
                .doesNotContainKeys(Figure.LOAD_RESPONSE, Figure.ENCOUNTERS, Figure.CALLS_FOR_HELP);
    }
}
