package org.belay.community;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.belay.enrollment.EnrollmentState;
import org.belay.enrollment.Side;
import org.belay.shared.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * An announcement that was sent.
 *
 * @param texts as they were written, the first in front
 * @param cohortName null for all of them, as with the others
 * @param receivers how many got it
 */
public record AnnouncementRow(
        AnnouncementId id,
        ProgramId program,
        String programName,
        @Nullable String cohortName,
        @Nullable String circleName,
        @Nullable String siteName,
        @Nullable Side side,
        @Nullable EnrollmentState state,
        List<AnnouncementText> texts,
        String authorName,
        Instant sentAt,
        int receivers) {

    public AnnouncementRow {
        texts = List.copyOf(texts);
    }

    /** In the language of whoever reads it where it was written in it; else in the first. */
    public AnnouncementText textFor(Locale language) {
        return AnnouncementSent.textFor(texts, language);
    }
}
