package org.belay.notification;

import com.ibm.icu.text.DateFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a template leaves a place for, and its mail says. */
public enum Place {
    NAME("name", "Ada Lovelace"),
    PARTNER("partner", "Noor Haddad"),
    PROGRAM("program", ""),
    COHORT("cohort", ""),
    /** What a coordinator adds when publishing; often nothing. */
    WORDS("words", ""),
    /** What a coordinator gives as the reason; sometimes nothing. */
    REASON("reason", ""),
    LAST_DAY("last-day", "", At.DAY, At.NEVER),
    CIRCLE("circle", ""),
    MEMBERS("members", "Noor Haddad, Ines Carvalho"),
    FACILITATOR("facilitator", "Olga Petrova"),
    DAY("day", "", At.FULL_DAY, At.NEVER),
    /** Of the same moment as the day. */
    TIME("time", "", At.TIME, At.NEVER),
    ZONE("zone", "Europe/Berlin"),
    FORMER_DAY("former-day", "", At.FULL_DAY, At.NEVER_BEFORE),
    FORMER_TIME("former-time", "", At.TIME, At.NEVER_BEFORE),
    ANSWER_DAY("answer-day", "", At.FULL_DAY, At.NEVER),
    ANSWER_TIME("answer-time", "", At.TIME, At.NEVER),
    WORKSHOP("workshop", ""),
    /** All dates of a workshop. */
    WHEN("when", ""),
    FORMER_WHEN("former-when", ""),
    WHERE("where", ""),
    LEADERS("leaders", "Olga Petrova"),
    COORDINATOR("coordinator", "Olga Petrova"),
    /** What the plan of the program holds for a day. */
    MILESTONE("milestone", "");

    private final String word;
    private final String example;
    private final @Nullable At at;
    private final @Nullable Instant stand;

    Place(String word, String example) {
        this(word, example, null, null);
    }

    /** @param stand in the product's text, to be read as a template */
    Place(String word, String example, @Nullable At at, @Nullable Instant stand) {
        this.word = word;
        this.example = example;
        this.at = at;
        this.stand = stand;
    }

    /** As it stands in a template. */
    public String token() {
        return "{" + word + "}";
    }

    String word() {
        return word;
    }

    /** A name for a preview; empty where the texts have a better one. */
    String example() {
        return example;
    }

    /** Whether it says another part of what the place before it says: both are one argument of the letter. */
    boolean continues() {
        return at == At.TIME;
    }

    /** What stands for it in the product's text. */
    Object stand() {
        return stand == null ? token() : stand;
    }

    /** The product's text with this place where what stands for it has been written out. */
    String found(String text, Locale language) {
        if (at == null || stand == null) {
            return text;
        }
        var found = text;
        for (var form : at.forms(language)) {
            found = found.replace(form.format(At.clock(stand)), token());
        }
        return found;
    }

    /** What a mail says in its place. */
    String say(Object argument, Locale language) {
        return at == null
                ? argument.toString().strip()
                : at.forms(language).getFirst().format(At.clock(argument));
    }

    /** How a moment is written: as a day, or the time of it. */
    private enum At {
        DAY,
        FULL_DAY,
        TIME;

        /** Moments that no letter is about, by which the product's own are found. */
        static final Instant NEVER = Instant.parse("2999-12-31T23:47:00Z");

        static final Instant NEVER_BEFORE = Instant.parse("2998-11-30T22:46:00Z");

        /** The first is the one that templates say; the product's texts have all of them. */
        List<DateFormat> forms(Locale language) {
            var day = DateFormat.getDateInstance(DateFormat.LONG, language);
            var full = DateFormat.getDateInstance(DateFormat.FULL, language);
            return switch (this) {
                case DAY -> List.of(day);
                case FULL_DAY -> List.of(full, day);
                case TIME -> List.of(DateFormat.getTimeInstance(DateFormat.SHORT, language));
            };
        }

        /** Formats write by the clock of the machine: it gets the one that reads there as it should. */
        static Date clock(Object argument) {
            var local = argument instanceof LocalDate day
                    ? day.atStartOfDay()
                    : LocalDateTime.ofInstant((Instant) argument, ZoneOffset.UTC);
            return Date.from(local.atZone(ZoneId.systemDefault()).toInstant());
        }
    }
}
