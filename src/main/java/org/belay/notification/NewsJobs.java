package org.belay.notification;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** News that no event brings: reminders, and the mail of the day. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class NewsJobs {

    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(5);

    @Bean
    RecurringTask<Void> tellTheDay(NewsOfTheDay news) {
        return Tasks.recurring("news-of-the-day", Schedules.fixedDelay(BETWEEN_LOOKS))
                .execute((job, context) -> news.tell());
    }
}
