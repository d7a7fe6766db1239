package org.belay.reporting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.belay.shared.Texts;
import org.openpdf.pdf.DefaultPDFCreationListener;
import org.openpdf.pdf.ITextRenderer;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.SAXException;

/**
 * Writes the outcome report as PDF: designed pages from {@code reports/outcome/}, charts as vectors with text that can be
 * searched, bookmarks, metadata. The files are not tagged; the Excel file and the screen are the accessible equivalents.
 */
public final class OutcomePdf {

    private static final String FOLDER = "reports/outcome/";

    /** The paper; text and charts are equally wide on both. */
    public enum Paper {
        A4,
        LETTER;

        /** Letter where it is the usual paper, else A4. */
        public static Paper of(Locale locale) {
            return switch (locale.getCountry()) {
                case "US", "CA", "MX", "PH", "CL", "CO" -> LETTER;
                default -> A4;
            };
        }
    }

    private final Texts texts;
    private final TemplateEngine engine;

    public OutcomePdf(Texts texts) {
        this.texts = texts;
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix(FOLDER);
        resolver.setTemplateMode(TemplateMode.XML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        this.engine = new TemplateEngine();
        this.engine.setTemplateResolver(resolver);
        this.engine.setMessageResolver(new TemplateTexts(texts));
    }

    /**
     * Writes the report. The stream stays open.
     *
     * @throws IOException when the stream fails
     */
    public void write(OutcomeReport report, Locale locale, Paper paper, OutputStream out) throws IOException {
        OutcomePages pages =
                new OutcomePages(report, new Wording(texts, report.scope().terms(), locale));
        Map<String, Object> model = pages.model();
        model.put(
                "style",
                resource("style.css") + resource("paper-" + paper.name().toLowerCase(Locale.ROOT) + ".css"));
        model.put(TemplateTexts.TERMS, report.scope().terms());
        Document page = parse(engine.process("template.html", new Context(locale, model)));
        drawable(page.getElementsByTagName("body").item(0));

        ITextRenderer renderer = new ITextRenderer();
        ReportFonts.register(renderer.getFontResolver());
        renderer.getSharedContext()
                .setReplacedElementFactory(new DrawnElements(renderer.getOutputDevice(), pages.drawings()));
        renderer.setListener(new DocumentFacts(locale));
        renderer.setDocument(page, null);
        renderer.layout();
        renderer.createPDF(out);
    }

    /** Language, outline and title bar, which pages cannot state themselves. */
    private static final class DocumentFacts extends DefaultPDFCreationListener {
        private final Locale locale;

        DocumentFacts(Locale locale) {
            this.locale = locale;
        }

        @Override
        public void preOpen(ITextRenderer renderer) {
            PdfWriter writer = Objects.requireNonNull(renderer.getWriter());
            writer.getExtraCatalog().put(PdfName.LANG, new PdfString(locale.toLanguageTag()));
            writer.setViewerPreferences(PdfWriter.PageModeUseOutlines);
            writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
        }

        @Override
        public void preWrite(ITextRenderer renderer, int pages) {
            Objects.requireNonNull(renderer.getWriter()).createXmpMetadata();
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream file = OutcomePdf.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        }
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
