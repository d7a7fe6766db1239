package org.belay.program;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a program tells those who may take part.
 *
 * @param audience for whom it is
 * @param whoMayJoin in words; nothing enforces it but whoever decides on an application
 * @param outcomes in their order
 */
public record ProgramFacts(
        String purpose, @Nullable String audience, @Nullable String whoMayJoin, List<IntendedOutcome> outcomes) {

    public static final int LONGEST_PURPOSE = 2000;
    public static final int LONGEST = 1000;
    public static final int MOST_OUTCOMES = 20;

    public ProgramFacts {
        purpose = purpose.strip();
        audience = given(audience);
        whoMayJoin = given(whoMayJoin);
        outcomes = List.copyOf(outcomes);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
