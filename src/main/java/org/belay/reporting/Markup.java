package org.belay.reporting;

import java.util.regex.Pattern;

/** Sentences as XHTML: escaped, with {@code **strong**} words and numbers that do not break over two lines. */
final class Markup {

    private static final Pattern STRONG = Pattern.compile("\\*\\*(.+?)\\*\\*");
    private static final Pattern SIGNED = Pattern.compile("[\u2212+]?\\d+[.,]\\d+|[\u2212+]\\d+");

    private Markup() {}

    static String of(String sentence) {
        String escaped = sentence.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
        String strong = STRONG.matcher(escaped).replaceAll("<b>$1</b>");
        return SIGNED.matcher(strong).replaceAll("<span class=\"num\">$0</span>");
    }
}
