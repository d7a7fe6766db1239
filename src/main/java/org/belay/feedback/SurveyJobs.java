package org.belay.feedback;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens to surveys while nobody looks. */
@Configuration(proxyBeanMethods = false)
class SurveyJobs {

    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(30);

    @Bean
    RecurringTask<Void> openSurveys(SurveyOpening opening) {
        return Tasks.recurring("surveys-open", Schedules.fixedDelay(BETWEEN_LOOKS))
                .execute((job, context) -> opening.act());
    }

    @Bean
    RecurringTask<Void> endSurveys(SurveyEnding ending) {
        return Tasks.recurring("surveys-end", Schedules.fixedDelay(BETWEEN_LOOKS))
                .execute((job, context) -> ending.act());
    }
}
