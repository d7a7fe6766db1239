package org.belay.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.SoftAssertions;
import org.belay.reporting.OutcomePdf.Paper;
import org.belay.reporting.OutcomeScreen.Chapter;
import org.belay.reporting.OutcomeScreen.Numbers;
import org.belay.reporting.OutcomeScreen.Picture;
import org.belay.reporting.PageModel.Block;
import org.belay.reporting.ReportRows.ReportRow;
import org.belay.shared.Texts;
import org.belay.shared.pdf.Drawing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;

/** What a chart of the pages or of the workbook draws are the numbers of the table behind it, each and no other. */
class ChartsAndTablesTest {

    private static final Texts TEXTS = new Texts();
    private static final double ALMOST = 1e-9;

    private Wording wording;
    private SoftAssertions softly;

    /** Named by how they were made, so that a failure says which. */
    record Shown(String name, OutcomeReport report) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Shown> reports() {
        var random = new Random(20261201);
        Stream<Shown> generated = IntStream.range(0, 6)
                .mapToObj(i -> new Shown(
                        "generated " + i,
                        OutcomeAssembly.assemble(SampleReports.SCOPE, any(random), i % 3 == 0 ? null : any(random))));
        return Stream.concat(
                Stream.of(
                        new Shown("full", SampleReports.full()),
                        new Shown("running", SampleReports.running()),
                        new Shown("empty", SampleReports.empty()),
                        new Shown("tiny", SampleReports.tiny()),
                        new Shown("hostile", SampleReports.hostile()),
                        new Shown("many scripts", SampleReports.manyScripts()),
                        new Shown(
                                "program",
                                NarrativeOfProgramTest.program(
                                        ShownFigures.of(SampleReports.autumn()),
                                        ShownFigures.of(SampleReports.spring()))),
                        new Shown("scores", ScoresOfAllKinds.report())),
                generated);
    }

    private static CohortFacts any(Random random) {
        return new RandomCohort(random, RandomCohort.Shape.any(random)).facts();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void chartsOfThePagesDrawTheirTables(Shown shown) {
        for (Locale locale : List.of(Locale.US, Locale.GERMANY)) {
            wording = new Wording(TEXTS, locale);
            softly = new SoftAssertions();
            var screen = new OutcomeScreen(shown.report(), TEXTS, locale);
            Map<String, List<Picture>> pictures = pictures(screen).collect(Collectors.groupingBy(Picture::title));
            var pages = new OutcomePages(shown.report(), wording);
            for (Block block : blocks(pages)) {
                var picture = block.picture();
                if (picture != null) {
                    Drawing drawing = pages.drawings().get(picture.drawing());
                    List<Picture> behind = pictures.getOrDefault(block.title(), List.of());
                    if (behind.isEmpty()) {
                        nothingDrawn(drawing, block.title());
                    } else {
                        // Scores of two sizes have a picture each, in the same order here and there.
                        same(drawing, behind.size() == 1 ? behind.getFirst() : behind.get(number(picture.drawing())));
                    }
                }
            }
            softly.assertAll();
        }
    }

    private static int number(String drawing) {
        return Integer.parseInt(drawing.substring(drawing.lastIndexOf('-') + 1));
    }

    private static Stream<Picture> pictures(OutcomeScreen screen) {
        return Stream.of(Chapter.values())
                .filter(chapter -> chapter != Chapter.PARTICIPATION)
                .flatMap(chapter -> screen.pictures(chapter).stream())
                .filter(distinct(picture -> picture.title() + picture.rows()));
    }

    private static <T> Predicate<T> distinct(Function<T, String> key) {
        var seen = new HashSet<String>();
        return each -> seen.add(key.apply(each));
    }

    private static List<Block> blocks(OutcomePages pages) {
        return ((Collection<?>) pages.model().get("chapters"))
                .stream()
                        .map(PageModel.Chapter.class::cast)
                        .flatMap(chapter -> chapter.rows().stream())
                        .flatMap(List::stream)
                        .toList();
    }

    /** The screen says in a table why, or that nothing is recorded. */
    private void nothingDrawn(Drawing drawing, String title) {
        softly.assertThat(drawing).as(title).isInstanceOf(Charts.Stacks.class);
        if (drawing instanceof Charts.Stacks stacks) {
            var first = stacks.stacks().getFirst();
            softly.assertThat(first.pieces()).as(title).isEmpty();
            softly.assertThat(first.word()).as(title).isNotBlank();
        }
    }

    private void same(Drawing drawing, Picture picture) {
        switch (drawing) {
            case Charts.Bars bars -> bars(bars, picture);
            case Charts.Columns columns -> columns(columns, picture);
            case Charts.Stacks stacks -> stacks(stacks, picture);
            case Charts.Dots dots -> dots(dots, picture);
            case Charts.Moves moves -> moves(moves, picture);
            default -> softly.fail(picture.title() + " is drawn as " + drawing);
        }
    }

    private void bars(Charts.Bars bars, Picture picture) {
        double most = most(picture);
        softly.assertThat(bars.rows()).as(picture.title()).hasSameSizeAs(picture.rows());
        for (int i = 0; i < bars.rows().size(); i++) {
            var row = bars.rows().get(i);
            OptionalDouble number = picture.series().getFirst().values().get(i);
            softly.assertThat(row.label()).isEqualTo(picture.rows().get(i));
            softly.assertThat(row.length() * most).as(picture.title()).isCloseTo(number.orElse(0), within(ALMOST));
            if (number.isPresent()) {
                softly.assertThat(row.mark()).isNull();
                softly.assertThat(row.value().split("\u00a0| {3}")[0])
                        .isEqualTo(cell(picture, i, 1).split(" ")[0]);
            } else {
                softly.assertThat(row.mark()).isEqualTo(cell(picture, i, 1));
            }
            if (!bars.ghost().isEmpty()) {
                softly.assertThat(bars.ghost().get(i) * most)
                        .isCloseTo(picture.series().getLast().values().get(i).orElse(0), within(ALMOST));
            }
        }
    }

    private static double most(Picture picture) {
        return Math.max(
                1,
                picture.series().stream()
                        .flatMap(series -> series.values().stream())
                        .flatMapToDouble(OptionalDouble::stream)
                        .max()
                        .orElse(1));
    }

    private static String cell(Picture picture, int row, int column) {
        return picture.table().lines().get(row).get(column).text();
    }

    private void columns(Charts.Columns columns, Picture picture) {
        softly.assertThat(columns.pairs()).hasSameSizeAs(picture.rows());
        for (int i = 0; i < columns.pairs().size(); i++) {
            var pair = columns.pairs().get(i);
            softly.assertThat(pair.first())
                    .isEqualTo(picture.series().getFirst().values().get(i).orElse(-1));
            softly.assertThat(pair.second())
                    .isEqualTo(picture.series().getLast().values().get(i).orElse(-1));
            softly.assertThat(pair.firstLabel()).isEqualTo(cell(picture, i, 1));
            softly.assertThat(pair.secondLabel()).isEqualTo(cell(picture, i, 2));
        }
    }

    private void stacks(Charts.Stacks stacks, Picture picture) {
        softly.assertThat(stacks.stacks()).extracting(Charts.Stack::label).isEqualTo(picture.rows());
        for (int i = 0; i < stacks.stacks().size(); i++) {
            int row = i;
            var stack = stacks.stacks().get(i);
            softly.assertThat(stack.pieces())
                    .as(picture.title())
                    .extracting(piece -> (double) piece.count())
                    .containsExactlyElementsOf(picture.series().stream()
                            .map(series -> series.values().get(row))
                            .flatMapToDouble(OptionalDouble::stream)
                            .boxed()
                            .toList());
            List<String> column = picture.table().lines().stream()
                    .map(line -> line.get(row + 1).text())
                    .toList();
            if (stack.pieces().isEmpty()) {
                softly.assertThat(column)
                        .as(picture.title())
                        .allMatch(text -> text.isEmpty() || text.equals(stack.word()));
                softly.assertThat(stack.word()).isNotBlank();
            } else {
                softly.assertThat(stack.pieces())
                        .extracting(Charts.Piece::label)
                        .containsExactlyElementsOf(
                                column.stream().filter(text -> !text.isEmpty()).toList());
            }
        }
    }

    private void dots(Charts.Dots dots, Picture picture) {
        softly.assertThat(dots.rows()).extracting(Charts.DotRow::label).isEqualTo(picture.rows());
        for (int i = 0; i < dots.rows().size(); i++) {
            var row = dots.rows().get(i);
            OptionalDouble number = picture.series().get(1).values().get(i);
            Interval interval = row.interval();
            softly.assertThat(interval != null).as(picture.title()).isEqualTo(number.isPresent());
            if (interval != null) {
                softly.assertThat(OptionalDouble.of(row.value())).isEqualTo(number);
                softly.assertThat(OptionalDouble.of(interval.low()))
                        .isEqualTo(picture.series().getFirst().values().get(i));
                softly.assertThat(OptionalDouble.of(interval.high()))
                        .isEqualTo(picture.series().getLast().values().get(i));
            } else {
                softly.assertThat(picture.table().lines().get(i))
                        .extracting(OutcomeScreen.Cell::text)
                        .contains(row.word());
            }
        }
    }

    private void moves(Charts.Moves moves, Picture picture) {
        softly.assertThat(moves.rows()).extracting(Charts.Move::label).isEqualTo(picture.rows());
        softly.assertThat(moves.axis()).isEqualTo(picture.axis());
        for (int i = 0; i < moves.rows().size(); i++) {
            var row = moves.rows().get(i);
            OptionalDouble start = picture.series().getFirst().values().get(i);
            OptionalDouble end = picture.series().getLast().values().get(i);
            if (row.start() != null && row.end() != null) {
                softly.assertThat(start).hasValue(row.start());
                softly.assertThat(end).hasValue(row.end());
                softly.assertThat(DoubleStream.of(row.start(), row.end()))
                        .allMatch(at ->
                                at >= moves.axis().from() && at <= moves.axis().to());
                softly.assertThat(row.startLabel()).isEqualTo(numberOf(picture, i, 1));
                softly.assertThat(row.endLabel()).isEqualTo(numberOf(picture, i, 2));
            } else {
                softly.assertThat(start).isEmpty();
                softly.assertThat(end).isEmpty();
                softly.assertThat(row.endLabel()).isIn(cell(picture, i, 1), cell(picture, i, 2));
            }
        }
    }

    /** Without what it rests on. */
    private static String numberOf(Picture picture, int row, int column) {
        return cell(picture, row, column).split(" \\(")[0];
    }

    /** The numbers stand as letters in the file, not as shapes. */
    @ParameterizedTest
    @MethodSource("reports")
    void whatIsDrawnStandsInTheFile(Shown shown) throws IOException {
        wording = new Wording(TEXTS, Locale.US);
        var out = new ByteArrayOutputStream();
        new OutcomePdf(TEXTS).write(shown.report(), Locale.US, Paper.A4, out);
        var text = new StringBuilder();
        try (var reader = new PdfReader(out.toByteArray())) {
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(new PdfTextExtractor(reader).getTextFromPage(page)).append('\n');
            }
        }
        var pages = new OutcomePages(shown.report(), wording);
        pages.model();
        List<String> labels = pages.drawings().values().stream()
                .flatMap(drawing -> switch (drawing) {
                    case Charts.Columns columns ->
                        columns.pairs().stream().flatMap(pair -> Stream.of(pair.firstLabel(), pair.secondLabel()));
                    case Charts.Moves moves ->
                        moves.rows().stream()
                                .filter(Charts.Move::drawn)
                                .flatMap(row -> Stream.of(row.startLabel(), row.endLabel()));
                    case Charts.Bars bars ->
                        bars.rows().stream()
                                .filter(row -> row.mark() == null)
                                .map(row -> row.value().split(" {3}")[0]);
                    default -> Stream.<String>empty();
                })
                .toList();
        String read = spaced(text.toString());
        assertThat(labels.stream().filter(label -> !read.contains(spaced(label))))
                .as(read)
                .isEmpty();
    }

    private static String spaced(String text) {
        return text.replaceAll("[\\s\u00a0]+", " ");
    }

    @ParameterizedTest
    @MethodSource("reports")
    void chartsOfTheWorkbookPointAtTheirTables(Shown shown) throws IOException {
        for (Locale locale : List.of(Locale.US, Locale.GERMANY)) {
            wording = new Wording(TEXTS, locale);
            softly = new SoftAssertions();
            var screen = new OutcomeScreen(shown.report(), TEXTS, locale);
            List<Numbers> tables = Stream.of(Chapter.values())
                    .flatMap(chapter -> Stream.concat(
                            screen.tables(chapter).stream(),
                            screen.pictures(chapter).stream().map(Picture::table)))
                    .toList();
            List<ReportRow> rows = ReportRows.of(shown.report());
            var out = new ByteArrayOutputStream();
            new OutcomeWorkbook(TEXTS).write(shown.report(), locale, Paper.A4, out);
            try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
                var drawing = workbook.getSheetAt(0).getDrawingPatriarch();
                List<XSSFChart> charts = drawing == null ? List.of() : drawing.getCharts();
                for (XSSFChart chart : charts) {
                    for (CTBarSer series :
                            chart.getCTChart().getPlotArea().getBarChartArray(0).getSerList()) {
                        points(
                                workbook.getSheetAt(1),
                                series,
                                rows,
                                tables,
                                chart.getTitleText().getString());
                    }
                }
            }
            softly.assertAll();
        }
    }

    private void points(XSSFSheet data, CTBarSer series, List<ReportRow> rows, List<Numbers> tables, String title) {
        var numbers = series.getVal().getNumRef();
        var names = series.getCat().getStrRef();
        List<Cell> values = cells(data, numbers.getF());
        List<Cell> categories = cells(data, names.getF());
        softly.assertThat(values).as(title).isNotEmpty().hasSameSizeAs(categories);
        softly.assertThat(numbers.getNumCache().getPtCount().getVal()).isEqualTo(values.size());
        Map<Long, String> cached = numbers.getNumCache().getPtList().stream()
                .collect(Collectors.toMap(point -> point.getIdx(), point -> point.getV()));
        Map<Long, String> named = names.getStrCache().getPtList().stream()
                .collect(Collectors.toMap(point -> point.getIdx(), point -> point.getV()));
        for (int i = 0; i < values.size(); i++) {
            Cell value = values.get(i);
            ReportRow row = rows.get(value.getRowIndex() - DataSheet.FIRST_ROW);
            FigureValue said = value.getColumnIndex() == DataSheet.PREVIOUS ? row.before() : row.now();
            softly.assertThat(value.getColumnIndex()).isIn(DataSheet.VALUE, DataSheet.PREVIOUS);
            softly.assertThat(named.get((long) i)).isEqualTo(categories.get(i).getStringCellValue());
            softly.assertThat(said).as(title).isNotNull();
            if (said != null && said.number().isPresent()) {
                double number = said.number().orElseThrow();
                softly.assertThat(value.getNumericCellValue()).as(title).isEqualTo(number);
                softly.assertThat(Double.parseDouble(cached.get((long) i)))
                        .as(title)
                        .isEqualTo(number);
            } else {
                softly.assertThat(value.getCellType()).as(title).isEqualTo(CellType.STRING);
                softly.assertThat(cached).as(title).doesNotContainKey((long) i);
            }
        }
        softly.assertThat(tables.stream().anyMatch(table -> stands(table, categories, values, rows)))
                .as("table of %s: %s", title, named.values())
                .isTrue();
    }

    /** A table with these lines in this order, each with the number that the chart points at. */
    private boolean stands(Numbers table, List<Cell> categories, List<Cell> values, List<ReportRow> rows) {
        int at = 0;
        for (List<OutcomeScreen.Cell> line : table.lines()) {
            if (at < values.size()
                    && line.getFirst().text().equals(categories.get(at).getStringCellValue())
                    && stands(line, values.get(at), rows)) {
                at++;
            }
        }
        return at == values.size();
    }

    private boolean stands(List<OutcomeScreen.Cell> line, Cell value, List<ReportRow> rows) {
        ReportRow row = rows.get(value.getRowIndex() - DataSheet.FIRST_ROW);
        FigureValue said =
                Objects.requireNonNull(value.getColumnIndex() == DataSheet.PREVIOUS ? row.before() : row.now());
        String alone = wording.number(row.figure(), said);
        return line.stream()
                .skip(1)
                .map(OutcomeScreen.Cell::text)
                .anyMatch(text -> text.equals(wording.value(row.figure(), said)) || text.equals(alone));
    }

    private static List<Cell> cells(XSSFSheet data, String formula) {
        var area = new AreaReference(formula, SpreadsheetVersion.EXCEL2007);
        assertThat(area.getFirstCell().getSheetName()).isEqualTo(data.getSheetName());
        return Stream.of(area.getAllReferencedCells())
                .map(reference -> (Cell) data.getRow(reference.getRow()).getCell(reference.getCol()))
                .toList();
    }
}
