package org.belay.reporting;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.belay.reporting.OutcomeReport.By;
import org.belay.reporting.ReportRows.Group;
import org.belay.reporting.ReportRows.ReportRow;
import org.belay.reporting.Sheet.Look;

/** Native charts on the first sheet, two beside each other. They point at the Data sheet, never at typed numbers. */
final class SummaryCharts {

    private static final int HEIGHT = 18;
    private static final int ACCENT = 0x00627E;
    private static final int LIGHT = 0xBFDDE8;
    private static final int AMBER = 0xC97F14;
    private static final String COUNT = "#,##0";
    private static final String SHARE = "0%";
    private static final String MEAN = "0.00";

    private final Sheet summary;
    private final Sheet data;
    private final DataSheet rows;
    private final OutcomeReport report;
    private final Wording wording;

    SummaryCharts(Sheet summary, Sheet data, DataSheet rows, OutcomeReport report, Wording wording) {
        this.summary = summary;
        this.data = data;
        this.rows = rows;
        this.report = report;
        this.wording = wording;
    }

    /** Rows of the Data sheet that lie together. */
    private record Block(int first, int last) {
        CellRangeAddress column(int column) {
            return new CellRangeAddress(first, last, column, column);
        }
    }

    private record Series(String name, Block block, int column, int color) {}

    /** @param label column of the Data sheet in which its bars are named */
    private record Drawn(String title, List<Series> series, int label, String format, boolean horizontal) {}

    /** Draws the charts below the row; returns the last row that they reach. */
    int draw(int row) {
        List<Drawn> charts = Stream.of(
                        left().stream(), groups().stream(), scores(), reliable().stream(), presence().stream())
                .flatMap(each -> each)
                .toList();
        for (int i = 0; i < charts.size(); i++) {
            int top = row + i / 2 * HEIGHT;
            chart(i % 2 == 0 ? new Box(0, 3, top) : new Box(3, 8, top), charts.get(i));
        }
        if (charts.isEmpty()) {
            return row - 1;
        }
        int last = row + (charts.size() + 1) / 2 * HEIGHT;
        summary.text(last, 0, wording.text("excel.chart-note"), Look.CONTEXT);
        return last;
    }

    /** A chart of steps reads rows that lie together, so that it cannot leave one out. */
    private List<Drawn> left() {
        if (report.months().isEmpty()) {
            return !report.steps().equals(OutcomeReport.STEPS)
                    ? List.of()
                    : chart(
                            "excel.chart-funnel",
                            series(report.scope().cohort().name(), SummaryCharts::funnel, ACCENT),
                            DataSheet.MEASURE,
                            COUNT,
                            true);
        }
        List<Series> planned = series(
                wording.text("months.planned"),
                row -> row.group() instanceof Group.InMonths && row.figure() == Figure.SESSIONS_PLANNED,
                LIGHT);
        List<Series> held = series(
                wording.text("months.held"),
                row -> row.group() instanceof Group.InMonths && row.figure() == Figure.SESSIONS_HELD,
                ACCENT);
        return planned.isEmpty() || held.isEmpty()
                ? List.of()
                : chart("excel.chart-months", both(planned, held), DataSheet.GROUP, COUNT, false);
    }

    private List<Drawn> groups() {
        return chart(
                "excel.chart-groups",
                series(wording.text("share-percent"), row -> of(row, By.DEPARTMENT, Figure.COMPLETED_SHARE), ACCENT),
                DataSheet.GROUP,
                SHARE,
                true);
    }

    /** One for the scores that can lie on one axis; hidden ones in the middle of them stay without bars. */
    private Stream<Drawn> scores() {
        return DrawnChanges.moves(report).stream().flatMap(moves -> {
            Set<String> names =
                    moves.rows().stream().map(DrawnChanges.Move::name).collect(Collectors.toSet());
            return chart(
                    "excel.chart-moves",
                    both(scores(Figure.SCALE_BEFORE, names, LIGHT), scores(Figure.SCALE_AFTER, names, ACCENT)),
                    DataSheet.GROUP,
                    MEAN,
                    true)
                    .stream();
        });
    }

    private List<Series> scores(Figure figure, Set<String> names, int color) {
        return series(
                wording.name(figure),
                row -> of(row, By.SCALE, figure)
                        && row.group() instanceof Group.Named named
                        && names.contains(named.name()),
                color);
    }

    private List<Drawn> reliable() {
        return chart(
                "excel.chart-reliable",
                both(
                        series(wording.name(Figure.SCALE_ROSE), row -> of(row, By.CHANGE, Figure.SCALE_ROSE), ACCENT),
                        series(wording.name(Figure.SCALE_FELL), row -> of(row, By.CHANGE, Figure.SCALE_FELL), AMBER)),
                DataSheet.GROUP,
                SHARE,
                true);
    }

    /** Of this cohort, and beside it of the one before. */
    private List<Drawn> presence() {
        List<Series> now = series(report.scope().cohort().name(), SummaryCharts::attendance, ACCENT);
        boolean before = !now.isEmpty()
                && report.scope().previous() != null
                && report.figure(Figure.CIRCLE_ATTENDANCE).before().shown();
        List<Series> drawn = before
                ? both(
                        now,
                        List.of(new Series(
                                wording.previous(report.scope()), now.getFirst().block(), DataSheet.PREVIOUS, LIGHT)))
                : now;
        return chart("excel.chart-presence", drawn, DataSheet.MEASURE, SHARE, true);
    }

    private static boolean attendance(ReportRow row) {
        return row.group() instanceof Group.All && row.figure() == Figure.CIRCLE_ATTENDANCE;
    }

    private static List<Series> both(List<Series> one, List<Series> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private List<Drawn> chart(String title, List<Series> series, int label, String format, boolean horizontal) {
        return series.isEmpty()
                ? List.of()
                : List.of(new Drawn(wording.text(title), series, label, format, horizontal));
    }

    private static boolean funnel(ReportRow row) {
        return row.group() instanceof Group.All && row.figure().compareTo(Figure.LEFT) <= 0;
    }

    private static boolean of(ReportRow row, By by, Figure figure) {
        return row.group() instanceof Group.Named named && named.by() == by && row.figure() == figure;
    }

    /** The series, or none when there is no number to draw. */
    private List<Series> series(String name, Predicate<ReportRow> wanted, int color) {
        List<Integer> found = IntStream.range(0, rows.rows().size())
                .filter(i -> wanted.test(rows.rows().get(i)))
                .boxed()
                .toList();
        boolean drawn = found.stream().anyMatch(i -> rows.rows().get(i).now().shown());
        return drawn
                ? List.of(new Series(
                        name,
                        new Block(DataSheet.FIRST_ROW + found.getFirst(), DataSheet.FIRST_ROW + found.getLast()),
                        DataSheet.VALUE,
                        color))
                : List.of();
    }

    /** Columns of the sheet that a chart covers, and its first row. */
    private record Box(int left, int right, int top) {}

    private void chart(Box box, Drawn drawn) {
        boolean horizontal = drawn.horizontal();
        String format = drawn.format();
        XSSFClientAnchor anchor = summary.poi()
                .createDrawingPatriarch()
                .createAnchor(0, 0, 0, 0, box.left(), box.top(), box.right(), box.top() + HEIGHT - 1);
        anchor.setAnchorType(ClientAnchor.AnchorType.MOVE_DONT_RESIZE);
        XSSFChart chart = summary.poi().getDrawingPatriarch().createChart(anchor);
        title(chart, drawn.title());
        XDDFCategoryAxis categories = chart.createCategoryAxis(horizontal ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        XDDFValueAxis values = chart.createValueAxis(horizontal ? AxisPosition.BOTTOM : AxisPosition.LEFT);
        axes(categories, values, format, horizontal);
        XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, categories, values);
        bars.setBarDirection(horizontal ? BarDirection.BAR : BarDirection.COL);
        bars.setBarGrouping(BarGrouping.CLUSTERED);
        bars.setVaryColors(false);
        bars.setGapWidth(60);
        for (Series each : drawn.series()) {
            var bar = bars.addSeries(
                    XDDFDataSourcesFactory.fromStringCellRange(
                            data.poi(), each.block().column(drawn.label())),
                    XDDFDataSourcesFactory.fromNumericCellRange(
                            data.poi(), each.block().column(each.column())));
            bar.setTitle(each.name(), null);
            // LibreOffice draws nothing without an explicit fill.
            bar.setShapeProperties(fill(each.color()));
        }
        chart.plot(bars);
        if (drawn.series().size() > 1) {
            chart.getOrAddLegend().setPosition(LegendPosition.TOP);
        }
        labels(chart, format);
        chart.getCTChartSpace().addNewRoundedCorners().setVal(false);
        chart.getOrAddShapeProperties().setLineProperties(line(0xD7DBDE));
    }

    private static void title(XSSFChart chart, String title) {
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        chart.setAutoTitleDeleted(false);
        chart.getTitle().getBody().getParagraph(0).getTextRuns().forEach(run -> {
            run.setFontSize(11d);
            run.setBold(true);
            run.setFontColor(color(0x073B4D));
        });
    }

    private static void axes(XDDFCategoryAxis categories, XDDFValueAxis values, String format, boolean horizontal) {
        values.setMinimum(0);
        if (SHARE.equals(format)) {
            values.setMaximum(1);
        }
        values.setNumberFormat(format);
        values.setCrossBetween(AxisCrossBetween.BETWEEN);
        values.setCrosses(horizontal ? AxisCrosses.MAX : AxisCrosses.AUTO_ZERO);
        if (horizontal) {
            categories.setOrientation(AxisOrientation.MAX_MIN);
        }
        values.getOrAddMajorGridProperties().setLineProperties(line(0xE1E5E8));
        values.getOrAddShapeProperties().setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
        categories.getOrAddShapeProperties().setLineProperties(line(0x9EA6AB));
        for (XDDFChartAxis axis : List.of(categories, values)) {
            axis.setMajorTickMark(AxisTickMark.NONE);
            axis.getOrAddTextProperties().setFontSize(9d);
            axis.getOrAddTextProperties().setFillProperties(new XDDFSolidFillProperties(color(0x4A545A)));
        }
    }

    private static void labels(XSSFChart chart, String format) {
        for (var series : chart.getCTChart().getPlotArea().getBarChartArray(0).getSerList()) {
            var labels = series.addNewDLbls();
            // A hidden figure is a word, which charts draw as zero: no label for zero.
            labels.addNewNumFmt().setFormatCode(format + ";;");
            labels.getNumFmt().setSourceLinked(false);
            labels.addNewShowLegendKey().setVal(false);
            labels.addNewShowVal().setVal(true);
            labels.addNewShowCatName().setVal(false);
            labels.addNewShowSerName().setVal(false);
            labels.addNewShowPercent().setVal(false);
            labels.addNewShowBubbleSize().setVal(false);
        }
    }

    private static XDDFColor color(int rgb) {
        return XDDFColor.from(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb});
    }

    private static XDDFShapeProperties fill(int rgb) {
        XDDFShapeProperties properties = new XDDFShapeProperties();
        properties.setFillProperties(new XDDFSolidFillProperties(color(rgb)));
        return properties;
    }

    private static XDDFLineProperties line(int rgb) {
        XDDFLineProperties line = new XDDFLineProperties(new XDDFSolidFillProperties(color(rgb)));
        line.setWidth(.5);
        return line;
    }
}
