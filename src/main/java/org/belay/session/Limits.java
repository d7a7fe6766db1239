package org.belay.session;

import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.jspecify.annotations.Nullable;

/** How long the texts of this feature may be, in characters; what is encrypted must fit in any script. */
final class Limits {

    static final int PLACE = 300;
    static final int REASON = 500;
    static final int PROMISE = 500;
    static final int NOTE = 3900;
    static final int COMMENT = 1900;
    static final int REMATCH = 1000;

    private Limits() {}

    /** Without spaces around it; null when nothing is left. */
    static @Nullable String text(@Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var stripped = text.strip();
        if (stripped.length() > longest) {
            throw new Refused(Problem.of("session.problem.long", longest));
        }
        return stripped;
    }
}
