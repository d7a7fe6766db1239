package org.belay.cohort.ui;

import static java.util.Comparator.comparing;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.belay.cohort.CohortDetails;
import org.belay.cohort.CohortLifeCycle;
import org.belay.cohort.CohortService;
import org.belay.cohort.CohortState;
import org.belay.organization.OrganizationDay;
import org.belay.program.ProgramService;
import org.belay.security.ProgramRole;
import org.belay.shared.CohortId;
import org.belay.shared.Terms;
import org.belay.shared.ui.Formats;
import org.springframework.stereotype.Component;

/** What all pages of the workspace share; a page takes it in its constructor and passes it on to {@link CohortPage}. */
@Component
public class CohortWorkspace {

    private final CohortService cohorts;
    private final CohortLifeCycle lifeCycle;
    private final ProgramService programs;
    private final List<CohortTab> tabs;
    private final OrganizationDay day;

    CohortWorkspace(
            CohortService cohorts,
            CohortLifeCycle lifeCycle,
            ProgramService programs,
            List<CohortTab> tabs,
            OrganizationDay day) {
        this.cohorts = cohorts;
        this.lifeCycle = lifeCycle;
        this.programs = programs;
        this.tabs = tabs.stream().sorted(comparing(CohortTab::place)).toList();
        this.day = day;
    }

    CohortDetails open(CohortId id) {
        return cohorts.get(id);
    }

    /** What the program of the cohort calls its two sides. */
    Terms terms(CohortDetails cohort) {
        return programs.terms(cohort.program());
    }

    List<CohortTab> tabs(CohortDetails cohort) {
        return tabs.stream().filter(tab -> tab.visible(cohort)).toList();
    }

    boolean has(CohortPlace place, CohortDetails cohort) {
        return tabs(cohort).stream().anyMatch(tab -> tab.place() == place);
    }

    Optional<Button> stageAction(CohortDetails cohort, Runnable moved) {
        return actions(moved).primary(cohort);
    }

    StageActions actions(Runnable moved) {
        return new StageActions(this, cohorts, lifeCycle, moved);
    }

    LocalDate today() {
        return day.today();
    }

    /** Dates, week, and who coordinates. */
    String[] context(CohortDetails cohort) {
        var parts = new ArrayList<String>();
        var ui = UI.getCurrent();
        var dates = cohort.dates();
        var starts = dates.startsOn();
        var ends = dates.endsOn();
        parts.add(starts == null || ends == null ? ui.getTranslation("cohort.no-dates") : Formats.dates(starts, ends));
        var week = dates.week(today());
        if (week > 0 && cohort.state() == CohortState.RUNNING) {
            parts.add(ui.getTranslation("cohort.week", week, dates.weeks()));
        }
        var coordinators = cohort.team(ProgramRole.COORDINATOR);
        if (!coordinators.isEmpty()) {
            parts.add(String.join(", ", coordinators));
        }
        var backups = cohort.team(ProgramRole.BACKUP);
        if (!backups.isEmpty()) {
            parts.add(ui.getTranslation("cohort.backup", String.join(", ", backups)));
        }
        return parts.toArray(String[]::new);
    }
}
