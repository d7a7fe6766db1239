package org.belay.reporting;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/**
 * The lines of a PDF. Extraction puts blanks between the cells of a row or leaves them out, and a long label breaks: all
 * white space is ignored, but a row begins where a line begins and ends where one ends.
 */
public final class PdfRows {

    private final StringBuilder text = new StringBuilder();
    private final BitSet edges = new BitSet();

    public PdfRows(byte[] file) throws IOException {
        var reader = new PdfReader(file);
        var extractor = new PdfTextExtractor(reader);
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            extractor.getTextFromPage(page).lines().forEach(line -> {
                edges.set(text.length());
                text.append(dense(line));
            });
        }
        edges.set(text.length());
    }

    /** Whether these cells stand beside each other in a row of their own. */
    public boolean have(List<String> cells) {
        return have(cells, true);
    }

    /** The same for the end of a row: beside a picture, a mark of its axis may stand before them. */
    public boolean haveLast(List<String> cells) {
        return have(cells, false);
    }

    private boolean have(List<String> cells, boolean alone) {
        String row = dense(String.join("", cells));
        for (int at = text.indexOf(row); at >= 0; at = text.indexOf(row, at + 1)) {
            if ((!alone || edges.get(at)) && edges.get(at + row.length())) {
                return true;
            }
        }
        return false;
    }

    /** Whether something is said anywhere. */
    public boolean say(String words) {
        return text.indexOf(dense(words)) >= 0;
    }

    private static String dense(String text) {
        return text.replaceAll("[\\s\u00a0\u202f]+", "");
    }
}
