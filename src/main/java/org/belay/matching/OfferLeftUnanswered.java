package org.belay.matching;

import java.time.LocalDate;
import java.util.List;
import org.belay.shared.ProgramId;

/**
 * An offer ends soon, and not both have answered.
 *
 * @param unanswered those of the two who have not
 * @param answerBy the last day to do so
 */
public record OfferLeftUnanswered(
        MatchId match,
        ProgramId program,
        String programName,
        String cohortName,
        Party mentor,
        Party mentee,
        List<Party> unanswered,
        LocalDate answerBy) {

    public OfferLeftUnanswered {
        unanswered = List.copyOf(unanswered);
    }

    public Party partnerOf(Party reader) {
        return reader.equals(mentor) ? mentee : mentor;
    }
}
