package org.belay.matching;

import java.util.Locale;
import org.belay.enrollment.Side;

/** Shows the mail that a publishing would write; the feature that writes it implements this. */
public interface MatchMailPreview {

    /**
     * @param side whose mail: {@link Side#MENTOR} or {@link Side#MENTEE}
     * @param language the previewing person's, for the recipient's is known only when the mail is written
     */
    Mail preview(MatchPublished news, Side side, Locale language);

    /** A mail as its reader sees it. */
    record Mail(String subject, String text) {}
}
