package org.belay.shared;

import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address as Belay compares it: trimmed, in small letters. */
public record Email(String value) implements Serializable {

    private static final int LONGEST = 254;
    private static final Pattern FORM = Pattern.compile(
            "[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+");

    public Email {
        if (!normalized(value).equals(value) || !isAddress(value)) {
            throw new IllegalArgumentException("Not an e-mail address.");
        }
    }

    /** The address in a text that somebody typed or a file holds, or nothing when it is none. */
    public static Optional<Email> parse(String text) {
        var normalized = normalized(text);
        return isAddress(normalized) ? Optional.of(new Email(normalized)) : Optional.empty();
    }

    private static String normalized(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isAddress(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
