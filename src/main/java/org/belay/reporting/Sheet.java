package org.belay.reporting;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Cells of a workbook with the house look. Text is always a string cell and never a formula. */
public final class Sheet {

    /** How a cell looks. */
    public enum Look {
        TITLE,
        CONTEXT,
        HEAD,
        HEAD_RIGHT,
        /** Over notes. */
        HEAD_NOTE,
        BODY,
        BOLD,
        WRAP,
        NOTE,
        HIDDEN
    }

    /** One look with one number format. */
    private record StyleKey(Look look, String format, boolean quoted) {}

    /** The styles of one workbook, each made once: a workbook holds only so many. */
    public static final class Styles {
        private final XSSFWorkbook workbook;
        private final Map<StyleKey, XSSFCellStyle> styles = new HashMap<>();

        public Styles(XSSFWorkbook workbook) {
            this.workbook = workbook;
        }

        public XSSFCellStyle style(Look look, String format, boolean quoted) {
            return styles.computeIfAbsent(new StyleKey(look, format, quoted), this::make);
        }

        private XSSFCellStyle make(StyleKey key) {
            XSSFCellStyle style = workbook.createCellStyle();
            XSSFFont font = workbook.createFont();
            font.setFontName("Calibri");
            font.setFontHeightInPoints((short) 10);
            font.setColor(color(0x1A2024));
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            if (!key.format().isEmpty()) {
                style.setDataFormat(workbook.createDataFormat().getFormat(key.format()));
            }
            style.setQuotePrefixed(key.quoted());
            look(key.look(), style, font);
            style.setFont(font);
            return style;
        }

        private static void look(Look look, XSSFCellStyle style, XSSFFont font) {
            switch (look) {
                case TITLE -> {
                    font.setFontHeightInPoints((short) 20);
                    font.setColor(color(0x073B4D));
                }
                case CONTEXT -> {
                    font.setColor(color(0x4A545A));
                    style.setAlignment(HorizontalAlignment.LEFT);
                }
                case HEAD, HEAD_RIGHT, HEAD_NOTE -> head(look, style, font);
                case BODY -> line(style);
                case BOLD -> {
                    font.setBold(true);
                    line(style);
                }
                case WRAP -> {
                    style.setWrapText(true);
                    style.setVerticalAlignment(VerticalAlignment.TOP);
                    style.setAlignment(HorizontalAlignment.LEFT);
                    line(style);
                }
                case NOTE -> {
                    font.setColor(color(0x4A545A));
                    indented(style);
                    line(style);
                }
                case HIDDEN -> {
                    font.setItalic(true);
                    font.setColor(color(0x4A545A));
                    style.setAlignment(HorizontalAlignment.RIGHT);
                    style.setFillForegroundColor(color(0xC6CBCF));
                    style.setFillBackgroundColor(color(0xF5F7F8));
                    style.setFillPattern(FillPatternType.THIN_FORWARD_DIAG);
                }
            }
        }

        private static void head(Look look, XSSFCellStyle style, XSSFFont font) {
            font.setBold(true);
            font.setColor(color(0xFFFFFF));
            style.setFillForegroundColor(color(0x00627E));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setWrapText(true);
            style.setAlignment(look == Look.HEAD_RIGHT ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
            if (look == Look.HEAD_NOTE) {
                indented(style);
            }
        }

        /** Off the number before it; an indent counts only where the side is said. */
        private static void indented(XSSFCellStyle style) {
            style.setAlignment(HorizontalAlignment.LEFT);
            style.setIndention((short) 1);
        }

        private static void line(XSSFCellStyle style) {
            style.setBorderBottom(BorderStyle.THIN);
            style.setBottomBorderColor(color(0xE1E5E8));
        }
    }

    private static final Set<Look> ON_LINES = EnumSet.of(Look.BODY, Look.BOLD, Look.NOTE, Look.HIDDEN);

    private final XSSFSheet sheet;
    private final Styles styles;

    public Sheet(XSSFWorkbook workbook, Styles styles, String name) {
        this(workbook.createSheet(name), styles);
    }

    /** @param sheet that is there already, without any cell yet */
    public Sheet(XSSFSheet sheet, Styles styles) {
        this.sheet = sheet;
        this.styles = styles;
        sheet.setDisplayGridlines(false);
    }

    public XSSFSheet poi() {
        return sheet;
    }

    static XSSFColor color(int rgb) {
        // The schema wants the opacity, too.
        return new XSSFColor(new byte[] {(byte) 0xff, (byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}, null);
    }

    /** Title in the first row and one line of context in the second. */
    public void title(String title, String context) {
        text(0, 0, title, Look.TITLE);
        sheet.getRow(0).setHeightInPoints(30);
        text(1, 0, context, Look.CONTEXT);
    }

    /**
     * Writes text. What a spreadsheet could take for a formula when somebody edits or saves it as CSV gets the quote prefix.
     */
    public void text(int row, int column, String text, Look look) {
        cell(row, column, look, "", startsLikeFormula(text)).setCellValue(text);
    }

    private static boolean startsLikeFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r\n\0".indexOf(text.charAt(0)) >= 0;
    }

    public void number(int row, int column, double value, String format, Look look) {
        cell(row, column, look, format, false).setCellValue(value);
    }

    public void count(int row, int column, long value) {
        number(row, column, (double) value, "#,##0", Look.BODY);
    }

    public void date(int row, int column, LocalDate date, String format, Look look) {
        cell(row, column, look, format, false).setCellValue(date);
    }

    public void instant(int row, int column, LocalDateTime instant, String format, Look look) {
        cell(row, column, look, format, false).setCellValue(instant);
    }

    void blank(int row, int column, Look look) {
        cell(row, column, look, "", false);
    }

    private XSSFCell cell(int row, int column, Look look, String format, boolean quoted) {
        XSSFRow line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        if (ON_LINES.contains(look)) {
            line.setHeightInPoints(18);
        }
        XSSFCell cell = line.createCell(column);
        cell.setCellStyle(styles.style(look, format, quoted));
        return cell;
    }

    /** Widths in characters. */
    public void widths(int... characters) {
        for (int i = 0; i < characters.length; i++) {
            sheet.setColumnWidth(i, characters[i] * 256);
        }
    }

    /**
     * Landscape.
     *
     * @param wide over how many pages
     * @param high over how many, 0 for as many as it takes
     */
    public void print(boolean letter, int wide, int high, String footer, String page) {
        sheet.setFitToPage(true);
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(letter ? PrintSetup.LETTER_PAPERSIZE : PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        setup.setFitWidth((short) wide);
        setup.setFitHeight((short) high);
        sheet.setMargin(PageMargin.LEFT, .55);
        sheet.setMargin(PageMargin.RIGHT, .55);
        sheet.setMargin(PageMargin.TOP, .6);
        sheet.setMargin(PageMargin.BOTTOM, .65);
        sheet.setHorizontallyCenter(true);
        sheet.getFooter().setLeft("&8" + footer.replace("&", "&&"));
        sheet.getFooter().setRight("&8&A, " + page + " &P / &N");
    }
}
