package org.belay.cohort.ui;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import org.belay.cohort.CohortReference;
import org.belay.cohort.CohortService;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.ui.NavigationSource;
import org.springframework.stereotype.Component;

/** The cohorts that are not over, by name and stage, in the side navigation. */
@Component
class CohortNavigationSource implements NavigationSource {

    private static final int LAST = 1000;

    private final CohortService cohorts;
    private final CurrentUser user;

    CohortNavigationSource(CohortService cohorts, CurrentUser user) {
        this.cohorts = cohorts;
        this.user = user;
    }

    @Override
    public List<Entry> entries() {
        if (!user.may(Permission.CREATE_PROGRAM)) {
            return List.of();
        }
        var entries = new ArrayList<Entry>();
        cohorts.visible().stream()
                .filter(cohort -> cohort.state().open())
                .forEach(cohort -> entries.add(entry(cohort)));
        entries.add(new Entry(
                Section.COHORTS, LAST, UI.getCurrent().getTranslation("cohorts.all"), CohortNavigation.LIST, "layers"));
        return entries;
    }

    private static Entry entry(CohortReference cohort) {
        return new Entry(
                Section.COHORTS,
                0,
                cohort.name(),
                CohortNavigation.cohort(cohort.id()),
                "circle",
                CohortNavigation.tone(cohort.state()));
    }
}
