package org.belay.matching.ui;

import java.util.OptionalInt;
import org.belay.cohort.CohortDetails;
import org.belay.cohort.CohortService;
import org.belay.cohort.CohortState;
import org.belay.cohort.ui.CohortPlace;
import org.belay.cohort.ui.CohortTab;
import org.belay.matching.MatchingService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tabs of this feature, for coordinators of the program alone. */
@Configuration(proxyBeanMethods = false)
class MatchingTabs {

    @Bean
    CohortTab matchingTab(MatchingService matching) {
        return new CohortTab() {
            @Override
            public CohortPlace place() {
                return CohortPlace.MATCHING;
            }

            @Override
            public boolean visible(CohortDetails cohort) {
                return matching.mayMatch(cohort.id());
            }
        };
    }

    @Bean
    CohortTab pairsTab(MatchingService matching, CohortService cohorts) {
        return new CohortTab() {
            @Override
            public CohortPlace place() {
                return CohortPlace.PAIRS;
            }

            @Override
            public boolean visible(CohortDetails cohort) {
                return matching.mayMatch(cohort.id());
            }

            @Override
            public OptionalInt count(CohortDetails cohort) {
                if (cohort.state() == CohortState.DRAFT) {
                    return OptionalInt.empty();
                }
                var progress = cohorts.progress(cohort.id());
                // Of a cohort that is over none is open any more, and the page lists all that there were.
                return OptionalInt.of(cohort.state().open() ? progress.openMatches() : progress.publishedMatches());
            }
        };
    }
}
