package org.belay.matching;

import java.util.Locale;
import org.belay.enrollment.Side;
import org.belay.shared.MailPreview;

/**
 * Shows the mails that a publishing or an end would write to the two of a pair, in the previewing person's language: the
 * recipient's is known only when the mail is written. The feature that writes them implements this.
 */
public interface MatchMailPreview {

    /** @param side whose mail: {@link Side#MENTOR} or {@link Side#MENTEE} */
    MailPreview preview(MatchPublished news, Side side, Locale language);

    /** @param side whose mail: {@link Side#MENTOR} or {@link Side#MENTEE} */
    MailPreview preview(MatchEnded news, Side side, Locale language);
}
