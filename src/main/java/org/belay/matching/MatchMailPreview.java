package org.belay.matching;

import java.util.Locale;
import org.belay.enrollment.Side;
import org.belay.shared.MailPreview;

/** Shows the mail that a publishing would write; the feature that writes it implements this. */
public interface MatchMailPreview {

    /**
     * @param side whose mail: {@link Side#MENTOR} or {@link Side#MENTEE}
     * @param language the previewing person's, for the recipient's is known only when the mail is written
     */
    MailPreview preview(MatchPublished news, Side side, Locale language);
}
