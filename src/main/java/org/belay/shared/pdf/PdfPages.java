package org.belay.shared.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.openpdf.pdf.DefaultPDFCreationListener;
import org.openpdf.pdf.ITextRenderer;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.SAXException;

/** Writes a page of XHTML as PDF. The files are not tagged. */
public final class PdfPages {

    private PdfPages() {}

    /**
     * Writes the pages. The stream stays open.
     *
     * @param drawings by the names under which the page asks for them, in {@code data-draw}
     * @param outlined whether a reader opens with the bookmarks beside the page
     * @throws IOException when the stream fails
     */
    public static void write(
            String xhtml, Map<String, Drawing> drawings, Locale language, boolean outlined, OutputStream out)
            throws IOException {
        Document page = parse(xhtml);
        drawable(page.getElementsByTagName("body").item(0));
        ITextRenderer renderer = new ITextRenderer();
        PageFonts.register(renderer.getFontResolver());
        renderer.getSharedContext().setReplacedElementFactory(new DrawnElements(renderer.getOutputDevice(), drawings));
        renderer.setListener(new DocumentFacts(title(page), language, outlined));
        renderer.setDocument(page, null);
        renderer.layout();
        renderer.createPDF(out);
    }

    /** Title, language, outline and the order of tabs, which pages cannot state themselves. */
    private static final class DocumentFacts extends DefaultPDFCreationListener {
        private final String title;
        private final Locale language;
        private final boolean outlined;

        DocumentFacts(String title, Locale language, boolean outlined) {
            this.title = title;
            this.language = language;
            this.outlined = outlined;
        }

        @Override
        public void preOpen(ITextRenderer renderer) {
            PdfWriter writer = Objects.requireNonNull(renderer.getWriter());
            writer.getExtraCatalog().put(PdfName.LANG, new PdfString(language.toLanguageTag()));
            if (outlined) {
                writer.setViewerPreferences(PdfWriter.PageModeUseOutlines);
            }
            writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
            writer.setPdfVersion(PdfWriter.VERSION_1_7);
            // Tabs go by the structure of a page; without tags that is the order in which it is drawn.
            writer.setTabs(PdfName.S);
            writer.setXmpMetadata(XmpMetadata.of(title, language));
        }
    }

    private static String title(Document page) {
        return page.getElementsByTagName("title").item(0).getTextContent().strip();
    }

    private static void drawable(Node node) {
        if (node instanceof Text text) {
            text.setData(Letters.drawable(text.getData()));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            drawable(child);
        }
    }

    /** As XML: the HTML parser would end the head at the bookmarks. */
    private static Document parse(String page) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("The template is not well-formed", e);
        }
    }
}
