package org.belay.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belay.db.Tables.PROGRAM_TERM;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.belay.program.ProgramService;
import org.belay.reporting.OutcomeScreen.Chapter;
import org.belay.reporting.ReportFile.Kind;
import org.belay.security.ProgramRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The report of a program that calls its sides otherwise, on the screen and in the files. */
class ReportInOwnWordsTest extends ReportTestBase {

    private static final String USUAL = "(?is).*(mentor|mentee).*";

    @Autowired
    private ProgramService ownWords;

    static List<Locale> languages() {
        return List.of(Locale.US, Locale.GERMANY);
    }

    @BeforeEach
    void theProgramHasWordsOfItsOwn() {
        sql.insertInto(PROGRAM_TERM)
                .values(program, "en", "buddy", "buddies", "newcomer", "newcomers")
                .values(program, "de", "Lotse", "Lotsen", "Neuling", "Neulinge")
                .execute();
        signInAs(program, ProgramRole.COORDINATOR);
    }

    private String mentors(Locale locale) {
        return texts.text(ownWords.terms(program), locale, "outcome.side.MENTOR");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theScreenSaysThem(Locale locale) {
        var report = ready(ReportPart.WHOLE).report();
        assertThat(report.scope().terms()).isEqualTo(ownWords.terms(program));
        var screen = new OutcomeScreen(
                ((Outcome.Ready) reports.report(cohort, ReportPart.WHOLE, locale)).report(), texts, locale);
        var said = Stream.of(Chapter.values())
                .flatMap(chapter -> Stream.concat(
                        Stream.of(screen.lead(chapter)),
                        screen.tables(chapter).stream().map(Object::toString)))
                .toList();

        assertThat(said).anyMatch(text -> text.contains(mentors(locale)));
        assertThat(said).noneMatch(text -> text.matches(USUAL));
        assertThat(screen.definitions()).noneMatch(term -> term.toString().matches(USUAL));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theWorkbookSaysThemOnEachSheet(Locale locale) throws IOException {
        var said = new StringBuilder();
        var file = files.write(cohort, new ReportChoice(null, ReportPart.WHOLE), Kind.EXCEL, locale)
                .open();
        try (var parts = new ZipInputStream(new ByteArrayInputStream(file.readAllBytes()))) {
            while (parts.getNextEntry() != null) {
                said.append(new String(parts.readAllBytes(), StandardCharsets.UTF_8));
            }
        }

        assertThat(said).contains(mentors(locale));
        assertThat(said.toString()).doesNotMatch(USUAL);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void thePdfSaysThem(Locale locale) throws IOException {
        var pdf = new PdfRows(files.write(cohort, new ReportChoice(null, ReportPart.WHOLE), Kind.PDF, locale)
                .open()
                .readAllBytes());

        assertThat(pdf.say(mentors(locale))).isTrue();
        assertThat(Stream.of("mentor", "Mentor", "mentee", "Mentee").filter(pdf::say))
                .isEmpty();
    }
}
