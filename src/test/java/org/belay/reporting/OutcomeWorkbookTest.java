package org.belay.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.belay.reporting.OutcomePdf.Paper;
import org.belay.shared.Texts;
import org.junit.jupiter.api.Test;

class OutcomeWorkbookTest {

    private final OutcomeWorkbook writer = new OutcomeWorkbook(new Texts());

    @Test
    void hasTheFourSheetsInOrder() throws IOException {
        try (XSSFWorkbook workbook = write(SampleReports.full(), "full")) {
            assertThat(workbook.getSheetName(0)).isEqualTo("Summary");
        }
    }

    private XSSFWorkbook write(OutcomeReport report, String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(report, Locale.US, Paper.A4, out);
        Files.write(
                Files.createDirectories(Path.of("target/report-samples")).resolve(name + ".xlsx"), out.toByteArray());
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }
}
