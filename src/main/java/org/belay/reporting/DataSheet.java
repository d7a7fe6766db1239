package org.belay.reporting;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.belay.reporting.FigureValue.Hidden;
import org.belay.reporting.FigureValue.Mean;
import org.belay.reporting.FigureValue.NotRecorded;
import org.belay.reporting.FigureValue.Reason;
import org.belay.reporting.FigureValue.Score;
import org.belay.reporting.FigureValue.Share;
import org.belay.reporting.FigureValue.WholeOnly;
import org.belay.reporting.OutcomeReport.By;
import org.belay.reporting.ReportRows.Group;
import org.belay.reporting.ReportRows.ReportRow;
import org.belay.reporting.Sheet.Look;
import org.jspecify.annotations.Nullable;

/** The sheet with one row for each value. */
final class DataSheet {

    static final int COLUMNS = 18;
    static final int FIRST_ROW = 4;
    static final int MEASURE = 1;
    static final int GROUP = 2;
    static final int VALUE = 6;
    static final int PREVIOUS = 12;
    /** On one page its eighteen columns would be too small to read; whose figure it is stands on both. */
    static final int PAGES_WIDE = 2;

    /** What formulas call its rows. */
    static final String TABLE = "Report_Figures";

    private final Sheet sheet;
    private final OutcomeReport report;
    private final Wording wording;
    private final List<ReportRow> rows;
    private final PageParts parts;

    DataSheet(Sheet sheet, OutcomeReport report, Wording wording) {
        this.sheet = sheet;
        this.report = report;
        this.wording = wording;
        this.rows = ReportRows.of(report);
        this.parts = new PageParts(report, wording);
    }

    List<ReportRow> rows() {
        return rows;
    }

    int lastRow() {
        return FIRST_ROW - 1 + rows.size();
    }

    void fill() {
        sheet.title(wording.text("excel.data"), wording.text("excel.data-note"));
        sheet.widths(15, 28, 27, 15, 15, 15, 13, 20, 11, 9, 10, 10, 14, 12, 12, 10, 58, 26);
        heads();
        for (int i = 0; i < rows.size(); i++) {
            row(FIRST_ROW + i, rows.get(i));
        }
        table();
        sheet.poi().createFreezePane(2, FIRST_ROW);
        sheet.poi().setRepeatingRows(new CellRangeAddress(FIRST_ROW - 1, FIRST_ROW - 1, -1, -1));
        sheet.poi().setRepeatingColumns(new CellRangeAddress(-1, -1, 0, GROUP));
    }

    /** Its reference is not absolute: a table lies where it lies. */
    private void table() {
        var place = new AreaReference(
                new CellReference(FIRST_ROW - 1, 0),
                new CellReference(lastRow(), COLUMNS - 1),
                SpreadsheetVersion.EXCEL2007);
        var table = sheet.poi().createTable(place);
        table.setName(TABLE);
        table.setDisplayName(TABLE);
        table.getCTTable().addNewAutoFilter().setRef(place.formatAsString());
    }

    /** No two columns of a table are called the same, whatever a cohort is called. */
    private static List<String> distinct(List<String> heads) {
        var taken = new HashSet<String>();
        return heads.stream()
                .map(head -> {
                    var name = head;
                    while (!taken.add(name.toLowerCase(Locale.ROOT))) {
                        name += " *";
                    }
                    return name;
                })
                .toList();
    }

    private void heads() {
        String previous = wording.previous(report.scope());
        List<String> heads = distinct(List.of(
                wording.text("excel.chapter"),
                wording.text("measure"),
                wording.text("excel.group"),
                wording.text("excel.time-point"),
                wording.text("excel.from"),
                wording.text("excel.to"),
                wording.text("excel.value"),
                wording.text("excel.unit"),
                wording.text("excel.numerator"),
                wording.text("excel.of"),
                wording.text("excel.low"),
                wording.text("excel.high"),
                previous,
                wording.text("excel.previous-n", previous),
                wording.text("average"),
                wording.text("excel.average-n"),
                wording.text("excel.note"),
                wording.text("excel.id")));
        for (int i = 0; i < heads.size(); i++) {
            var look = i < 4 ? Look.HEAD : i == 7 || i >= 16 ? Look.HEAD_NOTE : Look.HEAD_RIGHT;
            sheet.text(FIRST_ROW - 1, i, heads.get(i), look);
        }
        sheet.poi().getRow(FIRST_ROW - 1).setHeightInPoints(30);
    }

    private void row(int row, ReportRow each) {
        Figure figure = each.figure();
        sheet.text(row, 0, chapter(each), Look.BODY);
        sheet.text(row, MEASURE, wording.name(figure), Look.BODY);
        sheet.text(row, GROUP, group(each.group()), Look.BODY);
        sheet.text(row, 3, wording.text("period-rule." + lower(figure.periodRule())), Look.BODY);
        sheet.date(row, 4, each.from(), wording.text("format.excel-day"), Look.BODY);
        sheet.date(row, 5, each.to(), wording.text("format.excel-day"), Look.BODY);
        value(sheet, row, VALUE, figure, each.now(), wording, Look.BOLD);
        sheet.text(row, 7, wording.text("unit." + lower(figure.unit()).replace('_', '-')), Look.NOTE);
        base(sheet, row, 8, each.now());
        each.now()
                .interval()
                .ifPresentOrElse(
                        interval -> {
                            sheet.number(row, 10, interval.low(), format(figure), Look.BODY);
                            sheet.number(row, 11, interval.high(), format(figure), Look.BODY);
                        },
                        () -> {
                            sheet.blank(row, 10, Look.BODY);
                            sheet.blank(row, 11, Look.BODY);
                        });
        previous(row, figure, each.before());
        average(row, each);
        sheet.text(row, 16, note(each), Look.NOTE);
        sheet.text(row, 17, figure.id(), Look.NOTE);
    }

    private void average(int row, ReportRow each) {
        ProgramAverage average =
                each.group() instanceof Group.All ? report.averages().get(each.figure()) : null;
        if (average == null) {
            sheet.blank(row, 14, Look.BODY);
            sheet.blank(row, 15, Look.BODY);
            return;
        }
        sheet.number(row, 14, average.value(), format(each.figure()), Look.BODY);
        sheet.count(row, 15, average.cohorts());
    }

    private void previous(int row, Figure figure, @Nullable FigureValue before) {
        if (before == null || report.scope().previous() == null) {
            sheet.blank(row, 12, Look.BODY);
            sheet.blank(row, 13, Look.BODY);
            return;
        }
        value(sheet, row, PREVIOUS, figure, before, wording, Look.BODY);
        switch (before) {
            case Share share -> sheet.count(row, 13, share.base());
            case Mean mean -> sheet.count(row, 13, mean.n());
            case Score score -> sheet.count(row, 13, score.n());
            default -> sheet.blank(row, 13, Look.BODY);
        }
    }

    /** A number with the format of its figure, or the word that stands for it. */
    static void value(Sheet sheet, int row, int column, Figure figure, FigureValue value, Wording wording, Look look) {
        value.number()
                .ifPresentOrElse(
                        number -> sheet.number(row, column, number, format(figure), look),
                        () -> sheet.text(row, column, wording.number(figure, value), Look.HIDDEN));
    }

    /** What the value rests on, in two columns: the numerator or n, and the base. */
    static void base(Sheet sheet, int row, int column, FigureValue value) {
        sheet.blank(row, column, Look.BODY);
        sheet.blank(row, column + 1, Look.BODY);
        switch (value) {
            case Share share -> {
                sheet.count(row, column, share.numerator());
                sheet.count(row, column + 1, share.base());
            }
            case Mean mean -> sheet.count(row, column, mean.n());
            case Score score -> sheet.count(row, column, score.n());
            default -> {}
        }
    }

    static String format(Figure figure) {
        return switch (figure.unit()) {
            case SHARE -> "0%";
            case RATING, POINTS -> "0.00";
            case CHANGE, DEVIATIONS -> "+0.00;\u22120.00;0.00";
            case SESSIONS_EACH, MATCHES_EACH -> "0.0";
            case SCORE -> "+0;\u22120;0";
            default -> "#,##0";
        };
    }

    /** For differences; those of shares are in points. */
    static String signedFormat(Figure figure) {
        return switch (figure.unit()) {
            case RATING, POINTS, CHANGE, DEVIATIONS -> "+0.00;\u22120.00;0.00";
            case SESSIONS_EACH, MATCHES_EACH -> "+0.0;\u22120.0;0.0";
            default -> "+0;\u22120;0";
        };
    }

    private String group(Group group) {
        return switch (group) {
            case Group.All ignored -> wording.text("all");
            case Group.Choices choices -> wording.choices(choices.question(), choices.first(), choices.last());
            case Group.InMonths in -> wording.months(in.months());
            case Group.Named named -> named.name().isEmpty() ? PageParts.joinedName(wording, named.by()) : named.name();
        };
    }

    private String chapter(ReportRow row) {
        if (row.group() instanceof Group.Named named && (named.by() == By.DEPARTMENT || named.by() == By.SITE)) {
            return wording.text("groups.title");
        }
        return wording.text(lower(row.figure().chapter()) + ".title");
    }

    private String note(ReportRow row) {
        return switch (row.now()) {
            case Hidden hidden ->
                wording.text(hidden.reason() == Reason.TOO_FEW ? "excel.note.too-few" : "excel.note.hidden");
            case NotRecorded ignored -> wording.text("excel.note.not-recorded");
            case WholeOnly ignored -> wording.text("excel.note.whole-only");
            case Mean mean when !mean.independent() -> wording.text("excel.note.related");
            default ->
                row.group() instanceof Group.Named || !parts.ofSome(row.figure())
                        ? ""
                        : wording.text("of-some-cohorts");
        };
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
