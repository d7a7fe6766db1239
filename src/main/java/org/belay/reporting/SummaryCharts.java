package org.belay.reporting;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
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

/** At most two native charts on the first sheet. They point at the Data sheet, never at typed numbers. */
final class SummaryCharts {

    private static final int HEIGHT = 18;

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

    private record Series(String name, Block block, int color) {}

    /** Draws the charts below the row; returns the last row that they reach. */
    int draw(int row) {
        List<Series> left = left();
        List<Series> right = series(wording.text("share-percent"), this::departmentShare, 0x00627E);
        if (!left.isEmpty()) {
            boolean months = left.size() > 1;
            String title = wording.text(months ? "excel.chart-months" : "excel.chart-funnel");
            int label = months ? DataSheet.GROUP : DataSheet.MEASURE;
            chart(new Box(0, 3, row), title, left, label, "#,##0", !months);
        }
        if (!right.isEmpty()) {
            chart(new Box(3, 8, row), wording.text("excel.chart-groups"), right, DataSheet.GROUP, "0%", true);
        }
        if (left.isEmpty() && right.isEmpty()) {
            return row - 1;
        }
        summary.text(row + HEIGHT, 0, wording.text("excel.chart-note"), Look.CONTEXT);
        return row + HEIGHT;
    }

    /** A chart of steps reads rows that lie together, so that it cannot leave one out. */
    private List<Series> left() {
        if (report.months().isEmpty()) {
            return !report.steps().equals(OutcomeReport.STEPS)
                    ? List.of()
                    : series(report.scope().cohort().name(), SummaryCharts::funnel, 0x00627E);
        }
        List<Series> planned = series(
                wording.text("months.planned"),
                row -> row.group() instanceof Group.InMonths && row.figure() == Figure.SESSIONS_PLANNED,
                0xBFDDE8);
        List<Series> held = series(
                wording.text("months.held"),
                row -> row.group() instanceof Group.InMonths && row.figure() == Figure.SESSIONS_HELD,
                0x00627E);
        return planned.isEmpty() || held.isEmpty() ? List.of() : List.of(planned.getFirst(), held.getFirst());
    }

    private static boolean funnel(ReportRow row) {
        return row.group() instanceof Group.All && row.figure().compareTo(Figure.LEFT) <= 0;
    }

    private boolean departmentShare(ReportRow row) {
        return row.group() instanceof Group.Named named
                && named.by() == By.DEPARTMENT
                && row.figure() == Figure.COMPLETED_SHARE;
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
                        color))
                : List.of();
    }

    /** Columns of the sheet that a chart covers, and its first row. */
    private record Box(int left, int right, int top) {}

    private void chart(Box box, String title, List<Series> series, int label, String format, boolean horizontal) {
        XSSFClientAnchor anchor = summary.poi()
                .createDrawingPatriarch()
                .createAnchor(0, 0, 0, 0, box.left(), box.top(), box.right(), box.top() + HEIGHT - 1);
        anchor.setAnchorType(ClientAnchor.AnchorType.MOVE_DONT_RESIZE);
        XSSFChart chart = summary.poi().getDrawingPatriarch().createChart(anchor);
        title(chart, title);
        XDDFCategoryAxis categories = chart.createCategoryAxis(horizontal ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        XDDFValueAxis values = chart.createValueAxis(horizontal ? AxisPosition.BOTTOM : AxisPosition.LEFT);
        axes(categories, values, format, horizontal);
        XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, categories, values);
        bars.setBarDirection(horizontal ? BarDirection.BAR : BarDirection.COL);
        bars.setBarGrouping(BarGrouping.CLUSTERED);
        bars.setVaryColors(false);
        bars.setGapWidth(60);
        for (Series each : series) {
            var drawn = bars.addSeries(
                    XDDFDataSourcesFactory.fromStringCellRange(
                            data.poi(), each.block().column(label)),
                    XDDFDataSourcesFactory.fromNumericCellRange(
                            data.poi(), each.block().column(DataSheet.VALUE)));
            drawn.setTitle(each.name(), null);
            // LibreOffice draws nothing without an explicit fill.
            drawn.setShapeProperties(fill(each.color()));
        }
        chart.plot(bars);
        if (series.size() > 1) {
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
        if ("0%".equals(format)) {
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
