package org.belay.recognition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A certificate that somebody has not got yet.
 *
 * @param held sessions so far
 */
public record CertificateAhead(
        String programName, String cohortName, @Nullable LocalDate endsOn, int held) {}
