package org.belay.shared.table;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * Makes text inert that leaves in a file and that a spreadsheet would run as a formula: text that starts with
 * {@code = + - @}, their full-width forms, a tab, a carriage return or NUL, or with one of them behind spaces.
 */
public final class SafeCell {

    private static final String TRIGGERS = "=+-@\t\r\n\0\uff1d\uff0b\uff0d\uff20";
    private static final char ELLIPSIS = '\u2026';

    private final Workbook workbook;
    private final Map<Short, CellStyle> quoted = new HashMap<>();

    /** For the cells of one workbook. */
    public SafeCell(Workbook workbook) {
        this.workbook = workbook;
    }

    /** Text for a cell of a CSV file; an apostrophe in front says to a spreadsheet: this is text. */
    public static String csv(String text) {
        return isRisky(text) ? "'" + printable(text) : printable(text);
    }

    /** Takes back what {@link #csv} added, so that a file of ours comes in as it went out. */
    static String unquoted(String text) {
        return text.startsWith("'") && isRisky(text.substring(1)) ? text.substring(1) : text;
    }

    /**
     * Writes text as a text cell, cut to what a cell can hold. Risky text is also marked as quoted, so that it stays
     * text when somebody edits the cell. Set the style of the cell before.
     */
    public void set(Cell cell, String text) {
        var printable = printable(text);
        int longest = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
        cell.setCellValue(printable.length() > longest ? printable.substring(0, longest - 1) + ELLIPSIS : printable);
        if (isRisky(text)) {
            cell.setCellStyle(quoted.computeIfAbsent(cell.getCellStyle().getIndex(), this::quotedCopy));
        }
    }

    private CellStyle quotedCopy(short style) {
        var copy = workbook.createCellStyle();
        copy.cloneStyleFrom(workbook.getCellStyleAt(style));
        copy.setQuotePrefixed(true);
        return copy;
    }

    static boolean isRisky(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (TRIGGERS.indexOf(c) >= 0) {
                return true;
            }
            if (c != ' ' && c != '\u00a0') {
                return false;
            }
        }
        return false;
    }

    /** XML holds no control characters but tab and line breaks. A loop, since files have millions of texts without any. */
    private static String printable(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (isControl(text.charAt(i))) {
                return withoutControls(text);
            }
        }
        return text;
    }

    private static String withoutControls(String text) {
        var printable = new StringBuilder(text.length());
        text.chars().filter(c -> !isControl(c)).forEach(c -> printable.append((char) c));
        return printable.toString();
    }

    private static boolean isControl(int c) {
        return (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == 0xfffe || c == 0xffff;
    }
}
