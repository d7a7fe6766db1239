package org.belay.notification;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.belay.security.People;
import org.belay.shared.PersonId;
import org.belay.shared.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gathers what waits for somebody's mail of the day, at most once a day of their own calendar. The day is the mail's key,
 * so that two nodes, or one that is started anew, come to one mail. What it says is written when it leaves.
 */
@Component
class Digests {

    /** What becomes ready so soon after the hour goes with it, so that reminders made at that hour do. */
    static final Duration GRACE = Duration.ofMinutes(30);

    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);

    private final NoticeRepository notices;
    private final ChoiceRepository choices;
    private final OutboxRepository mails;
    private final ReaderQueries readers;
    private final People people;
    private final SchedulerClient jobs;
    private final Vault vault;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Digests(
            NoticeRepository notices,
            ChoiceRepository choices,
            OutboxRepository mails,
            ReaderQueries readers,
            People people,
            @Lazy SchedulerClient jobs,
            Vault vault,
            TransactionTemplate transaction,
            Clock clock) {
        this.notices = notices;
        this.choices = choices;
        this.mails = mails;
        this.readers = readers;
        this.people = people;
        this.jobs = jobs;
        this.vault = vault;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Of everybody for whom it is time, one transaction each. */
    void gather() {
        for (var person : notices.awaitDigests(clock.instant())) {
            try {
                transaction.executeWithoutResult(status -> gather(person));
            } catch (RuntimeException e) {
                // The others are due all the same; this one is tried again the next time.
                LOG.error("The digest of person {} could not be gathered", person.value(), e);
            }
        }
    }

    private void gather(PersonId person) {
        var now = clock.instant();
        var zone = people.zone(person);
        var due = choices.of(person).times().lastDigest(now, zone);
        var today = now.atZone(zone).toLocalDate();
        var ready = now.isBefore(due.plus(GRACE)) ? now : due;
        // One that nobody sent yesterday is not made up for in the night: the next one tells it all.
        if (due.atZone(zone).toLocalDate().equals(today) && notices.awaitsDigest(person, ready, now)) {
            var key = MailWriter.DIGEST + ":" + person.value() + ":" + today;
            readers.find(person)
                    .flatMap(reader -> mails.addDigest(reader, key, new MailBody("", "", List.of()).seal(vault), now))
                    .ifPresent(mail -> {
                        notices.putIntoDigest(person, key, ready, now);
                        jobs.scheduleIfNotExists(MailJobs.instance(mail), now);
                    });
        }
    }
}
