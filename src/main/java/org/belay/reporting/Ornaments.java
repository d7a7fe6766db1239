package org.belay.reporting;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.LinkedHashMap;
import java.util.Map;
import org.belay.shared.pdf.Drawing;

/** What every page may draw beside its charts: cover, brand, swatches of keys, marks of suppression. */
final class Ornaments {

    private static final Color ROPE = new Color(0x1C5468);

    private Ornaments() {}

    static Map<String, Drawing> all(Wording wording) {
        Map<String, Drawing> drawings = new LinkedHashMap<>();
        drawings.put("cover", Ornaments::cover);
        drawings.put("brand", Ornaments::brand);
        drawings.put("mark-few", (g, w, h) -> Ink.mark(g, 0, 0, w, h, wording.text("too-few")));
        drawings.put("mark-hidden", (g, w, h) -> Ink.mark(g, 0, 0, w, h, wording.text("hidden")));
        drawings.put("swatch-accent", swatch(Ink.ACCENT));
        drawings.put("swatch-second", swatch(Ink.SECOND));
        drawings.put("swatch-light", swatch(Ink.SECOND_LIGHT));
        drawings.put("swatch-amber", swatch(Ink.AMBER));
        drawings.put("swatch-amber-light", swatch(Ink.AMBER_LIGHT));
        drawings.put("swatch-gray", swatch(Ink.GRAY));
        drawings.put("swatch-dot", (g, w, h) -> Ink.dot(g, w / 2, h / 2 + .3, w / 2 - .8, Ink.ACCENT, Ink.ACCENT));
        drawings.put("swatch-ring", (g, w, h) -> Ink.dot(g, w / 2, h / 2 + .3, w / 2 - .8, Color.WHITE, Ink.ACCENT));
        return drawings;
    }

    private static Drawing swatch(Color color) {
        return (g, width, height) -> Ink.bar(g, 0, .6, width, height - .6, color);
    }

    /** A deep field with the loops of a rope seen from above. */
    private static void cover(Graphics2D g, double width, double height) {
        Ink.bar(g, 0, 0, width, height, Ink.DEEP);
        Shape all = g.getClip();
        g.clip(new Rectangle2D.Double(0, 0, width, height - 4));
        g.setPaint(ROPE);
        for (int i = 1; i <= 34; i++) {
            double rx = i * 17.0;
            double ry = rx * .8;
            g.setStroke(new BasicStroke(i % 4 == 0 ? 1.4f : .55f));
            g.draw(new Ellipse2D.Double(width * .93 - rx, height * 1.04 - ry, 2 * rx, 2 * ry));
        }
        g.setClip(all);
        Ink.bar(g, 0, height - 4, width, 4, Ink.SECOND);
    }

    private static void brand(Graphics2D g, double width, double height) {
        g.setPaint(Color.WHITE);
        g.fill(new RoundRectangle2D.Double(0, 0, height, height, 6, 6));
        g.setPaint(Ink.DEEP);
        g.setStroke(new BasicStroke((float) (height * .085), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        double[][] points = {{.2, .78}, {.38, .24}, {.53, .54}, {.64, .38}, {.82, .78}};
        Path2D mountain = new Path2D.Double();
        mountain.moveTo(points[0][0] * height, points[0][1] * height);
        for (double[] point : points) {
            mountain.lineTo(point[0] * height, point[1] * height);
        }
        mountain.closePath();
        g.draw(mountain);
    }
}
