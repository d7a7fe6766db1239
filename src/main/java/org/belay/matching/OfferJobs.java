package org.belay.matching;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens to offers while nobody looks. */
@Configuration(proxyBeanMethods = false)
class OfferJobs {

    private static final TaskDescriptor<Void> NEXT_BEST = TaskDescriptor.of("next-best-match");
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(10);
    private static final Duration WHILE_ANOTHER_RUNS = Duration.ofMinutes(1);

    /** One for each offer that was not taken. */
    static TaskInstance<Void> nextBest(MatchId notTaken) {
        return NEXT_BEST.instance(Long.toString(notTaken.value())).build();
    }

    @Bean
    RecurringTask<Void> lookAtOffers(OfferDeadlines deadlines) {
        return Tasks.recurring("offer-deadlines", Schedules.fixedDelay(BETWEEN_LOOKS))
                .execute((job, context) -> deadlines.act());
    }

    @Bean
    Task<Void> followOffer(NextBest nextBest, Clock clock) {
        return Tasks.custom(NEXT_BEST).execute((job, context) -> {
            if (nextBest.follow(new MatchId(Long.parseLong(job.getId())))) {
                return (completed, operations) -> operations.remove();
            }
            var next = clock.instant().plus(WHILE_ANOTHER_RUNS);
            return (completed, operations) -> operations.reschedule(completed, next);
        });
    }
}
