package org.belay.shared.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rosters as nobody should write them and somebody does. */
class OddRostersTest {

    private static final ColumnGuess ANY = new ColumnGuess(List.of());

    @TempDir
    private Path folder;

    private static List<String> texts(Row row) {
        return row.cells().stream().map(Cell::text).toList();
    }

    private List<List<String>> rows(Path file) throws TableException, IOException {
        try (var open = TableFile.open(file, "roster")) {
            return Samples.rows(open.table(ANY)).stream()
                    .map(OddRostersTest::texts)
                    .toList();
        }
    }

    private Path text(String content) throws IOException {
        return Files.write(folder.resolve("roster"), content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void twoColumnsOfOneNameStayTwo() throws TableException, IOException {
        var file = text("\ufeffName;E-Mail;Name\nAnn;ann@x.example;Lee\nBo;bo@x.example;Ny\n");

        try (var open = TableFile.open(file, "roster")) {
            assertThat(open.table(ANY).columns()).hasSize(3);
        }
        assertThat(rows(file))
                .containsExactly(List.of("Ann", "ann@x.example", "Lee"), List.of("Bo", "bo@x.example", "Ny"));
    }

    /** One column alone tells nobody from anybody: no source of people, sites or rooms has so little. */
    @Test
    void aFileOfOneColumnIsRefusedAndNotGuessedAt() throws IOException {
        var file = text("Name\nAnn Lee\nBo Ny\nCy Oz\n");

        assertThat(catchThrowableOfType(TableException.class, () -> rows(file))
                        .problem()
                        .kind())
                .isEqualTo(TableProblem.Kind.NO_HEADER);
    }

    /** Right to left, letters joined by a zero-width joiner, families of emoji, letters beyond the first plane. */
    @Test
    void namesOfAllScriptsComeInAsTheyAre() throws TableException, IOException {
        var names = List.of("محمد عبد الله", "יעל כהן", "王小明", "𠮷野家", "Zoë 👩‍👩‍👧", "नेहा क्ष");
        var file = text("Name,Site\n" + String.join(",Rome\n", names) + ",Rome\n");

        assertThat(rows(file)).extracting(List::getFirst).containsExactlyElementsOf(names);
    }

    /** A merged cell holds its text once: the others of it are empty, and no row is lost. */
    @Test
    void mergedCellsAreNoOtherColumnAndLoseNoRow() throws TableException, IOException {
        var file = folder.resolve("merged.xlsx");
        try (var workbook = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet("People");
            sheet.createRow(0).createCell(0).setCellValue("Staff of the north, spring");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
            var content = List.of(
                    List.of("Name", "Department", "Site"),
                    List.of("Ann", "Sales", "Rome"),
                    List.of("Bo", "", "Rome"),
                    List.of("Cy", "=1+1", "Rome"));
            for (var line = 0; line < content.size(); line++) {
                var row = sheet.createRow(line + 1);
                for (var column = 0; column < 3; column++) {
                    row.createCell(column).setCellValue(content.get(line).get(column));
                }
            }
            sheet.addMergedRegion(new CellRangeAddress(2, 3, 1, 1));
            workbook.write(out);
        }

        assertThat(rows(file))
                .containsExactly(
                        List.of("Ann", "Sales", "Rome"), List.of("Bo", "", "Rome"), List.of("Cy", "=1+1", "Rome"));
    }
}
