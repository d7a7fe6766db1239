package org.belay.session;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.belay.enrollment.Application;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a pair for one of the two.
 *
 * @param aboutPartner what the partner answered to questions that are marked for the match
 * @param sessions the latest first
 * @param privateNotes the reader's own
 * @param fitQuestion the held session after which the fit is asked now; null when it is not
 * @param toRate the latest held session that the reader has not rated; null when there is none
 * @param lastContact the last informal contact that either reported
 * @param saidNotGood whether the reader said that it does not fit, and can still say otherwise
 * @param rematch null while the reader has no reason or no way to ask for one
 */
public record PairSpace(
        PairHead pair,
        Member me,
        Member partner,
        List<Application.Answer> aboutPartner,
        List<SessionRow> sessions,
        List<CommitmentRow> commitments,
        List<Note> sharedNotes,
        List<Note> privateNotes,
        @Nullable SessionRow fitQuestion,
        @Nullable SessionRow toRate,
        @Nullable Instant lastContact,
        boolean saidNotGood,
        @Nullable OwnRematch rematch)
        implements PairPage {

    public PairSpace {
        aboutPartner = List.copyOf(aboutPartner);
        sessions = List.copyOf(sessions);
        commitments = List.copyOf(commitments);
        sharedNotes = List.copyOf(sharedNotes);
        privateNotes = List.copyOf(privateNotes);
    }

    /** The first session whose log is missing; null when there is none. */
    public @Nullable SessionRow oldestOverdue(Instant now) {
        return sessions.stream()
                .filter(session -> session.overdue(now))
                .min(Comparator.comparing(SessionRow::startsAt))
                .orElse(null);
    }

    /**
     * Whether the reader, for whom the pairing does not fit, asked for another one.
     *
     * @param request null when they may ask
     */
    public record OwnRematch(@Nullable RematchRequest request) {}
}
