package org.belay.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;
import org.belay.shared.Terms;
import org.belay.shared.Texts;
import org.belay.workshop.Workshop;

/** When and where a workshop is, as its mails say it: by its own clock, with its zone. */
record WorkshopWords(Texts texts, Clock clock) {

    /** Whoever is on the way has to hear of it, whatever they chose. */
    boolean isToday(Workshop workshop) {
        var today = LocalDate.ofInstant(clock.instant(), workshop.zone());
        return workshop.dates().stream()
                .anyMatch(date ->
                        LocalDate.ofInstant(date.startsAt(), workshop.zone()).equals(today));
    }

    /** Of those dates that are not over: nobody needs to be told of the others. */
    String times(Workshop workshop, Locale language) {
        var now = clock.instant();
        var ahead = workshop.dates().stream()
                .filter(date -> date.endsAt().isAfter(now))
                .toList();
        return (ahead.isEmpty() ? workshop.dates() : ahead)
                        .stream().map(date -> time(workshop, date, language)).collect(Collectors.joining("; "))
                + " (" + workshop.zone().getId() + ")";
    }

    private static String time(Workshop workshop, Workshop.Date date, Locale language) {
        var start = date.startsAt().atZone(workshop.zone());
        var hours = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(language);
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                        .withLocale(language)
                        .format(start) + ", " + hours.format(start) + " – "
                + hours.format(date.endsAt().atZone(workshop.zone()));
    }

    String where(Workshop workshop, Terms terms, Locale language) {
        var room = workshop.room();
        var place = workshop.venue().place();
        var parts = new ArrayList<String>();
        if (room != null) {
            parts.add(room.label());
        }
        if (place != null) {
            parts.add(place);
        }
        if (workshop.venue().link() != null) {
            parts.add(texts.text(terms, language, "workshop.online"));
        }
        return String.join(", ", parts);
    }
}
