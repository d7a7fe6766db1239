package org.belay.shared;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts that are longer than can be kept. Fields say so first; here it is refused, whoever asks. */
public final class Lengths {

    private static final int SHOWN = 40;

    private Lengths() {}

    /** Names those that are too long by how they begin. */
    public static List<Problem> problems(int longest, @Nullable String... texts) {
        return Arrays.stream(texts)
                .filter(text -> text != null && text.codePointCount(0, text.length()) > longest)
                .map(text -> Problem.of("problem.too-long", longest, begin(text)))
                .toList();
    }

    /** @throws Refused when one is too long */
    public static void check(int longest, @Nullable String... texts) {
        var problems = problems(longest, texts);
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    private static String begin(String text) {
        return text.codePoints()
                .limit(SHOWN)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .append('…')
                .toString();
    }
}
