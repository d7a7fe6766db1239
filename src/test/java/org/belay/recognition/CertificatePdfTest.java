package org.belay.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.belay.BelayTest;
import org.belay.session.Pairs;
import org.jooq.DSLContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** The days on a certificate, as its holder reads them. */
@BelayTest
@Transactional
class CertificatePdfTest {

    private static final Instant LATE_IN_THE_EVENING = Instant.parse("2026-03-31T22:30:00Z");

    @Autowired
    private CertificatePdf pdf;

    @Autowired
    private DSLContext sql;

    /** It is another day already where the one lives, and not yet where the other does. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, en, 'April 1, 2026', 'November 3, 2025 – March 31, 2026'",
        "Europe/Berlin, de, '1. April 2026', '3. November 2025 – 31. März 2026'",
        "America/New_York, en, 'March 31, 2026', 'November 3, 2025 – March 31, 2026'",
        "America/New_York, de, '31. März 2026', '3. November 2025 – 31. März 2026'"
    })
    void itIsIssuedOnTheDayOfItsHolder(String zone, Locale language, String issued, String days) throws IOException {
        var certificate = new Certificate(
                CertificateKind.PROGRAM_COMPLETED,
                "ABCDEFGHJKLM",
                new Pairs(sql).person("Ines", "Carvalho", zone),
                "Ines Carvalho",
                "New managers",
                "Autumn 2025",
                LocalDate.of(2025, 11, 3),
                LocalDate.of(2026, 3, 31),
                9,
                540,
                LATE_IN_THE_EVENING,
                null);
        var out = new ByteArrayOutputStream();

        pdf.write(certificate, language, out);

        var text = text(out.toByteArray());
        assertThat(text).contains(days);
        assertThat(text.replace(days, "")).contains(issued);
    }

    private static String text(byte[] file) throws IOException {
        try (var reader = new PdfReader(file)) {
            return new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("\\s+", " ");
        }
    }
}
