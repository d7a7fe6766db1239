package org.belay.feedback;

import java.util.Locale;
import java.util.Map;

/**
 * A text in the languages of an instrument.
 *
 * @param byLanguage texts by the tag of their language
 * @param first the language that stands for those that are missing
 */
public record Wording(Map<String, String> byLanguage, String first) {

    public Wording {
        byLanguage = Map.copyOf(byLanguage);
    }

    public String in(Locale reader) {
        var own = byLanguage.get(reader.getLanguage());
        return own != null ? own : byLanguage.getOrDefault(first, "");
    }

    /** The same with another text in one language. */
    public Wording with(String language, String text) {
        var changed = new java.util.HashMap<>(byLanguage);
        changed.put(language, text);
        return new Wording(changed, first);
    }
}
