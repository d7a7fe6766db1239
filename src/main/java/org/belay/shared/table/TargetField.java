package org.belay.shared.table;

import java.util.List;
import org.belay.shared.Terms;

/**
 * Something a column can be mapped to.
 *
 * @param key how the importer calls it
 * @param names what files call it, in all languages; the most usual first
 * @param content what its values look like, which decides where names do not
 */
public record TargetField(String key, List<String> names, Content content) {

    public enum Content {
        ANY,
        NUMBER,
        DATE,
        EMAIL,
        TIME_ZONE,
        YES_NO,
        /** Words rather than figures. */
        WORDS,
        /** Words that are no e-mail. */
        NAME,
        /** A number or code that stands for somebody or something. */
        IDENTIFIER
    }

    public TargetField {
        names = List.copyOf(names);
    }

    /** The same under the names that a program with words of its own gives it, too. */
    public TargetField in(Terms terms) {
        return new TargetField(
                key, names.stream().flatMap(name -> terms.names(name).stream()).toList(), content);
    }

    public static TargetField of(String key, Content content, String... names) {
        return new TargetField(key, List.of(names), content);
    }
}
