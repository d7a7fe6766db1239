package org.belay.reporting;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.belay.shared.Texts;
import org.belay.shared.pdf.PdfPages;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

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
        PdfPages.write(
                engine.process("template.html", new Context(locale, model)), pages.drawings(), locale, true, out);
    }

    private static String resource(String name) throws IOException {
        try (InputStream file = OutcomePdf.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
