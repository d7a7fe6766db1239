package org.belay.shared.table;

import java.net.IDN;
import java.util.regex.Pattern;

/** Reads one e-mail address; whether it exists is not asked. */
public final class EmailSyntax {

    private static final Pattern LOCAL =
            Pattern.compile("[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~\\-]+(?:\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~\\-]+)*");
    private static final Pattern DOMAIN = Pattern.compile(
            "(?:[a-z0-9](?:[a-z0-9\\-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9\\-]{0,61}[a-z0-9]", Pattern.CASE_INSENSITIVE);

    private EmailSyntax() {}

    /** The address as written, without {@code mailto:}. Capitals stay; addresses that differ in them only are one. */
    public static Parsed<String> parse(String text) {
        var address = text.strip();
        if (address.isEmpty()) {
            return Parsed.missing();
        }
        if (address.regionMatches(true, 0, "mailto:", 0, 7)) {
            address = address.substring(7);
        }
        return isAddress(address) ? Parsed.value(address) : Parsed.unusable(Parsed.Reason.NO_EMAIL, text.strip());
    }

    private static boolean isAddress(String address) {
        int at = address.lastIndexOf('@');
        return at > 0
                && at <= 64
                && address.length() <= 254
                && LOCAL.matcher(address.substring(0, at)).matches()
                && isDomain(address.substring(at + 1));
    }

    private static boolean isDomain(String domain) {
        try {
            return DOMAIN.matcher(IDN.toASCII(domain)).matches();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
