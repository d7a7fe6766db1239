package org.belay.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.belay.reporting.OutcomePdf.Paper;
import org.belay.shared.Texts;
import org.belay.shared.pdf.Letters;
import org.belay.shared.pdf.UniversalAccess;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.SimpleBookmark;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class OutcomePdfTest {

    private final Texts texts = new Texts();
    private final OutcomePdf pdf = new OutcomePdf(texts);

    @Test
    void bothPapersHaveTheSameNumberOfPages() throws IOException {
        assertThat(read(SampleReports.full(), Locale.US, Paper.LETTER, "full-letter")
                        .getNumberOfPages())
                .isEqualTo(read(SampleReports.full(), Locale.US, Paper.A4, "full-a4")
                        .getNumberOfPages())
                .isEqualTo(15);
    }

    @Test
    void statesTitleAndLanguage() throws IOException {
        PdfReader reader = read(SampleReports.full(), Locale.GERMANY, Paper.A4, "full-de");

        assertThat(reader.getInfo())
                .containsEntry(
                        "Title", texts.text(Locale.GERMANY, "report.document-title", "New Managers", "Autumn 2026"));
        assertThat(reader.getCatalog().getAsString(PdfName.LANG).toUnicodeString())
                .isEqualTo("de-DE");
        assertThat(text(reader)).contains("4,38").doesNotContain("4.38");
    }

    @Test
    void aBookmarkLeadsToEachChapter() throws IOException {
        PdfReader reader = read(SampleReports.full(), Locale.GERMANY, Paper.A4, "full-de");

        assertThat(SimpleBookmark.getBookmarkList(reader))
                .extracting(bookmark -> bookmark.get("Title"))
                .containsExactlyElementsOf(Stream.of(
                                "contents",
                                "summary",
                                "participation.title",
                                "behavior.title",
                                "reaction.title",
                                "learning.title",
                                "results.title",
                                "care.title",
                                "support.title",
                                "groups.title",
                                "read.title")
                        .map(key -> texts.text(Locale.GERMANY, "report." + key))
                        .toList());
        assertThat(SimpleBookmark.getBookmarkList(reader))
                .extracting(bookmark -> bookmark.get("Page").toString().split(" ")[0])
                .containsExactly("2", "3", "4", "5", "6", "7", "9", "10", "11", "12", "13");
        assertThat(reader.getCatalog().get(PdfName.PAGEMODE)).isEqualTo(PdfName.USEOUTLINES);
    }

    @Test
    void embedsEveryFontAndHoldsNoPicture() throws IOException {
        PdfReader reader = read(SampleReports.full(), Locale.US, Paper.A4, "full-a4");
        List<PdfDictionary> fonts = new ArrayList<>();
        for (int i = 0; i < reader.getXrefSize(); i++) {
            PdfObject object = reader.getPdfObject(i);
            if (object instanceof PdfDictionary dictionary) {
                assertThat(dictionary.get(PdfName.SUBTYPE)).isNotEqualTo(PdfName.IMAGE);
                if (PdfName.FONTDESCRIPTOR.equals(dictionary.get(PdfName.TYPE))) {
                    fonts.add(dictionary);
                }
                if (PdfName.FONT.equals(dictionary.get(PdfName.TYPE))) {
                    assertThat(dictionary.get(PdfName.BASEFONT).toString()).contains("IBMPlexSans");
                }
            }
        }
        assertThat(fonts).hasSize(4).allMatch(font -> font.get(PdfName.FONTFILE2) != null);
    }

    /** The numbers of every row of the one object stand in the text of the pages. */
    @Test
    void showsEveryFigureOfTheReport() throws IOException {
        OutcomeReport report = SampleReports.full();
        String text = text(read(report, Locale.US, Paper.A4, "full-a4"));
        Wording wording = new Wording(texts, Locale.US);

        assertThat(ReportRows.of(report)).allSatisfy(row -> {
            assertThat(text).contains(flat(wording.value(row.figure(), row.now())));
            if (row.before() != null) {
                assertThat(text).contains(flat(wording.value(row.figure(), row.before())));
            }
        });
    }

    @Test
    void aTinyCohortTellsNothing() throws IOException {
        OutcomeReport report = SampleReports.tiny();

        // How many seats there were says nothing of people.
        assertThat(ReportRows.of(report))
                .filteredOn(row -> row.figure() != Figure.WORKSHOP_SEATS)
                .noneMatch(row -> row.now().shown());
        assertThat(text(read(report, Locale.US, Paper.A4, "tiny")))
                .doesNotContain("75 %")
                .doesNotContain("3 of 4");
    }

    @Test
    void whatIsNotRecordedIsSaidAndNeverZero() throws IOException {
        OutcomeReport report = SampleReports.empty();

        assertThat(report.figures()).allMatch(result -> result.now() instanceof FigureValue.NotRecorded);
        assertThat(text(read(report, Locale.US, Paper.A4, "empty")))
                .contains("not recorded")
                .doesNotContain(" 0 of ");
    }

    @Test
    void namesThatLookLikeMarkupStayText() throws IOException {
        assertThat(text(read(SampleReports.hostile(), Locale.US, Paper.A4, "hostile")))
                .contains("<b>New & 'Managers'</b>");
    }

    @Test
    void namesInOtherScriptsAreReadOrSeenToBeThere() throws IOException {
        PdfReader reader = read(SampleReports.manyScripts(), Locale.US, Paper.A4, "scripts");
        String text = text(reader);

        assertThat(text)
                .contains("Ηγεσία και ανάπτυξη", "Лидерство и развитие", "Škoda Ünïcødé", "Ελένη Παππά")
                .contains("Осень " + "\uFFFD".repeat(4), "Spring \uFFFD", "\uFFFD\uFFFD Tokyo")
                .contains("Логистика", "Διοίκηση", "\uFFFD".repeat(3) + " (HR)")
                .doesNotContain("Осень ,");
        assertThat(reader.getInfo())
                .hasEntrySatisfying("Title", title -> assertThat(title).contains("خريف"));
    }

    @Test
    void marksWithoutAShapeGoAndLettersInPartsAreJoined() {
        assertThat(Letters.drawable("cafe\u0301\u200e \u00a9\ufe0f \u4e2d")).isEqualTo("caf\u00e9 \u00a9 \uFFFD");
    }

    /**
     * What breaks a rule of PDF/UA-1, measured by another implementation: a file that has gained or lost is seen here, and the
     * README says what this means for readers.
     */
    @Test
    void howAccessibleItIsHasBeenMeasured() throws Exception {
        read(SampleReports.full(), Locale.US, Paper.A4, "full-a4");
        assertThat(UniversalAccess.broken(Files.readAllBytes(Path.of("target/report-samples/full-a4.pdf")))
                        .keySet())
                .containsExactly("5 1", "6.2 1", "7.1 11", "7.1 3", "7.18.1 2", "7.18.5 1", "7.18.5 2", "7.21.4.2 2");
    }

    private PdfReader read(OutcomeReport report, Locale locale, Paper paper, String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pdf.write(report, locale, paper, out);
        Path folder = Files.createDirectories(Path.of("target/report-samples"));
        Files.write(folder.resolve(name + ".pdf"), out.toByteArray());
        return new PdfReader(out.toByteArray());
    }

    private static String text(PdfReader reader) throws IOException {
        PdfTextExtractor extractor = new PdfTextExtractor(reader);
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            text.append(extractor.getTextFromPage(page)).append('\n');
        }
        return flat(text.toString());
    }

    /** Extraction turns no-break spaces and line ends into what it likes. */
    private static String flat(String text) {
        return text.replaceAll("[\\s\u00a0]+", " ");
    }
}
