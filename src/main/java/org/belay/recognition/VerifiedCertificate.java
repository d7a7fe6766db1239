package org.belay.recognition;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What whoever has the code of a certificate may know of it: what is printed in large on it, and nothing of how much was
 * attended, in which program, or whose record this is here.
 */
public record VerifiedCertificate(
        CertificateKind kind,
        String holder,
        String title,
        LocalDate startsOn,
        LocalDate endsOn,
        Instant issuedAt,
        boolean valid) {

    static VerifiedCertificate of(Certificate certificate) {
        return new VerifiedCertificate(
                certificate.kind(),
                certificate.holder(),
                certificate.title(),
                certificate.startsOn(),
                certificate.endsOn(),
                certificate.issuedAt(),
                certificate.valid());
    }
}
