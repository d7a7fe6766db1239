package org.belay.shared.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The languages of a cell such as {@code "Français; English"}.
 *
 * @param codes ISO 639 codes in the order of the cell, each once
 * @param unknown what is no language
 */
public record LanguageList(List<String> codes, List<String> unknown) {

    private static final Pattern BETWEEN =
            Pattern.compile("\\s*(?:[;,/|\\n\u3001+&]|\\s(?:and|und|et|y|en|oraz)\\s)\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern LEVEL = Pattern.compile("\\s*\\([^)]*\\)$");
    private static final Map<String, String> CODES = languages();

    public LanguageList {
        codes = List.copyOf(codes);
        unknown = List.copyOf(unknown);
    }

    public static LanguageList parse(String text) {
        var codes = new LinkedHashSet<String>();
        var unknown = new ArrayList<String>();
        for (var part : BETWEEN.splitAsStream(text).toList()) {
            var name = LEVEL.matcher(part.strip()).replaceAll("");
            var code = CODES.get(HeaderName.of(name).joined());
            if (code != null) {
                codes.add(code);
            } else if (!name.isEmpty()) {
                unknown.add(name);
            }
        }
        return new LanguageList(List.copyOf(codes), unknown);
    }

    private static Map<String, String> languages() {
        var codes = new HashMap<String, String>();
        for (var code : Locale.getISOLanguages()) {
            var language = Locale.of(code);
            for (var shown : List.of("en", "de", "fr", "es", "it", "nl", "pt", "pl", code)) {
                codes.putIfAbsent(
                        HeaderName.of(language.getDisplayLanguage(Locale.of(shown)))
                                .joined(),
                        code);
            }
        }
        for (var code : Locale.getISOLanguages()) {
            codes.put(code, code);
            codes.putIfAbsent(Locale.of(code).getISO3Language(), code);
        }
        codes.putAll(Map.of("mandarin", "zh", "castilian", "es", "farsi", "fa", "filipino", "tl", "flemish", "nl"));
        codes.remove("");
        return Map.copyOf(codes);
    }
}
