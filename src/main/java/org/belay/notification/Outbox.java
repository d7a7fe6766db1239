package org.belay.notification;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.belay.security.People;
import org.belay.shared.Bells;
import org.belay.shared.Vault;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way of news to people. They are written down as a notice in Belay and as a mail, as the person wants to hear of
 * their kind, in the transaction of what they tell about: what is rolled back is never told. Mails wait here until they
 * may leave; those of the day are gathered by {@link Digests}.
 */
@Service
public class Outbox {

    /** What can be undone for a while is told after it: as long as that is offered, and a moment more. */
    public static final Duration UNTIL_FINAL = Duration.ofSeconds(15);

    private final OutboxRepository mails;
    private final NoticeRepository notices;
    private final ChoiceRepository choices;
    private final MailWriter writer;
    private final People people;
    private final Bells bells;
    private final SchedulerClient jobs;
    private final Vault vault;
    private final Clock clock;

    Outbox(
            OutboxRepository mails,
            NoticeRepository notices,
            ChoiceRepository choices,
            MailWriter writer,
            People people,
            Bells bells,
            @Lazy SchedulerClient jobs,
            Vault vault,
            Clock clock) {
        this.mails = mails;
        this.notices = notices;
        this.choices = choices;
        this.writer = writer;
        this.people = people;
        this.bells = bells;
        this.jobs = jobs;
        this.vault = vault;
        this.clock = clock;
    }

    /** Takes news in, unless some with their key were taken in before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enqueue(MailDraft draft) {
        enqueueFor(draft, Duration.ZERO);
    }

    /** The same for news that are told only after a while, during which they can be dropped. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enqueueFor(MailDraft draft, Duration wait) {
        var kind = NewsKind.of(draft.kind());
        var now = clock.instant();
        var ready = now.plus(wait);
        var wanted = choices.of(draft.recipient());
        var choice = wanted.of(kind);
        if (choice == Choice.NONE || (kind.shown() && !show(draft, kind, choice, now, ready))) {
            return;
        }
        if (choice == Choice.AT_ONCE) {
            var zone = people.zone(draft.recipient());
            mail(
                    draft,
                    kind,
                    now,
                    NewsKind.urgent(draft.kind()) ? ready : wanted.times().leaves(ready, zone));
        }
    }

    private boolean show(MailDraft draft, NewsKind kind, Choice choice, Instant now, Instant ready) {
        if (!notices.add(draft, kind, choice, now, ready)) {
            return false;
        }
        bells.ring(draft.recipient());
        return true;
    }

    private void mail(MailDraft draft, NewsKind kind, Instant now, Instant leaves) {
        var letter = writer.ownWords(draft);
        var body =
                writer.body(letter, draft.recipient(), kind, draft.calendars()).seal(vault);
        mails.add(draft, letter.subject(), body, now, leaves)
                .ifPresent(id -> jobs.scheduleIfNotExists(MailJobs.instance(id), leaves));
    }

    /** Whether news reached their reader; nothing when there were none with this key. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Boolean> heard(String key) {
        return notices.heard(key).map(read -> read || mails.left(key));
    }

    /** Whether a mail with this key has been sent, or is on its way: what calendars read of it stands in them. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean left(String key) {
        return mails.left(key);
    }

    /** What news tell is no longer so: if they still wait, nobody is told. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void drop(String key) {
        drop(List.of(key));
    }

    /** The same of many. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void drop(Collection<String> keys) {
        mails.drop(keys);
        notices.withdraw(keys, clock.instant()).forEach(bells::ring);
    }

    /**
     * What was dropped before anybody heard of it may be told again, under the same key.
     *
     * @return whether there was such
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean forget(String key) {
        if (heard(key).orElse(true) || !notices.forget(key)) {
            return false;
        }
        mails.forget(key);
        return true;
    }
}
