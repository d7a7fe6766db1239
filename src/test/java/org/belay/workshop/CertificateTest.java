package org.belay.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import org.belay.recognition.Certificate;
import org.belay.recognition.CertificateKind;
import org.belay.recognition.CertificateService;
import org.belay.recognition.VerifiedCertificate;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Refused;
import org.belay.shared.pdf.UniversalAccess;
import org.belay.workshop.ProofsOfAttendance.Proof;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;

/** What those who were there can show, and who believes it. */
class CertificateTest extends WorkshopTestBase {

    private static final String SOMEWHERE = "192.0.2.7";

    @Autowired
    private CertificateService certificates;

    private WorkshopId id;
    private WorkshopDateId first;
    private WorkshopDateId second;

    @BeforeEach
    void twoDates() {
        id = published(at(draft(5), THURSDAY, THURSDAY.plus(Duration.ofDays(7))));
        registered(id, ada, ben, cleo);
        first = now(id).dates().getFirst().id();
        second = now(id).dates().getLast().id();
        clock.set(THURSDAY.plus(Duration.ofDays(7)));
        as(lea);
        door.mark(first, ada, Presence.HERE);
        door.mark(second, ada, Presence.LATE);
        door.mark(first, ben, Presence.HERE);
        door.mark(first, cleo, Presence.NO_SHOW);
    }

    private void finish() {
        as(lea);
        workshops.finish(id, now(id).version());
    }

    private String code(PersonId person) {
        as(person);
        return certificates.mine(id).map(Proof::code).orElseThrow();
    }

    private static String text(byte[] file) throws IOException {
        try (var reader = new PdfReader(file)) {
            return new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("\\s+", " ");
        }
    }

    @Test
    void whoWasAtHalfOfItOrMoreHasOne() {
        as(ada);
        assertThat(certificates.mine(id)).as("before it is finished").isEmpty();
        finish();

        assertThat(code(ada)).matches("([2-9A-HJ-NP-Z]{4}-){2}[2-9A-HJ-NP-Z]{4}");
        assertThat(code(ben)).isNotEqualTo(code(ada));
        as(cleo);
        assertThat(certificates.mine(id)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> certificates.write(id, Locale.ENGLISH));
        as(coordinator);
        assertThat(certificates.mine(id)).isEmpty();
    }

    @Test
    void theFileSaysWhoWasWhereWhenAndHowLong() throws IOException {
        finish();
        var code = code(ada);
        var file = certificates.write(id, Locale.US);

        assertThat(text(file))
                .contains(
                        "Certificate of attendance",
                        "Ada Muster",
                        "attended the workshop Difficult conversations",
                        "March 12, 2037 – March 19, 2037",
                        "Dates attended",
                        "Hours",
                        code,
                        "/verify")
                .contains("2", "4")
                .doesNotContain("certificate.", "!");
        try (var reader = new PdfReader(file)) {
            assertThat(reader.getNumberOfPages()).isEqualTo(1);
            assertThat(reader.getCatalog().getAsString(PdfName.LANG).toUnicodeString())
                    .isEqualTo("en-US");
            assertThat(reader.getInfo().get("Title")).contains("Ada Muster", "Difficult conversations");
        }
    }

    /** As the outcome report: what breaks a rule of PDF/UA-1. */
    @Test
    void howAccessibleItIsHasBeenMeasured() throws Exception {
        finish();
        as(ada);
        assertThat(UniversalAccess.broken(certificates.write(id, Locale.US)).keySet())
                .containsExactly("5 1", "6.2 1", "7.1 11", "7.1 3", "7.21.4.2 2");
    }

    @Test
    void theGermanFileSpeaksGerman() throws IOException {
        finish();
        as(ben);

        assertThat(text(certificates.write(id, Locale.GERMANY)))
                .contains("Teilnahmebescheinigung", "Ben Muster", "12. März 2037 – 19. März 2037", "Prüfcode");
    }

    @Test
    void whoeverHasTheCodeSeesThatItIsGenuineAndNothingElse() {
        finish();
        var code = code(ada);
        org.belay.security.TestAccounts.signOut();

        assertThat(certificates.verify(code, SOMEWHERE)).get().satisfies(certificate -> {
            assertThat(certificate.holder()).isEqualTo("Ada Muster");
            assertThat(certificate.title()).isEqualTo("Difficult conversations");
            assertThat(certificate.startsOn()).isEqualTo("2037-03-12");
            assertThat(certificate.valid()).isTrue();
        });
        assertThat(VerifiedCertificate.class.getRecordComponents())
                .extracting(RecordComponent::getName)
                .as("and nothing else")
                .containsExactly("kind", "holder", "title", "startsOn", "endsOn", "issuedOn", "valid");
        assertThat(certificates.verify(" " + code.toLowerCase(Locale.ROOT).replace("-", " "), SOMEWHERE))
                .isPresent();
        assertThat(certificates.verify("AAAA-BBBB-CCCC", SOMEWHERE)).isEmpty();
        assertThat(certificates.verify("", SOMEWHERE)).isEmpty();
        assertThat(certificates.verify("' or 1=1 --", SOMEWHERE)).isEmpty();
    }

    @Test
    void guessingIsSlowedDownAndNobodyElseIs() {
        finish();
        var code = code(ada);
        var guesser = "198.51.100." + Math.floorMod(System.nanoTime(), 250);
        for (var i = 0; i < 10; i++) {
            assertThat(certificates.verify("WRONG" + i, guesser)).isEmpty();
        }

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> certificates.verify(code, guesser));
        assertThat(certificates.verify(code, "203.0.113.9")).isPresent();
    }

    @Test
    void attendanceThatIsCorrectedLaterIsFollowed() {
        finish();
        var code = code(ben);
        as(lea);
        door.mark(first, ben, Presence.NO_SHOW);
        assertThat(certificates.verify(code, SOMEWHERE))
                .get()
                .satisfies(certificate -> assertThat(certificate.valid()).isFalse());
        as(ben);
        assertThat(certificates.mine(id)).isEmpty();
        as(lea);
        door.mark(second, ben, Presence.HERE);
        assertThat(code(ben)).as("it keeps its code").isEqualTo(code);
        as(lea);
        door.mark(first, cleo, Presence.HERE);
        assertThat(code(cleo)).isNotEmpty();
    }

    @Test
    void aCodeIsSpelledInGroups() {
        var certificate = new Certificate(
                CertificateKind.WORKSHOP_ATTENDED,
                "ABCDEFGHJKLM",
                ada,
                "Ada",
                "Program",
                "Title",
                LocalDate.EPOCH,
                LocalDate.EPOCH,
                1,
                60,
                NOW,
                null);
        assertThat(certificate.spelledCode()).isEqualTo("ABCD-EFGH-JKLM");
    }
}
