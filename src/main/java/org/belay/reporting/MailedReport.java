package org.belay.reporting;

import java.time.Instant;
import java.util.List;

/** What a mail with a report says in the moment in which it leaves. */
public sealed interface MailedReport {

    /**
     * The files.
     *
     * @param address of the page that shows the same
     */
    record Files(String cohort, String program, String part, String address, List<ReportFile> files)
            implements MailedReport {
        public Files {
            files = List.copyOf(files);
        }
    }

    /**
     * A link to them.
     *
     * @param tooLarge whether the files were asked for, but are more than a mail should hold
     * @param address of the page of the link
     */
    record Link(String cohort, String program, String part, boolean tooLarge, String address, Instant expires)
            implements MailedReport {}

    /** It is not sent: its reader may not have it any more, or nobody wants it sent. */
    record Nothing() implements MailedReport {}
}
