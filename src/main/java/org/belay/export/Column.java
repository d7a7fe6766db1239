package org.belay.export;

/**
 * A column of an export.
 *
 * @param key {@code export.column.<key>} is its head, {@code export.column.<key>.text} says what it holds
 * @param characters how wide it is
 */
record Column(String key, Type type, int characters) {

    /** What the cells of a column are; null is an empty cell. */
    enum Type {
        TEXT,
        DATE,
        /** A moment, in the time zone that the head names. */
        TIME,
        COUNT,
        /** With two decimals. */
        DECIMAL,
        /** A count, or the word that stands for one that may not be shown. */
        SUPPRESSED
    }

    static Column words(String key, int characters) {
        return new Column(key, Type.TEXT, characters);
    }

    static Column date(String key) {
        return new Column(key, Type.DATE, 14);
    }

    static Column time(String key) {
        return new Column(key, Type.TIME, 20);
    }

    static Column count(String key) {
        return new Column(key, Type.COUNT, 12);
    }

    static Column decimal(String key) {
        return new Column(key, Type.DECIMAL, 12);
    }

    static Column suppressed(String key) {
        return new Column(key, Type.SUPPRESSED, 14);
    }

    boolean right() {
        return type != Type.TEXT;
    }
}
