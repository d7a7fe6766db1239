package org.belay.community;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens to what people share while nobody looks. */
@Configuration(proxyBeanMethods = false)
class CommunityJobs {

    private static final Duration BETWEEN_LOOKS = Duration.ofHours(6);

    @Bean
    RecurringTask<Void> deleteRemovedFiles(RemovedFiles files) {
        return Tasks.recurring("removed-files", Schedules.fixedDelay(BETWEEN_LOOKS))
                .execute((job, context) -> files.delete());
    }
}
