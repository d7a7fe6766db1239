package org.belay.community;

import java.net.URI;
import java.net.URISyntaxException;
import org.belay.program.ProgramResource;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.jspecify.annotations.Nullable;

/** Links that people share: of the web, encrypted, and nothing that runs where it is clicked. */
final class SafeLink {

    static final int LONGEST = ProgramResource.LONGEST_LINK;

    private SafeLink() {}

    /** @throws Refused unless it is an address that begins with https:// and names a host and nobody's password */
    static String check(String typed, int longest) {
        var link = typed.strip();
        if (link.length() > longest || !isSafe(link)) {
            throw new Refused(Problem.of("community.problem.link"));
        }
        return link;
    }

    static @Nullable String checkIfAny(@Nullable String typed, int longest) {
        return typed == null || typed.isBlank() ? null : check(typed, longest);
    }

    static boolean isSafe(String link) {
        try {
            var address = new URI(link);
            return "https".equalsIgnoreCase(address.getScheme())
                    && address.getHost() != null
                    && address.getUserInfo() == null
                    && link.codePoints().noneMatch(c -> c <= ' ' || "<>\"'`\\".indexOf(c) >= 0);
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
