package org.belay.safeguarding;

import java.util.ArrayList;
import java.util.List;
import org.belay.shared.Problem;
import org.belay.shared.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who helps, inside the organization or outside.
 *
 * @param site where; null for the whole organization
 * @param what they help with, when and for whom
 */
public record HelpSource(
        @Nullable SiteId site,
        String name,
        String what,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String link) {

    public static final int LONGEST_NAME = 160;
    public static final int LONGEST_WHAT = 600;
    public static final int LONGEST_PHONE = 60;
    public static final int LONGEST_EMAIL = 254;
    public static final int LONGEST_LINK = 500;

    public HelpSource {
        name = name.strip();
        what = what.strip();
        phone = given(phone);
        email = given(email);
        link = given(link);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (name.isEmpty() || what.isEmpty()) {
            problems.add(Problem.of("help.problem.source-empty"));
        }
        if (name.length() > LONGEST_NAME
                || what.length() > LONGEST_WHAT
                || longer(phone, LONGEST_PHONE)
                || longer(email, LONGEST_EMAIL)
                || longer(link, LONGEST_LINK)) {
            problems.add(Problem.of("help.problem.source-long"));
        }
        if (phone == null && email == null && link == null) {
            problems.add(Problem.of("help.problem.source-unreachable"));
        }
        if (link != null && !link.matches("https?://\\S+")) {
            problems.add(Problem.of("help.problem.source-link"));
        }
        if (email != null && !email.matches("[^\\s@<>]+@[^\\s@<>]+")) {
            problems.add(Problem.of("help.problem.source-email"));
        }
        if (phone != null && !phone.matches("[+0-9 ()/.,\\-#*a-zA-Z]+")) {
            problems.add(Problem.of("help.problem.source-phone"));
        }
        return problems;
    }

    private static boolean longer(@Nullable String text, int longest) {
        return text != null && text.length() > longest;
    }

    /** One that is listed. */
    public record Listed(HelpSourceId id, @Nullable String siteName, HelpSource source, long version) {}

    /** A place that sources may be of. */
    public record Site(SiteId id, String name) {}
}
