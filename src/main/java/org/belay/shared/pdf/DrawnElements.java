package org.belay.shared.pdf;

import java.awt.Graphics2D;
import java.awt.Point;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpdf.extend.ReplacedElement;
import org.openpdf.extend.UserAgentCallback;
import org.openpdf.layout.LayoutContext;
import org.openpdf.pdf.ITextOutputDevice;
import org.openpdf.pdf.ITextReplacedElement;
import org.openpdf.pdf.ITextReplacedElementFactory;
import org.openpdf.render.BlockBox;
import org.openpdf.render.RenderingContext;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfTemplate;
import org.w3c.dom.Element;

/** Puts drawings where the page says {@code data-draw="name"}. */
final class DrawnElements extends ITextReplacedElementFactory {

    private static final String ATTRIBUTE = "data-draw";

    private final Map<String, Drawing> drawings;

    DrawnElements(ITextOutputDevice device, Map<String, Drawing> drawings) {
        super(device);
        this.drawings = drawings;
    }

    @Override
    public @Nullable ReplacedElement createReplacedElement(
            LayoutContext context, BlockBox box, UserAgentCallback callback, int width, int height) {
        Element element = box.getElement();
        if (element == null || !element.hasAttribute(ATTRIBUTE)) {
            return super.createReplacedElement(context, box, callback, width, height);
        }
        Drawing drawing = drawings.get(element.getAttribute(ATTRIBUTE));
        if (drawing == null) {
            throw new IllegalArgumentException("No drawing named " + element.getAttribute(ATTRIBUTE));
        }
        return new Drawn(drawing, width, height, "span".equals(element.getNodeName()));
    }

    /** A drawing as tall as its box; one inside a line sits a little below the baseline, as letters do. */
    private static final class Drawn implements ITextReplacedElement {

        private static final double ABOVE_BASELINE = .78;

        private final Drawing drawing;
        private final int width;
        private final int height;
        private final boolean inline;
        private Point location = new Point();

        Drawn(Drawing drawing, int width, int height, boolean inline) {
            this.drawing = drawing;
            this.width = width;
            this.height = height;
            this.inline = inline;
        }

        @Override
        public void paint(RenderingContext context, ITextOutputDevice device, BlockBox box) {
            PdfContentByte page = device.getCurrentPage();
            var area = device.createLocalTargetArea(context, box);
            PdfTemplate template = page.createTemplate(area.getWidth(), area.getHeight());
            Graphics2D graphics = template.createGraphics(area.getWidth(), area.getHeight(), PageFonts.mapper());
            drawing.draw(graphics, area.getWidth(), area.getHeight());
            graphics.dispose();
            page.addTemplate(template, area.getLeft(), area.getBottom());
        }

        @Override
        public int getIntrinsicWidth() {
            return width;
        }

        @Override
        public int getIntrinsicHeight() {
            return height;
        }

        @Override
        public Point getLocation() {
            return location;
        }

        @Override
        public void setLocation(int x, int y) {
            location = new Point(x, y);
        }

        @Override
        public void detach(LayoutContext context) {
            // Nothing is held beyond the drawing itself.
        }

        @Override
        public boolean isRequiresInteractivePaint() {
            return false;
        }

        @Override
        public boolean hasBaseline() {
            return inline;
        }

        @Override
        public int getBaseline() {
            return (int) (height * ABOVE_BASELINE);
        }
    }
}
