package org.belay.matching;

import java.util.Locale;
import org.belay.shared.MailPreview;

/** Shows the mail that publishing circles would write to their members, as {@link MatchMailPreview} does for pairs. */
public interface CircleMailPreview {

    MailPreview preview(CirclePublished news, Locale language);
}
