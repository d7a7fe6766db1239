package org.belay.shared.json;

/** Places in a file, as JSON Pointers (RFC 6901). */
public final class Places {

    private static final int LONGEST_SHOWN = 120;

    private Places() {}

    public static String in(String place, String name) {
        return place + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    public static String in(String place, int index) {
        return place + "/" + index;
    }

    /** For a person to read: names in a file may be of any length. */
    public static String shown(String place) {
        if (place.isEmpty()) {
            return "/";
        }
        return place.codePointCount(0, place.length()) <= LONGEST_SHOWN
                ? place
                : place.substring(0, place.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
    }
}
