package org.belay.feedback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of an instrument in the registry.
 *
 * @param number from 1
 * @param confirmedBy the name of who confirmed the license; null until somebody has, or where nobody needs to
 * @param inUse whether a survey asks it: then it is not changed any more
 */
public record InstrumentVersion(
        InstrumentId id,
        int number,
        Instrument content,
        Origin origin,
        LicenseState license,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt,
        boolean inUse,
        long version) {

    /** Whether it may be asked, and can be. */
    public boolean usable() {
        return content.complete() && license != LicenseState.UNCONFIRMED;
    }

    /** Whether it may still be edited. */
    public boolean open() {
        return origin != Origin.SHIPPED && !inUse;
    }

    /**
     * Whether the license holds for it once it is edited to this: a confirmation is for what its coordinator read, and
     * what is free is free in our own words.
     */
    boolean licensed(Instrument edited) {
        return license == LicenseState.FREE ? edited.asksAs(content) : edited.equals(content);
    }
}
