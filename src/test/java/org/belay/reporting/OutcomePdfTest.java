package org.belay.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.belay.reporting.OutcomePdf.Paper;
import org.belay.shared.Texts;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;

class OutcomePdfTest {

    private final OutcomePdf pdf = new OutcomePdf(new Texts());

    @Test
    void bothPapersHaveTheSameNumberOfPages() throws IOException {
        int a4 = pages(SampleReports.full(), Paper.A4, "full-a4");
        int letter = pages(SampleReports.full(), Paper.LETTER, "full-letter");

        assertThat(a4).isEqualTo(letter);
    }

    @Test
    void emptyAndTinyCohortsMakeAReport() throws IOException {
        assertThat(pages(SampleReports.empty(), Paper.A4, "empty")).isPositive();
        assertThat(pages(SampleReports.tiny(), Paper.A4, "tiny")).isPositive();
    }

    private int pages(OutcomeReport report, Paper paper, String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pdf.write(report, Locale.US, paper, out);
        Files.write(
                Files.createDirectories(Path.of("target/report-samples")).resolve(name + ".pdf"), out.toByteArray());
        return new PdfReader(out.toByteArray()).getNumberOfPages();
    }
}
