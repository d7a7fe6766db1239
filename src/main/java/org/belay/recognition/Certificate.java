package org.belay.recognition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody can show. Names and titles are those of the day of issue.
 *
 * @param title of the workshop, or whatever else it is for
 * @param meetings at how many dates the person was; 0 as long as nothing that was held is logged
 * @param minutes the length of those dates
 * @param revokedAt since when it is not valid any more; null while it is
 */
public record Certificate(
        CertificateKind kind,
        String code,
        PersonId person,
        String holder,
        String programName,
        String title,
        LocalDate startsOn,
        LocalDate endsOn,
        int meetings,
        int minutes,
        Instant issuedAt,
        @Nullable Instant revokedAt) {

    /** Nobody has one for what never took place. */
    public boolean valid() {
        return revokedAt == null && meetings > 0;
    }

    /** The day of issue where its holder is. */
    LocalDate issuedOn(ZoneId zone) {
        return LocalDate.ofInstant(issuedAt, zone);
    }

    /** In groups of four, as it is read aloud and typed. */
    public String spelledCode() {
        return String.join("-", code.substring(0, 4), code.substring(4, 8), code.substring(8));
    }
}
