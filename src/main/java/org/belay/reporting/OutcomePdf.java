package org.belay.reporting;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import org.belay.shared.Texts;
import org.belay.shared.pdf.PageTemplate;
import org.belay.shared.pdf.PdfPages;

/**
 * Writes the outcome report as PDF: designed pages from {@code reports/outcome/}, charts as vectors with text that can be
 * searched, bookmarks, metadata. The files are not tagged; the Excel file and the screen are the accessible equivalents.
 */
public final class OutcomePdf {

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

        /** Its style sheet, below {@code reports/}. */
        public String style() {
            return "outcome/paper-" + name().toLowerCase(Locale.ROOT) + ".css";
        }
    }

    private final Texts texts;
    private final PageTemplate template;

    public OutcomePdf(Texts texts) {
        this.texts = texts;
        this.template = new PageTemplate("outcome").words(new TemplateTexts(texts));
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
        model.put(TemplateTexts.TERMS, report.scope().terms());
        String page = template.page(locale, model, "outcome/style.css", paper.style());
        PdfPages.write(page, pages.drawings(), locale, true, out);
    }
}
