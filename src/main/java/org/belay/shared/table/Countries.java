package org.belay.shared.table;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Countries by their ISO code or their name in English, German, French or Spanish. */
public final class Countries {

    private static final Map<String, String> CODES = codes();

    private Countries() {}

    /** The ISO code of two letters. */
    public static Optional<String> code(String text) {
        return Optional.ofNullable(CODES.get(HeaderName.of(text).joined()));
    }

    private static Map<String, String> codes() {
        var codes = new HashMap<String, String>();
        for (var code : Locale.getISOCountries()) {
            var country = Locale.of("", code);
            for (var language : List.of("en", "de", "fr", "es", "it", "nl", "pt", "pl")) {
                codes.putIfAbsent(
                        HeaderName.of(country.getDisplayCountry(Locale.of(language)))
                                .joined(),
                        code);
            }
        }
        for (var code : Locale.getISOCountries()) {
            codes.put(code.toLowerCase(Locale.ROOT), code);
        }
        codes.putAll(Map.of("uk", "GB", "usa", "US", "unitedstatesofamerica", "US", "czechia", "CZ", "turkey", "TR"));
        return Map.copyOf(codes);
    }
}
