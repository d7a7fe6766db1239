package org.belay.reporting;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.belay.shared.pdf.Letters;
import org.belay.shared.pdf.PageFonts;

/** The palette of the files and the strokes that all drawings share. Sizes are points. */
final class Ink {

    static final Color ACCENT = new Color(0x00627E);
    static final Color DEEP = new Color(0x073B4D);
    static final Color SECOND = new Color(0x78B5CB);
    static final Color SECOND_LIGHT = new Color(0xBFDDE8);
    static final Color SOFT = new Color(0xE8F2F6);
    static final Color AMBER = new Color(0xC97F14);
    static final Color AMBER_LIGHT = new Color(0xE4B478);
    static final Color TEXT = new Color(0x1A2024);
    static final Color TEXT_2 = new Color(0x4A545A);
    static final Color GRAY = new Color(0xC6CBCF);
    static final Color LINE = new Color(0x9EA6AB);
    static final Color GRID = new Color(0xE1E5E8);
    static final Color WELL = new Color(0xF5F7F8);

    static final Font LABEL = PageFonts.awt(PageFonts.Weight.REGULAR, 7.5f);
    static final Font CATEGORY = PageFonts.awt(PageFonts.Weight.REGULAR, 8.25f);
    static final Font VALUE = PageFonts.awt(PageFonts.Weight.SEMI_BOLD, 7.5f);
    static final Font MARK = PageFonts.awt(PageFonts.Weight.MEDIUM, 7f);

    enum Align {
        LEFT,
        CENTER,
        RIGHT
    }

    private Ink() {}

    static void bar(Graphics2D g, double x, double y, double width, double height, Color color) {
        g.setPaint(color);
        g.fill(new Rectangle2D.Double(x, y, Math.max(0, width), height));
    }

    static void line(Graphics2D g, double x1, double y1, double x2, double y2, Color color, double width) {
        g.setPaint(color);
        g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        g.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    static void dot(Graphics2D g, double x, double y, double radius, Color fill, Color edge) {
        Shape circle = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        g.setPaint(fill);
        g.fill(circle);
        g.setPaint(edge);
        g.setStroke(new BasicStroke(1.1f));
        g.draw(circle);
    }

    /** Text with its baseline at y. */
    static void text(Graphics2D g, String words, double x, double y, Font font, Color color, Align align) {
        String text = Letters.drawable(words);
        g.setFont(font);
        g.setPaint(color);
        double start = switch (align) {
            case LEFT -> x;
            case CENTER -> x - width(g, text, font) / 2;
            case RIGHT -> x - width(g, text, font);
        };
        g.drawString(text, (float) start, (float) y);
    }

    static double width(Graphics2D g, String text, Font font) {
        return g.getFontMetrics(font).getStringBounds(Letters.drawable(text), g).getWidth();
    }

    /** The text shortened with an ellipsis until it fits. */
    static String fit(Graphics2D g, String text, Font font, double width) {
        if (width(g, text, font) <= width) {
            return text;
        }
        int length = text.length() - 1;
        while (length > 1 && width(g, text.substring(0, length).strip() + "\u2026", font) > width) {
            length--;
        }
        return text.substring(0, length).strip() + "\u2026";
    }

    /** Slanted lines: here something is not shown. */
    static void hatch(Graphics2D g, double x, double y, double width, double height) {
        bar(g, x, y, width, height, WELL);
        Shape clip = g.getClip();
        g.clip(new Rectangle2D.Double(x, y, width, height));
        for (double start = x - height; start < x + width; start += 3.2) {
            line(g, start, y + height, start + height, y, GRAY, .5);
        }
        g.setClip(clip);
    }

    /** The word of a mark on a hatched field. */
    static void mark(Graphics2D g, double x, double y, double width, double height, String word) {
        hatch(g, x, y, width, height);
        double well = Math.min(width, width(g, word, MARK) + 6);
        bar(g, x + (width - well) / 2, y, well, height, WELL);
        text(g, word, x + width / 2, y + height / 2 + 2.4, MARK, TEXT_2, Align.CENTER);
    }
}
