package org.belay.reporting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page template reads: finished words and the names of drawings. Public, because expressions read it. */
final class PageModel {

    private PageModel() {}

    /** One fact on the cover. */
    public record Fact(String label, String value) {}

    /** A key figure of the summary. */
    public record KeyFigure(
            String label, String value, String unit, String drawing, String before, String difference) {}

    /** A chapter: its question stands in the contents, its lead under its title; one block or two in a row. */
    public record Chapter(String id, String over, String title, String question, String lead, List<List<Block>> rows) {}

    /** A figure on a page: title, key, picture, table, source. */
    public record Block(
            String title,
            List<Swatch> keys,
            String note,
            @Nullable Picture picture,
            @Nullable Table table,
            String source) {}

    /** A swatch and what it stands for. */
    public record Swatch(String drawing, String label) {}

    /** A drawing and its size in millimeters. */
    public record Picture(String drawing, int width, int height) {
        public String style() {
            return "width:" + width + "mm;height:" + height + "mm";
        }
    }

    /** A table with its first column as text and the others as numbers. */
    public record Table(List<String> heads, List<Line> lines) {}

    /** A row; a total is set off. */
    public record Line(List<Cell> cells, boolean total) {}

    /** A cell with text, or with a mark when the name of one is given. */
    public record Cell(String text, String mark) {}

    /** A term of the last chapter. */
    public record Term(String name, String meaning) {}
}
