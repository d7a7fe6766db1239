package org.belay.shared.table;

/**
 * What an uploaded file may cost.
 *
 * @param fileBytes size of the file itself
 * @param entries files inside a workbook
 * @param unpackedBytes size of all files inside a workbook together, unpacked
 * @param ratio unpacked to packed size of one file inside a workbook
 * @param textBytes text of a workbook's cells that is held in memory, as UTF-8
 * @param sheets sheets of a workbook
 * @param rows filled rows of one sheet
 * @param columns columns of one sheet
 * @param cellCharacters characters of one cell; Excel itself allows no more than 32 767
 */
public record TableLimits(
        long fileBytes,
        int entries,
        long unpackedBytes,
        int ratio,
        int textBytes,
        int sheets,
        int rows,
        int columns,
        int cellCharacters) {

    private static final int MIB = 1 << 20;

    public static final TableLimits STANDARD =
            new TableLimits(64L * MIB, 2_000, 512L * MIB, 100, 96 * MIB, 100, 200_000, 500, 32_767);
}
