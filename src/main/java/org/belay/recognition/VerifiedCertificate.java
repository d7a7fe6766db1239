package org.belay.recognition;

import java.time.LocalDate;
import java.time.ZoneId;

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
        LocalDate issuedOn,
        boolean valid) {

    /** @param zone of its holder, in which the file says the day of issue, too */
    static VerifiedCertificate of(Certificate certificate, ZoneId zone) {
        return new VerifiedCertificate(
                certificate.kind(),
                certificate.holder(),
                certificate.title(),
                certificate.startsOn(),
                certificate.endsOn(),
                certificate.issuedOn(zone),
                certificate.valid());
    }
}
