package org.belay.session;

import java.util.regex.Pattern;
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

    /** "Room: 4" and "Raum:4" are no links, but "javascript:" is one whatever follows. */
    private static final Pattern OTHER_LINK =
            Pattern.compile("(?i)(?!https?://)(?:(?:javascript|vbscript)\\s*:|[a-z][a-z0-9+.-]*:[^\\s\\d])");

    private Limits() {}

    /**
     * Where people meet: a link of the web, or words; nothing that another program would run.
     *
     * @throws Refused for a link of another kind
     */
    static @Nullable String place(@Nullable String typed) {
        var place = text(typed, PLACE);
        if (place != null && OTHER_LINK.matcher(place).lookingAt()) {
            throw new Refused(Problem.of("session.problem.place"));
        }
        return place;
    }

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
