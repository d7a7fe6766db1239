package org.belay.export;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.belay.shared.Terms;
import org.belay.shared.Texts;
import org.jspecify.annotations.Nullable;

/** Exports in one language and in the words of their program. */
final class ExportWords {

    private final Texts texts;
    private final Terms terms;
    private final Locale locale;
    private final ZoneId zone;
    private final Map<Enum<?>, String> constants = new HashMap<>();

    ExportWords(Texts texts, Terms terms, Locale locale, ZoneId zone) {
        this.texts = texts;
        this.terms = terms;
        this.locale = locale;
        this.zone = zone;
    }

    Locale locale() {
        return locale;
    }

    String say(String key, Object... arguments) {
        return texts.text(terms, locale, key, arguments);
    }

    String kind(ExportKind kind) {
        return say("state.ExportKind." + kind.name());
    }

    /** A value of the database as a cell holds it: words for constants, the organization's clock for instants. */
    @Nullable
    Object cell(@Nullable Object value) {
        return switch (value) {
            case Instant instant -> LocalDateTime.ofInstant(instant, zone);
            case Enum<?> constant -> constants.computeIfAbsent(constant, this::constant);
            case null, default -> value;
        };
    }

    private String constant(Enum<?> constant) {
        return say("state." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** A table has no two columns of the same name, and a program may call both sides the same. */
    List<String> heads(ExportKind kind) {
        var heads = new ArrayList<String>();
        var taken = new HashSet<String>();
        for (var column : kind.columns()) {
            var name = say("export.column." + column.key());
            var head = column.type() == Column.Type.TIME ? say("export.in-zone", name, city()) : name;
            var number = 2;
            var one = head;
            while (!taken.add(one.toLowerCase(locale))) {
                one = head + " " + number++;
            }
            heads.add(one);
        }
        return heads;
    }

    Cover cover(Told told) {
        var kind = told.kind();
        var heads = heads(kind);
        var definitions = new ArrayList<Fact>();
        for (var i = 0; i < heads.size(); i++) {
            definitions.add(new Fact(
                    heads.get(i), say("export.column." + kind.columns().get(i).key() + ".text")));
        }
        var where = told.cohort().isEmpty() ? told.program() : told.program() + ", " + told.cohort();
        var asOf = instant(told.asOf());
        return new Cover(
                locale,
                kind,
                kind(kind),
                say("report.excel.definitions"),
                say("report.excel.filters"),
                say("export.title", kind(kind), where),
                say("state.ExportKind." + kind.name() + ".text"),
                told.organization(),
                say("export.as-of", asOf),
                heads,
                definitions,
                facts(told),
                say("export.footer", kind(kind), where, asOf),
                say("report.excel.page"),
                new Cover.Formats(say("report.format.excel-day"), say("report.format.excel-instant")));
    }

    /**
     * What a file is about.
     *
     * @param cohort empty for all
     * @param department and {@code site} empty for all
     */
    record Told(
            ExportKind kind,
            String organization,
            String program,
            String cohort,
            ExportFilter filter,
            String department,
            String site,
            String by,
            Instant asOf,
            long rows) {}

    private List<Fact> facts(Told told) {
        var all = say("export.all");
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(say("export.fact.program"), told.program()));
        facts.add(new Fact(say("export.fact.cohort"), or(told.cohort(), all)));
        if (told.kind().byPeriod()) {
            facts.add(new Fact(say("export.fact.period"), period(told.filter(), all)));
        }
        if (told.kind().byPlace()) {
            facts.add(new Fact(say("export.fact.department"), or(told.department(), all)));
            facts.add(new Fact(say("export.fact.site"), or(told.site(), all)));
        } else {
            facts.add(new Fact(say("export.fact.suppression"), say("export.suppression")));
        }
        facts.add(new Fact(say("export.fact.rows"), told.rows()));
        facts.add(new Fact(say("export.fact.by"), told.by()));
        facts.add(new Fact(say("export.fact.zone"), zone.getId()));
        facts.add(new Fact(say("export.fact.as-of"), LocalDateTime.ofInstant(told.asOf(), zone)));
        return facts;
    }

    private String period(ExportFilter filter, String all) {
        var from = filter.from();
        var to = filter.to();
        if (from == null && to == null) {
            return all;
        }
        if (from != null && from.equals(to)) {
            return month(from);
        }
        return say(
                "report.period",
                from == null ? say("export.start") : month(from),
                to == null ? say("export.end") : month(to));
    }

    private String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(month);
    }

    private String instant(Instant instant) {
        var at = DateTimeFormatter.ofPattern(say("report.format.instant"), locale)
                .format(instant.atZone(zone));
        return say("report.instant", at, city());
    }

    private String city() {
        var id = zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }

    private static String or(String value, String other) {
        return value.isEmpty() ? other : value;
    }
}
