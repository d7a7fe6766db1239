package org.belay.reporting;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.belay.reporting.OutcomePdf.Paper;
import org.belay.reporting.OutcomeReport.Result;
import org.belay.reporting.Sheet.Look;
import org.belay.shared.Texts;

/**
 * Writes the outcome report as a workbook: Summary with native charts, Data with one row for each figure, Definitions and
 * Filters. Hidden figures stay as words in hatched cells, so that sums leave them out.
 */
public final class OutcomeWorkbook {

    private final Texts texts;

    public OutcomeWorkbook(Texts texts) {
        this.texts = texts;
    }

    /**
     * Writes the report. The stream stays open.
     *
     * @throws IOException when the stream fails
     */
    public void write(OutcomeReport report, Locale locale, Paper paper, OutputStream out) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            new Filling(workbook, report, new Wording(texts, report.scope().terms(), locale), paper)
                    .fill(ULocale.forLocale(locale).isRightToLeft());
            workbook.write(out);
        }
    }

    /** One workbook being filled. */
    private static final class Filling {

        private final XSSFWorkbook workbook;
        private final OutcomeReport report;
        private final ReportScope scope;
        private final Wording wording;
        private final Paper paper;
        private final Sheet summary;
        private final Sheet data;
        private final Sheet definitions;
        private final Sheet filters;

        Filling(XSSFWorkbook workbook, OutcomeReport report, Wording wording, Paper paper) {
            this.workbook = workbook;
            this.report = report;
            this.scope = report.scope();
            this.wording = wording;
            this.paper = paper;
            Sheet.Styles styles = new Sheet.Styles(workbook);
            this.summary = new Sheet(workbook, styles, wording.text("excel.summary"));
            this.data = new Sheet(workbook, styles, wording.text("excel.data"));
            this.definitions = new Sheet(workbook, styles, wording.text("excel.definitions"));
            this.filters = new Sheet(workbook, styles, wording.text("excel.filters"));
        }

        void fill(boolean rightToLeft) {
            properties();
            DataSheet rows = new DataSheet(data, report, wording);
            rows.fill();
            name("Report_Data", reference(data, "$A$4:$R$" + (rows.lastRow() + 1)));
            workbook.setPrintArea(workbook.getSheetIndex(data.poi()), 0, DataSheet.COLUMNS - 1, 0, rows.lastRow());
            summary(rows);
            definitions();
            filters();
            String footer = wording.text(
                    "excel.footer",
                    scope.program(),
                    scope.cohort().name(),
                    wording.instant(scope.asOf(), scope.zone()));
            for (Sheet sheet : List.of(summary, data, definitions, filters)) {
                sheet.poi().setRightToLeft(rightToLeft);
                sheet.print(
                        paper == Paper.LETTER,
                        sheet == data ? DataSheet.PAGES_WIDE : 1,
                        sheet == summary ? 1 : 0,
                        footer,
                        wording.text("excel.page"));
            }
            workbook.setActiveSheet(0);
        }

        private void properties() {
            POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
            core.setTitle(wording.text(
                    "document-title", scope.program(), scope.cohort().name()));
            core.setCreator(scope.organization());
            core.setSubjectProperty(wording.text("document-subject", wording.instant(scope.asOf(), scope.zone())));
            core.setKeywords(scope.program() + ", " + scope.cohort().name());
        }

        private void summary(DataSheet rows) {
            summary.widths(33, 14, 12, 12, 14, 13, 12, 12);
            summary.title(
                    scope.program() + ", " + scope.cohort().name(),
                    wording.text(
                            "excel.context",
                            wording.period(scope.cohort()),
                            wording.previous(scope),
                            wording.filters(scope)));
            summary.text(2, 0, wording.text("excel.as-of", Wording.city(scope.zone())), Look.CONTEXT);
            summary.instant(2, 1, asOf(), wording.text("format.excel-instant"), Look.CONTEXT);
            summary.poi().addMergedRegion(new CellRangeAddress(2, 2, 1, 2));
            List<String> heads = List.of(
                    wording.text("excel.key-figure"),
                    scope.cohort().name(),
                    wording.text("excel.rests-on"),
                    wording.text("excel.of"),
                    wording.previous(scope),
                    wording.text("difference"),
                    wording.text("excel.low"),
                    wording.text("excel.high"));
            heads(summary, 4, heads, List.of(0));
            int row = 5;
            for (Figure figure : Narrative.KEY_FIGURES) {
                keyFigure(row, report.figure(figure));
                name("KPI_" + figure.id().replace('-', '_'), reference(summary, "$B$" + (row + 1)));
                row++;
            }
            summary.text(row, 0, wording.text("excel.summary-note"), Look.CONTEXT);
            summary.text(row + 1, 0, new Narrative(report, wording).summary(), Look.CONTEXT);
            int last = new SummaryCharts(summary, data, rows, report, wording).draw(row + 3);
            workbook.setPrintArea(0, 0, 7, 0, last);
        }

        private void keyFigure(int row, Result result) {
            Figure figure = result.figure();
            summary.text(row, 0, wording.name(figure), Look.BODY);
            DataSheet.value(summary, row, 1, figure, result.now(), wording, Look.BOLD);
            DataSheet.base(summary, row, 2, result.now());
            DataSheet.value(summary, row, 4, figure, result.before(), wording, Look.BODY);
            Optional<Difference> difference = report.difference(figure);
            String format = DataSheet.signedFormat(figure);
            difference.ifPresentOrElse(
                    each -> summary.number(row, 5, each.value(), format, Look.BODY),
                    () -> summary.blank(row, 5, Look.BODY));
            difference
                    .flatMap(Difference::interval)
                    .ifPresentOrElse(
                            interval -> {
                                summary.number(row, 6, interval.low(), format, Look.BODY);
                                summary.number(row, 7, interval.high(), format, Look.BODY);
                            },
                            () -> {
                                summary.blank(row, 6, Look.BODY);
                                summary.blank(row, 7, Look.BODY);
                            });
        }

        private void definitions() {
            definitions.title(wording.text("excel.definitions"), wording.text("excel.definitions-note"));
            definitions.widths(32, 80, 52);
            heads(
                    definitions,
                    3,
                    List.of(wording.text("excel.term"), wording.text("excel.meaning"), wording.text("excel.formula")),
                    List.of(0, 1, 2));
            int row = 4;
            for (Figure figure : report.allFigures()) {
                row = term(row, wording.name(figure), wording.definition(figure), wording.formula(figure));
            }
            for (String term : report.terms()) {
                row = term(row, wording.text("term." + term), wording.text("term." + term + ".meaning"), "");
            }
            definitions.poi().createFreezePane(0, 4);
            definitions.poi().setRepeatingRows(new CellRangeAddress(3, 3, -1, -1));
            workbook.setPrintArea(workbook.getSheetIndex(definitions.poi()), 0, 2, 0, row - 1);
        }

        private int term(int row, String term, String meaning, String formula) {
            definitions.text(row, 0, term, Look.WRAP);
            definitions.text(row, 1, meaning, Look.WRAP);
            definitions.text(row, 2, formula, Look.WRAP);
            int lines = Math.max(1 + meaning.length() / 84, 1 + formula.length() / 54);
            definitions.poi().getRow(row).setHeightInPoints(5 + 13f * lines);
            return row + 1;
        }

        private void filters() {
            filters.title(wording.text("excel.filters"), wording.text("excel.filters-note"));
            filters.widths(32, 72);
            heads(filters, 3, List.of(wording.text("excel.filter"), wording.text("excel.filter-value")), List.of(0, 1));
            int row = 4;
            row = filter(
                    row,
                    "program-and-cohort",
                    scope.program() + ", " + scope.cohort().name());
            row = date(row, "excel.period-from", scope.cohort().from());
            row = date(row, "excel.period-to", scope.cohort().to());
            row = filter(row, "compared-with", previous());
            row = filter(row, "filters", wording.filters(scope));
            filters.text(row, 0, wording.text("data-as-of"), Look.WRAP);
            filters.instant(row, 1, asOf(), wording.text("format.excel-instant"), Look.WRAP);
            name("Report_AsOf", reference(filters, "$B$" + (row + 1)));
            row = filter(row + 1, "excel.zone", scope.zone().getId());
            row = filter(row, "prepared-for", scope.preparedFor());
            filters.text(row, 0, wording.text("excel.minimum"), Look.WRAP);
            filters.number(row, 1, Figure.MINIMUM_GROUP, "0", Look.WRAP);
            workbook.setPrintArea(workbook.getSheetIndex(filters.poi()), 0, 1, 0, row);
        }

        private String previous() {
            return scope.previous() == null
                    ? wording.previous(scope)
                    : wording.text("compared-with-period", scope.previous().name(), wording.period(scope.previous()));
        }

        private int filter(int row, String key, String value) {
            filters.text(row, 0, wording.text(key), Look.WRAP);
            filters.text(row, 1, value, Look.WRAP);
            return row + 1;
        }

        private int date(int row, String key, LocalDate date) {
            filters.text(row, 0, wording.text(key), Look.WRAP);
            filters.date(row, 1, date, wording.text("format.excel-date"), Look.WRAP);
            return row + 1;
        }

        private static void heads(Sheet sheet, int row, List<String> heads, List<Integer> left) {
            for (int i = 0; i < heads.size(); i++) {
                sheet.text(row, i, heads.get(i), left.contains(i) ? Look.HEAD : Look.HEAD_RIGHT);
            }
            sheet.poi().getRow(row).setHeightInPoints(22);
        }

        private LocalDateTime asOf() {
            return LocalDateTime.ofInstant(scope.asOf(), scope.zone());
        }

        private void name(String name, String reference) {
            XSSFName range = workbook.createName();
            range.setNameName(name);
            range.setRefersToFormula(reference);
        }

        private static String reference(Sheet sheet, String cells) {
            return "'" + sheet.poi().getSheetName().replace("'", "''") + "'!" + cells;
        }
    }
}
