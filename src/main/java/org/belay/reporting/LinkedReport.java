package org.belay.reporting;

import java.time.Instant;
import org.belay.cohort.CohortReference;
import org.jspecify.annotations.Nullable;

/** What a link in a mail leads to. */
public sealed interface LinkedReport {

    /**
     * The files.
     *
     * @param version one that was kept, null for the last
     * @param expires from when on the link opens nothing
     */
    record Open(CohortReference cohort, @Nullable Integer version, ReportPart part, Instant expires)
            implements LinkedReport {}

    record Expired(Instant since) implements LinkedReport {}

    /** The report is not sent any more, or its reader may not read it any more. */
    record Revoked() implements LinkedReport {}

    /** No link of ours, or one of somebody else: which of them is not told. */
    record Unknown() implements LinkedReport {}
}
