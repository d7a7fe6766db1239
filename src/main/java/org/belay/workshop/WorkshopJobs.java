package org.belay.workshop;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens to workshops while nobody looks. */
@Configuration(proxyBeanMethods = false)
class WorkshopJobs {

    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(2);

    @Bean
    RecurringTask<Void> lookAtWorkshops(WorkshopDeadlines deadlines) {
        return Tasks.recurring("workshop-deadlines", Schedules.fixedDelay(BETWEEN_LOOKS))
                .execute((job, context) -> deadlines.act());
    }
}
