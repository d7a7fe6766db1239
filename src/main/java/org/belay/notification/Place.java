package org.belay.notification;

import com.ibm.icu.text.DateFormat;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Locale;

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
    LAST_DAY("last-day", ""),
    CIRCLE("circle", ""),
    MEMBERS("members", "Noor Haddad, Ines Carvalho"),
    FACILITATOR("facilitator", "Olga Petrova");

    /** A day that no letter is about, by which the product's own date is found. */
    private static final LocalDate NO_DAY = LocalDate.of(2999, 12, 31);

    private final String word;
    private final String example;

    Place(String word, String example) {
        this.word = word;
        this.example = example;
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

    /** What stands for it in the product's text, to be read as a template. */
    Object stand() {
        return this == LAST_DAY ? NO_DAY : token();
    }

    /** What a mail says in its place. */
    static String say(Object argument, Locale language) {
        return argument instanceof LocalDate day
                ? date(day, language)
                : argument.toString().strip();
    }

    static String standingDay(Locale language) {
        return date(NO_DAY, language);
    }

    private static String date(LocalDate day, Locale language) {
        return DateFormat.getDateInstance(DateFormat.LONG, language)
                .format(Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant()));
    }
}
