package org.belay.shared.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Why a file is refused, where, and with what figures. The screen translates it: {@link #messageKey()} says what is
 * wrong, {@link #adviceKey()} what to do, and both take {@link #messageArguments()}.
 *
 * @param sheet name of the sheet, empty where there is none
 * @param row row as Excel numbers it, 0 where there is none
 * @param column letters of the column, empty where there is none
 * @param details further arguments, named at each kind
 */
public record TableProblem(Kind kind, String sheet, int row, String column, List<Object> details) {

    /** The sentence after each dash is the English text the key stands for. */
    public enum Kind {
        /** The file is empty. – Export it again and upload the new file. */
        EMPTY_FILE,
        /** The file is larger than {3} MiB. – Split it, or remove pictures and unused sheets. */
        FILE_TOO_LARGE,
        /** The workbook is protected with a password. – Save it without a password and upload it again. */
        ENCRYPTED,
        /** This is a workbook of Excel 97–2003 (.xls). – Open it in Excel and save it as .xlsx or CSV UTF-8. */
        OLD_EXCEL,
        /** This is an OpenDocument spreadsheet (.ods). – Open it and save it as .xlsx or CSV UTF-8. */
        OPEN_DOCUMENT,
        /** This is a binary workbook (.xlsb). – Open it in Excel and save it as .xlsx. */
        BINARY_WORKBOOK,
        /** This is a web page or XML with a table in it. – Open it in Excel and save it as .xlsx. */
        MARKUP,
        /** This is a PDF document. – Export the table as .xlsx or .csv; a PDF holds no table that can be read. */
        PDF,
        /** This is a picture. – Export the table itself as .xlsx or .csv; a picture of it cannot be read. */
        PICTURE,
        /** This is a zip archive. – Unpack it and upload the table inside. */
        ARCHIVE,
        /** This is no table. – Upload an .xlsx, .csv or .txt file. */
        NO_TABLE,
        /** The file is damaged or incomplete. – Export or copy it again and upload the new file. */
        DAMAGED,
        /** The workbook holds declarations that could load other files. – Open it in Excel and save it again. */
        UNSAFE_XML,
        /** The workbook consists of more than {3} files. – Copy the table into a new workbook. */
        TOO_MANY_ENTRIES,
        /** The workbook unpacks to more than {3} MiB. – Copy the table into a new workbook, or split it. */
        UNPACKS_TOO_LARGE,
        /** Part of the workbook is packed more tightly than {3} to 1. – Copy the table into a new workbook. */
        PACKED_TOO_TIGHTLY,
        /** The cells hold more than {3} MiB of text. – Split the table. */
        TOO_MUCH_TEXT,
        /** The workbook has more than {3} sheets. – Copy the table into a new workbook. */
        TOO_MANY_SHEETS,
        /** The workbook has no visible sheet. – Unhide the sheet with the table. */
        NO_VISIBLE_SHEET,
        /** No row with column names was found in the first {3} rows of {0}. – Put the names above the data. */
        NO_HEADER,
        /** There are column names in row {1} of {0} but no rows below. – Export the data again. */
        NO_ROWS,
        /** {0} has more than {3} rows; row {1} is the first too many. – Split the table. */
        TOO_MANY_ROWS,
        /** Row {1} of {0} has more than {3} columns. – Remove columns that are not needed. */
        TOO_MANY_COLUMNS,
        /** Cell {2}{1} of {0} holds more than {3} characters. – Shorten it; in CSV, look for a missing quotation mark. */
        CELL_TOO_LONG,
        /** A quotation mark opened in row {1} is never closed. – Close it, or export the file again. */
        QUOTE_NOT_CLOSED,
        /** The columns are separated by {3}. – Save the file with semicolon, comma, tab or vertical bar. */
        UNKNOWN_DELIMITER
    }

    public TableProblem {
        details = List.copyOf(details);
    }

    static TableProblem of(Kind kind, Object... details) {
        return new TableProblem(kind, "", 0, "", List.of(details));
    }

    static TableProblem atRow(Kind kind, String sheet, int row, Object... details) {
        return new TableProblem(kind, sheet, row, "", List.of(details));
    }

    static TableProblem atCell(Kind kind, String sheet, int row, int column, Object... details) {
        return new TableProblem(kind, sheet, row, Column.letters(column), List.of(details));
    }

    /** The same of a sheet that has a name. */
    TableProblem of(String sheetName) {
        return new TableProblem(kind, sheetName, row, column, details);
    }

    /** For instance {@code table.problem.cell-too-long}. */
    public String messageKey() {
        return "table.problem." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String adviceKey() {
        return messageKey() + ".advice";
    }

    /** {0} sheet, {1} row, {2} column, then the details. */
    public List<Object> messageArguments() {
        var arguments = new ArrayList<Object>(List.of(sheet, row, column));
        arguments.addAll(details);
        return List.copyOf(arguments);
    }

    TableException exception() {
        return new TableException(this);
    }
}
