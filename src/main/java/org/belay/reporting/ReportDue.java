package org.belay.reporting;

import java.time.Instant;
import org.belay.cohort.CohortReference;
import org.belay.shared.PersonId;

/**
 * A report is to be sent to somebody.
 *
 * @param key of its mail
 * @param address of the page that shows it
 * @param until from when on the next one follows, or its link leads nowhere
 */
public record ReportDue(String key, PersonId reader, CohortReference cohort, String address, Instant until) {}
