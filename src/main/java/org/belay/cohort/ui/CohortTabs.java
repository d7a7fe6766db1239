package org.belay.cohort.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tabs that are this feature's own. */
@Configuration(proxyBeanMethods = false)
class CohortTabs {

    @Bean
    CohortTab overviewTab() {
        return CohortTab.of(CohortPlace.OVERVIEW);
    }

    @Bean
    CohortTab settingsTab() {
        return CohortTab.of(CohortPlace.SETTINGS);
    }
}
