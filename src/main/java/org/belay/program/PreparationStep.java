package org.belay.program;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.belay.program.Milestone.PlanSide;
import org.belay.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done before one can be matched.
 *
 * @param side for whom it is
 * @param link where it is found; null for none
 * @param text what there is to read or to know about it; null for none
 * @param required whether nobody is matched without it
 */
public record PreparationStep(
        Kind kind,
        PlanSide side,
        String title,
        @Nullable String link,
        @Nullable String text,
        boolean required) {

    public static final int LONGEST_TITLE = 160;
    public static final int LONGEST_LINK = 500;
    public static final int LONGEST_TEXT = 2000;

    public PreparationStep {
        title = title.strip();
        link = link == null || link.isBlank() ? null : link.strip();
        text = text == null || text.isBlank() ? null : text.strip();
    }

    /** The names are stored: never rename one. */
    public enum Kind {
        TRAINING,
        READING
    }

    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (title.isEmpty() || letters(title) > LONGEST_TITLE) {
            problems.add(Problem.of("preparation.problem.title", LONGEST_TITLE));
        }
        if (link != null && !isLink(link)) {
            problems.add(Problem.of("preparation.problem.link", title));
        }
        if (text != null && letters(text) > LONGEST_TEXT) {
            problems.add(Problem.of("preparation.problem.text", title, LONGEST_TEXT));
        }
        if (link == null && text == null) {
            problems.add(Problem.of("preparation.problem.nothing", title));
        }
        return problems;
    }

    static int letters(String text) {
        return text.codePointCount(0, text.length());
    }

    /** An address of a page: whatever else a browser would run or open is none. */
    public static boolean isLink(String text) {
        try {
            var address = new URI(text);
            var scheme = address.getScheme();
            return letters(text) <= LONGEST_LINK
                    && scheme != null
                    && List.of("http", "https").contains(scheme.toLowerCase(Locale.ROOT))
                    && address.getRawAuthority() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
