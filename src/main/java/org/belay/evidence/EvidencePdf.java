package org.belay.evidence;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.belay.reporting.OutcomePdf.Paper;
import org.belay.shared.ProgramId;
import org.belay.shared.Texts;
import org.belay.shared.pdf.Drawing;
import org.belay.shared.pdf.PageTemplate;
import org.belay.shared.pdf.PdfPages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes a pack from {@code reports/evidence/}, in the style of the outcome report; each fact leads to its page in Belay. */
@Component
public class EvidencePdf {

    private static final Color YES = new Color(0x00627E);
    private static final Color NO = new Color(0x9EA6AB);

    private static final Map<String, Drawing> DRAWINGS = Map.of("yes", EvidencePdf::tick, "no", EvidencePdf::ring);

    private final EvidenceService evidence;
    private final Texts texts;
    private final String baseUrl;
    private final PageTemplate template = new PageTemplate("evidence");

    EvidencePdf(EvidenceService evidence, Texts texts, @Value("${belay.base-url}") String baseUrl) {
        this.evidence = evidence;
        this.texts = texts;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
    }

    /** A standard and its criteria. */
    public record Chapter(String id, String name, String about, List<Part> criteria) {}

    /** A criterion and what is so of it. */
    public record Part(String name, String meaning, String shown, List<Line> facts) {}

    /** A fact, its mark and value, and where it is seen; the address is empty for readers who cannot open it. */
    public record Line(String mark, String words, String value, String address) {}

    /**
     * The pack as it is now, in the language and on the paper of a locale.
     *
     * @throws org.belay.shared.NotFound as {@link EvidenceService#release}
     */
    public byte[] write(ProgramId program, Locale locale) throws IOException {
        var pack = evidence.release(program);
        var out = new ByteArrayOutputStream();
        var model = model(pack, new EvidenceWords(texts, pack.terms(), locale));
        var page = template.page(
                locale, model, "outcome/style.css", Paper.of(locale).style(), "evidence/style.css");
        PdfPages.write(page, DRAWINGS, locale, true, out);
        return out.toByteArray();
    }

    private Map<String, Object> model(EvidencePack pack, EvidenceWords words) {
        var asOf = words.asOf(pack);
        var model = new HashMap<String, Object>();
        model.put("lang", words.locale().toLanguageTag());
        model.put("organization", pack.organization());
        model.put("program", pack.name());
        model.put("title", words.text("document-title", pack.name()));
        model.put("over", words.text("title"));
        model.put("lead", words.text("lead"));
        model.put("limits", words.text("limits"));
        model.put("asOf", words.text("as-of", asOf));
        model.put("footer", words.text("footer", pack.organization(), asOf));
        model.put("page", words.text("page"));
        model.put("pageOf", words.text("page-of"));
        model.put("seen", words.text("seen"));
        model.put("sharesTitle", words.text("shares.title"));
        model.put("shares", words.text("shares", Finding.LEAST));
        model.put(
                "chapters",
                Arrays.stream(Standard.values())
                        .map(standard -> chapter(standard, pack, words))
                        .toList());
        return model;
    }

    private Chapter chapter(Standard standard, EvidencePack pack, EvidenceWords words) {
        var parts = standard.criteria().stream()
                .map(criterion -> new Part(
                        words.name(criterion),
                        words.meaning(criterion),
                        words.shown(pack.shown(criterion)),
                        pack.findings(criterion).stream()
                                .map(finding -> line(finding, pack, words))
                                .toList()))
                .toList();
        return new Chapter(
                standard.name().toLowerCase(Locale.ROOT), words.name(standard), words.about(standard), parts);
    }

    private Line line(Finding finding, EvidencePack pack, EvidenceWords words) {
        return new Line(
                finding.speaksFor() ? "yes" : "no",
                words.fact(finding.fact()),
                words.value(finding),
                pack.keeps() ? baseUrl + "/" + finding.fact().place().of(pack.program()) : "");
    }

    private static void tick(Graphics2D g, double width, double height) {
        g.setPaint(YES);
        g.setStroke(new BasicStroke(1.3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        var tick = new Path2D.Double();
        tick.moveTo(width * .15, height * .55);
        tick.lineTo(width * .4, height * .8);
        tick.lineTo(width * .85, height * .2);
        g.draw(tick);
    }

    private static void ring(Graphics2D g, double width, double height) {
        g.setPaint(NO);
        g.setStroke(new BasicStroke(1f));
        g.draw(new Ellipse2D.Double(width * .2, height * .2, width * .6, height * .6));
    }
}
