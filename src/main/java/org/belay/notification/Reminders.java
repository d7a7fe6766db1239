package org.belay.notification;

import static java.util.stream.Collectors.toSet;

import java.util.Set;
import java.util.stream.Stream;
import org.belay.program.ProgramService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds people of what is due, once of each thing, and takes back what is due no more: a session that was cancelled, a
 * step that is done. It works by what is in the database alone, so that a crash, a second node or a day without the
 * application changes nothing but the hour. Nobody is signed in.
 */
@Component
class Reminders {

    private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);

    private final DueThings due;
    private final NoticeRepository notices;
    private final ReaderQueries readers;
    private final ProgramService programs;
    private final Letters letters;
    private final Outbox outbox;
    private final TransactionTemplate transaction;

    Reminders(
            DueThings due,
            NoticeRepository notices,
            ReaderQueries readers,
            ProgramService programs,
            Letters letters,
            Outbox outbox,
            TransactionTemplate transaction) {
        this.due = due;
        this.notices = notices;
        this.readers = readers;
        this.programs = programs;
        this.letters = letters;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    void tell() {
        var all = due.all();
        takeBackAllBut(all.stream().map(Reminder::key).collect(toSet()));
        var fresh = all.stream().filter(Reminder::fresh).toList();
        var known = notices.known(fresh.stream().map(Reminder::key).toList());
        for (var reminder : fresh) {
            if (!known.contains(reminder.key())) {
                each(reminder.key(), () -> tell(reminder));
            }
        }
    }

    private void takeBackAllBut(Set<String> holding) {
        Stream.of(
                        NewsKind.SESSION_REMINDER,
                        NewsKind.LOG_REMINDER,
                        NewsKind.COMMITMENT_REMINDER,
                        NewsKind.PLAN_REMINDER,
                        NewsKind.GOAL_REMINDER,
                        NewsKind.CLOSING_REMINDER,
                        NewsKind.SURVEY_REMINDER)
                .flatMap(kind -> notices.pending(kind).stream())
                .filter(key -> !holding.contains(key))
                .forEach(key -> each(key, () -> outbox.drop(key)));
    }

    private void tell(Reminder reminder) {
        readers.find(reminder.whom().person()).ifPresent(reader -> {
            var program = reminder.whom().program();
            var arguments = Stream.concat(Stream.of(reader.name()), reminder.arguments().stream())
                    .toArray();
            var letter = letters.write(
                    programs.terms(program), reader.language(), reminder.letter(), reminder.path(), arguments);
            outbox.enqueue(MailDraft.to(reader, reminder.kind(), reminder.key(), program, letter)
                    .until(reminder.until()));
        });
    }

    /** The others are due all the same; this one is tried again the next time. */
    private void each(String key, Runnable act) {
        try {
            transaction.executeWithoutResult(status -> act.run());
        } catch (RuntimeException e) {
            LOG.error("Reminder {} could not be written or taken back", key, e);
        }
    }
}
