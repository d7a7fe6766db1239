package org.belay.recognition;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.ibm.icu.text.NumberFormat;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.belay.security.People;
import org.belay.shared.Texts;
import org.belay.shared.pdf.Drawing;
import org.belay.shared.pdf.PageTemplate;
import org.belay.shared.pdf.PdfPages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes a certificate as one designed page from {@code reports/certificate/}, with a QR code that leads to its proof. */
@Component
class CertificatePdf {

    private static final Color DEEP = new Color(0x073B4D);
    private static final Color ROPE = new Color(0x1C5468);
    private static final Color SECOND = new Color(0x78B5CB);
    private static final Color LINE = new Color(0x9EA6AB);

    private final Texts texts;
    private final People people;
    private final String baseUrl;
    private final PageTemplate template = new PageTemplate("certificate");

    CertificatePdf(Texts texts, People people, @Value("${belay.base-url}") String baseUrl) {
        this.texts = texts;
        this.people = people;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
    }

    void write(Certificate certificate, Locale language, OutputStream out) throws IOException {
        var address = baseUrl + "/verify/" + certificate.spelledCode();
        var page = template.page(language, words(certificate, language), "certificate/style.css");
        PdfPages.write(page, drawings(address), language, false, out);
    }

    private Map<String, Object> words(Certificate certificate, Locale language) {
        var organization = Objects.requireNonNullElse(people.organizationName(), "");
        var kind = "certificate." + certificate.kind();
        var model = new HashMap<String, Object>();
        model.put("organization", organization);
        model.put("title", texts.text(language, kind + ".title"));
        model.put("certifies", texts.text(language, "certificate.certifies"));
        model.put("holder", certificate.holder());
        model.put("did", texts.text(language, kind + ".did"));
        model.put("what", certificate.title());
        model.put("when", texts.text(language, kind + ".when", certificate.programName(), days(certificate, language)));
        model.put("meetingsLabel", texts.text(language, kind + ".meetings"));
        model.put("meetings", NumberFormat.getInstance(language).format(certificate.meetings()));
        model.put("hoursLabel", texts.text(language, kind + ".hours"));
        model.put("hours", hours(certificate, language));
        model.put("issuedLabel", texts.text(language, "certificate.issued"));
        model.put("issued", day(certificate.issuedOn(people.zone(certificate.person())), language));
        model.put("issuer", organization);
        model.put("issuerLabel", texts.text(language, "certificate.issuer", certificate.programName()));
        model.put("codeLabel", texts.text(language, "certificate.code"));
        model.put("code", certificate.spelledCode());
        model.put("note", texts.text(language, "certificate.note", baseUrl.replaceFirst("https?://", "") + "/verify"));
        model.put(
                "documentTitle",
                texts.text(language, kind + ".title") + ": " + certificate.holder() + ", " + certificate.title());
        return model;
    }

    private static String hours(Certificate certificate, Locale language) {
        var format = NumberFormat.getInstance(language);
        format.setMaximumFractionDigits(1);
        return format.format(certificate.minutes() / 60.0);
    }

    private static String days(Certificate certificate, Locale language) {
        var first = day(certificate.startsOn(), language);
        return certificate.startsOn().equals(certificate.endsOn())
                ? first
                : first + " – " + day(certificate.endsOn(), language);
    }

    private static String day(LocalDate day, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(day);
    }

    private static Map<String, Drawing> drawings(String address) {
        var code = code(address);
        return Map.of(
                "side",
                CertificatePdf::side,
                "brand",
                CertificatePdf::brand,
                "rule",
                (g, width, height) -> {
                    g.setPaint(LINE);
                    g.setStroke(new BasicStroke(.7f));
                    g.draw(new Rectangle2D.Double(0, height / 2, width, 0));
                },
                "qr",
                (g, width, height) -> squares(g, width, code));
    }

    private static ByteMatrix code(String address) {
        try {
            return Encoder.encode(address, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalStateException("The address of this installation is too long for a code", e);
        }
    }

    /** Squares of one row as one shape each, a hair wider, so that no seam shows between rows. */
    private static void squares(Graphics2D g, double width, ByteMatrix code) {
        var size = width / code.getWidth();
        var shape = new Path2D.Double();
        for (var y = 0; y < code.getHeight(); y++) {
            for (var x = 0; x < code.getWidth(); x++) {
                if (code.get(x, y) == 1) {
                    shape.append(new Rectangle2D.Double(x * size, y * size, size + .02, size + .02), false);
                }
            }
        }
        g.setPaint(DEEP);
        g.fill(shape);
    }

    /** A deep field with the loops of a rope seen from above, as on reports. */
    private static void side(Graphics2D g, double width, double height) {
        g.setPaint(DEEP);
        g.fill(new Rectangle2D.Double(0, 0, width, height));
        Shape all = g.getClip();
        g.clip(new Rectangle2D.Double(0, 0, width - 3, height));
        g.setPaint(ROPE);
        for (var i = 1; i <= 46; i++) {
            var rx = i * 15.0;
            var ry = rx * .8;
            g.setStroke(new BasicStroke(i % 4 == 0 ? 1.4f : .55f));
            g.draw(new Ellipse2D.Double(width * .1 - rx, height * 1.02 - ry, 2 * rx, 2 * ry));
        }
        g.setClip(all);
        g.setPaint(SECOND);
        g.fill(new Rectangle2D.Double(width - 3, 0, 3, height));
    }

    private static void brand(Graphics2D g, double width, double height) {
        g.setPaint(Color.WHITE);
        g.fill(new RoundRectangle2D.Double(0, 0, height, height, 7, 7));
        g.setPaint(DEEP);
        g.setStroke(new BasicStroke((float) (height * .085), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        double[][] points = {{.2, .78}, {.38, .24}, {.53, .54}, {.64, .38}, {.82, .78}};
        var mountain = new Path2D.Double();
        mountain.moveTo(points[0][0] * height, points[0][1] * height);
        for (var point : points) {
            mountain.lineTo(point[0] * height, point[1] * height);
        }
        mountain.closePath();
        g.draw(mountain);
    }
}
