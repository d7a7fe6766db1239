package org.belay.shared.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.xml.sax.Attributes;

/** What the number formats of a workbook say about the numbers in its cells. */
final class CellFormats {

    enum Meaning {
        NUMBER,
        DATE,
        DATE_TIME,
        TIME
    }

    record Format(Meaning meaning, int digits) {}

    private static final Format GENERAL = new Format(Meaning.NUMBER, 0);
    private static final int LIMIT = 100_000;
    private static final Pattern ZEROS = Pattern.compile("0{2,30}");
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|\\[(?![hmsHMS]+])[^\\]]*\\]");

    static final CellFormats NONE = new CellFormats(List.of());

    private final List<Format> byStyle;

    private CellFormats(List<Format> byStyle) {
        this.byStyle = byStyle;
    }

    Format of(int style) {
        return style >= 0 && style < byStyle.size() ? byStyle.get(style) : GENERAL;
    }

    static final class Reader extends SafeXml.Handler {

        private final Map<Integer, String> own = new HashMap<>();
        private final Map<Integer, Format> known = new HashMap<>();
        private final List<Format> byStyle = new ArrayList<>();
        private boolean cellFormats;

        Reader() {
            super(0);
        }

        CellFormats formats() {
            return new CellFormats(List.copyOf(byStyle));
        }

        @Override
        void start(String name, Attributes attributes) {
            switch (name) {
                case "cellXfs" -> cellFormats = true;
                case "numFmt" -> {
                    var code = attributes.getValue("formatCode");
                    if (code != null && own.size() < LIMIT) {
                        own.put(number(attributes), code);
                    }
                }
                case "xf" -> {
                    if (cellFormats && byStyle.size() < LIMIT) {
                        byStyle.add(known.computeIfAbsent(number(attributes), this::format));
                    }
                }
                default -> {
                    // fonts, fills, borders
                }
            }
        }

        @Override
        void end(String name) {
            if (name.equals("cellXfs")) {
                cellFormats = false;
            }
        }

        private static int number(Attributes attributes) {
            return SheetReader.integer(attributes.getValue("numFmtId"), 0);
        }

        private Format format(int id) {
            var code = own.getOrDefault(id, BuiltinFormats.getBuiltinFormat(id));
            if (code == null) {
                code = "General";
            }
            if (code.length() > 255 || !DateUtil.isADateFormat(id, code)) {
                return new Format(Meaning.NUMBER, ZEROS.matcher(code).matches() ? code.length() : 0);
            }
            var bare = LITERAL.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
            boolean day = bare.contains("d") || bare.contains("y");
            boolean time = bare.contains("h") || bare.contains("s");
            if (day || !time) {
                return new Format(day && time ? Meaning.DATE_TIME : Meaning.DATE, 0);
            }
            // [h]:mm counts hours beyond a day: a length, not a time.
            return new Format(bare.contains("[") ? Meaning.NUMBER : Meaning.TIME, 0);
        }
    }
}
