package org.belay.notification;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** News that no event brings: reminders, and the mail of the day. */
@Configuration(proxyBeanMethods = false)
class NewsJobs {

    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(5);

    /** Reminders first, so that they stand in the digest of the same hour. */
    @Bean
    RecurringTask<Void> tellTheDay(Reminders reminders, Digests digests) {
        return Tasks.recurring("news-of-the-day", Schedules.fixedDelay(BETWEEN_LOOKS))
                .execute((job, context) -> {
                    reminders.tell();
                    digests.gather();
                });
    }
}
