package org.belay.organization;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.shared.LastOnEarth;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Who has worked their last day leaves, also when no further file comes. */
@Component
class LastDays {

    private static final Duration BETWEEN_LOOKS = Duration.ofHours(1);

    private final LastDayRepository people;
    private final ApplicationEventPublisher news;
    private final AuditTrail audit;
    private final Clock clock;

    LastDays(LastDayRepository people, ApplicationEventPublisher news, AuditTrail audit, Clock clock) {
        this.people = people;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /** Not before the day is over everywhere: nobody loses their pages at noon of their last day. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void end() {
        var today = LastOnEarth.today(clock.instant());
        var before = people.over(today);
        if (before.isEmpty()) {
            return;
        }
        news.publishEvent(new LeavingBegins(before));
        var over = people.lockOver(before, today);
        if (over.isEmpty()) {
            return;
        }
        people.leave(over.keySet(), clock.instant());
        audit.record(
                null,
                over.entrySet().stream()
                        .map(person -> AuditEvent.of(
                                "people.last-day-over",
                                "person",
                                person.getKey().value(),
                                person.getValue()))
                        .toList());
        news.publishEvent(new PeopleLeft(over.keySet(), null, null));
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        RecurringTask<Void> endLastDays(LastDays lastDays) {
            return Tasks.recurring("last-days", Schedules.fixedDelay(BETWEEN_LOOKS))
                    .execute((job, context) -> lastDays.end());
        }
    }
}
