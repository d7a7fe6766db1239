package org.belay.shared.table;

import java.util.List;
import java.util.function.Predicate;

/** Whether values look like what a field expects. */
final class ContentLook {

    private static final int BONUS = 10;

    private ContentLook() {}

    /** From -10 for values that do not fit to 10 for values that all do; 0 where nothing can be said. */
    static int bonus(TargetField.Content content, List<String> samples) {
        if (samples.isEmpty() || content == TargetField.Content.ANY) {
            return 0;
        }
        var fits = test(content);
        long fitting = samples.stream().filter(fits).count();
        return (int) Math.round(2.0 * BONUS * fitting / samples.size()) - BONUS;
    }

    private static Predicate<String> test(TargetField.Content content) {
        return switch (content) {
            case ANY -> text -> true;
            case NUMBER -> Numbers::looksLikeNumber;
            case DATE -> text -> DateReader.looksLikeDate(text);
            case EMAIL -> text -> text.indexOf('@') > 0;
            case TIME_ZONE -> text -> TimeZones.parse(text) instanceof Parsed.Value;
            case YES_NO -> text -> YesNo.parse(text) instanceof Parsed.Value;
            case WORDS -> ContentLook::isWords;
            case NAME -> text -> isWords(text) && text.indexOf('@') < 0;
            case IDENTIFIER -> text -> text.chars().anyMatch(Character::isDigit) && text.indexOf('@') < 0;
        };
    }

    private static boolean isWords(String text) {
        return text.codePoints().filter(Character::isLetter).count() * 2 > text.codePointCount(0, text.length());
    }
}
