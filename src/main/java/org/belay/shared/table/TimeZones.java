package org.belay.shared.table;

import com.ibm.icu.util.TimeZone;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads time zones by their IANA or Windows names. A distance from UTC is not enough: it has no summer time. */
public final class TimeZones {

    private static final Map<String, String> BY_LOWER_CASE = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> (id.contains("/") && !id.startsWith("SystemV/")) || id.equals("UTC"))
            .collect(Collectors.toUnmodifiableMap(id -> id.toLowerCase(Locale.ROOT), id -> id));

    private static final Pattern OFFSET = Pattern.compile(
            "\\(?(?:UTC|GMT)?\\s*[+\\-\u2212]\\s*\\d{1,2}(?::?\\d{2})?\\)?.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern ABBREVIATION = Pattern.compile("[A-Z]{2,5}T?|[A-Z]{3}\\d[A-Z]{3}|Z");

    private TimeZones() {}

    public static Parsed<ZoneId> parse(String text) {
        return parse(text, "");
    }

    /**
     * Reads a zone.
     *
     * @param country name or ISO code of the country, where known: a Windows zone spans several countries and is
     *     Europe/Vienna in Austria but Europe/Berlin in Germany
     */
    public static Parsed<ZoneId> parse(String text, String country) {
        var stripped = text.strip();
        if (stripped.isEmpty()) {
            return Parsed.missing();
        }
        var id = BY_LOWER_CASE.get(stripped.replace(' ', '_').toLowerCase(Locale.ROOT));
        if (id == null) {
            id = windows(stripped, country);
        }
        if (id != null) {
            return Parsed.value(ZoneId.of(id));
        }
        boolean vague = OFFSET.matcher(stripped).matches()
                || ABBREVIATION.matcher(stripped).matches();
        return Parsed.unusable(vague ? Parsed.Reason.VAGUE_TIME_ZONE : Parsed.Reason.NO_TIME_ZONE, stripped);
    }

    private static @Nullable String windows(String name, String country) {
        var code = Countries.code(country).orElse("001");
        var id = TimeZone.getIDForWindowsID(name, code);
        if (id == null) {
            id = TimeZone.getIDForWindowsID(name, "001");
        }
        return id == null ? null : BY_LOWER_CASE.get(id.toLowerCase(Locale.ROOT));
    }
}
