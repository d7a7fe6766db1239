package org.belay.shared.table;

import java.util.EnumSet;
import java.util.List;

/** Tidies the text of a cell: ordinary spaces, none at the ends, no control characters. Line breaks stay. */
final class CellText {

    private CellText() {}

    /** Adds the notes for this column to the given list. */
    static Cell of(String raw, int column, List<CellNote> notes) {
        if (isTidy(raw)) {
            return raw.isEmpty() ? Cell.Blank.CELL : new Cell.Text(raw);
        }
        var seen = EnumSet.noneOf(CellNote.Kind.class);
        var tidy = tidy(raw, seen);
        if (tidy.isEmpty()) {
            return Cell.Blank.CELL;
        }
        seen.forEach(kind -> notes.add(new CellNote(column, kind)));
        return new Cell.Text(tidy);
    }

    private static boolean isTidy(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean untidy = c < ' ' ? c != '\n' : c == ' ' ? before == ' ' : c > '~' && isUnusual(c);
            if (untidy) {
                return false;
            }
            before = c;
        }
        return text.isEmpty() || (before > ' ' && text.charAt(0) > ' ');
    }

    private static String tidy(String raw, EnumSet<CellNote.Kind> seen) {
        var tidy = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '\r') {
                if (i + 1 == raw.length() || raw.charAt(i + 1) != '\n') {
                    tidy.append('\n');
                }
            } else if (isSpace(c)) {
                if (c != ' ') {
                    seen.add(CellNote.Kind.UNUSUAL_SPACE);
                }
                if (!tidy.isEmpty() && tidy.charAt(tidy.length() - 1) == ' ') {
                    seen.add(CellNote.Kind.REPEATED_SPACE);
                } else {
                    tidy.append(' ');
                }
            } else if (c != '\n' && isRemoved(c)) {
                seen.add(CellNote.Kind.CONTROL_CHARACTER);
            } else {
                tidy.append(c);
            }
        }
        var stripped = tidy.toString().strip();
        if (stripped.length() < tidy.length()) {
            seen.add(CellNote.Kind.SPACES_TRIMMED);
            if (!stripped.contains("  ") && isEdgeOnly(raw)) {
                // Two spaces at the end are trimmed, not repeated.
                seen.remove(CellNote.Kind.REPEATED_SPACE);
            }
        }
        return stripped;
    }

    private static boolean isEdgeOnly(String raw) {
        int start = 0;
        int end = raw.length();
        while (start < end && isSpace(raw.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(raw.charAt(end - 1))) {
            end--;
        }
        for (int i = start + 1; i < end; i++) {
            if (isSpace(raw.charAt(i)) && isSpace(raw.charAt(i - 1))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUnusual(char c) {
        return isSpace(c) || isRemoved(c);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || (c > '~' && Character.isSpaceChar(c) && c != '\u2028' && c != '\u2029');
    }

    /** Zero-width joiners stay: scripts and emoji need them. */
    private static boolean isRemoved(char c) {
        return Character.isISOControl(c) || c == '\ufeff' || c == '\u200b' || c == '\u00ad' || c == '\u2060';
    }
}
