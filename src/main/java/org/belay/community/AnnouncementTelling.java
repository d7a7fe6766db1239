package org.belay.community;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells an announcement to those whom it is for, once its author cannot take it back any more. */
@Component
public class AnnouncementTelling {

    /** As long as Undo is offered, and a little more: whoever presses it at the last moment is not too late. */
    static final Duration WAIT = Duration.ofSeconds(12);

    private final AnnouncementRepository announcements;
    private final ApplicationEventPublisher news;
    private final SchedulerClient jobs;
    private final Clock clock;

    AnnouncementTelling(
            AnnouncementRepository announcements,
            ApplicationEventPublisher news,
            @Lazy SchedulerClient jobs,
            Clock clock) {
        this.announcements = announcements;
        this.news = news;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void later(AnnouncementId id) {
        jobs.scheduleIfNotExists(CommunityJobs.telling(id), clock.instant().plus(WAIT));
    }

    /** Once, however often it is called; not what was taken back. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void tell(AnnouncementId id) {
        if (!announcements.markTold(id, clock.instant())) {
            return;
        }
        var row = announcements.find(id).orElseThrow();
        news.publishEvent(new AnnouncementSent(
                id,
                row.program(),
                row.programName(),
                row.authorName(),
                row.texts(),
                Set.copyOf(announcements.receivers(id))));
    }
}
