package org.belay.notification;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.time.Duration;
import org.belay.shared.Vault;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where mails wait. They are written, and their sending is scheduled, in the transaction of what they tell about: what
 * is rolled back is never told.
 */
@Service
public class Outbox {

    private final OutboxRepository mails;
    private final SchedulerClient jobs;
    private final Vault vault;
    private final Clock clock;

    Outbox(OutboxRepository mails, @Lazy SchedulerClient jobs, Vault vault, Clock clock) {
        this.mails = mails;
        this.jobs = jobs;
        this.vault = vault;
        this.clock = clock;
    }

    /** Takes a mail in, unless one with its key was taken in before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enqueue(MailDraft draft) {
        enqueueFor(draft, Duration.ZERO);
    }

    /** The same for a mail that leaves only after a while, during which it can be dropped. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enqueueFor(MailDraft draft, Duration wait) {
        var now = clock.instant();
        var body = new MailBody(draft.text(), draft.html(), draft.calendar()).seal(vault);
        var next = now.plus(wait);
        mails.add(draft, body, now, next).ifPresent(id -> jobs.scheduleIfNotExists(MailJobs.instance(id), next));
    }

    /** What a mail tells is no longer so: if it still waits, it never leaves. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void drop(String key) {
        mails.drop(key);
    }
}
