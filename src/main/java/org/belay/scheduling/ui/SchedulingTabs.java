package org.belay.scheduling.ui;

import org.belay.cohort.CohortDetails;
import org.belay.cohort.ui.CohortPlace;
import org.belay.cohort.ui.CohortTab;
import org.belay.scheduling.ScheduleService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tab of this feature, for coordinators of the program alone. */
@Configuration(proxyBeanMethods = false)
class SchedulingTabs {

    @Bean
    CohortTab scheduleTab(ScheduleService schedules) {
        return new CohortTab() {
            @Override
            public CohortPlace place() {
                return CohortPlace.SCHEDULE;
            }

            @Override
            public boolean visible(CohortDetails cohort) {
                return schedules.maySchedule(cohort.id());
            }
        };
    }
}
