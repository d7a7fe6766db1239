package org.belay.history;

import static org.belay.history.HistoryColumn.*;

import java.time.Instant;
import java.util.Map;
import org.belay.session.Fit;
import org.belay.shared.Email;

/** A row of the file of answers on the pairing, understood by itself. */
record FitLine(int row, String pair, Email respondent, Instant at, Fit fit) {

    private static final Map<String, Fit> FITS =
            Map.of("good", Fit.GOOD, "still_deciding", Fit.STILL_DECIDING, "not_good", Fit.NOT_GOOD);

    static FitLine of(Fields fields) throws BadCell {
        return new FitLine(
                fields.row().number(),
                fields.needText(PAIR_ID),
                fields.needEmail(RESPONDENT_EMAIL),
                fields.needInstant(ANSWERED_AT_UTC),
                fields.needWord(FIT, FITS));
    }
}
