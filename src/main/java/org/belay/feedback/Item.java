package org.belay.feedback;

import org.jspecify.annotations.Nullable;

/**
 * One question of an instrument.
 *
 * @param key the same in each version that asks it
 * @param words whether it is answered in own words; otherwise with a number
 * @param text null where it is not free and no file has brought it
 * @param reversed whether a high number means little of what is measured
 * @param scale in place of that of the instrument; null for that
 */
public record Item(
        String key,
        boolean words,
        @Nullable Wording text,
        boolean reversed,
        @Nullable AnswerScale scale) {

    public static final int LONGEST_ANSWER = 1900;
}
