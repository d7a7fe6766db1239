package org.belay.cohort.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.belay.cohort.CohortChecklist;
import org.belay.cohort.CohortLifeCycle;
import org.belay.cohort.CohortRow;
import org.belay.cohort.CohortService;
import org.belay.organization.ui.PeopleNavigation;
import org.belay.program.ProgramService;
import org.belay.program.ui.ProgramNavigation;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.HomeCard;

/** Home of administrators: each cohort under way with what stands before its next stage; at the very start, how to begin. */
@org.springframework.stereotype.Component
class CohortsHome implements HomeCard {

    private final CohortService cohorts;
    private final CohortLifeCycle lifeCycle;
    private final ProgramService programs;
    private final CurrentUser user;

    CohortsHome(CohortService cohorts, CohortLifeCycle lifeCycle, ProgramService programs, CurrentUser user) {
        this.cohorts = cohorts;
        this.lifeCycle = lifeCycle;
        this.programs = programs;
        this.user = user;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Component> content() {
        if (!user.may(Permission.CREATE_PROGRAM) || user.may(Permission.OPEN_WORKLIST)) {
            return Optional.empty();
        }
        var all = cohorts.list();
        var open = all.stream().filter(row -> row.reference().state().open()).toList();
        if (all.isEmpty()) {
            return Optional.of(firstSteps());
        }
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(Blocks.card(text("cohorts.open"), CohortItem.list(open, programs, this::next)));
    }

    /** "Cross-company mentoring · Next: accept a mentor". */
    private String next(CohortRow row) {
        var program = row.reference().programName();
        var id = row.reference().id();
        return next(lifeCycle.checklist(id), lifeCycle.closesEarly(id))
                .map(step -> text("cohort.next", program, step))
                .orElse(program);
    }

    /** The first thing that is missing, or the step that nothing stands against; none while a cohort simply runs. */
    private static Optional<String> next(CohortChecklist checklist, boolean closesEarly) {
        var missing = checklist.items().stream().filter(item -> !item.met()).findFirst();
        if (missing.isPresent()) {
            return missing.map(item -> text(item.requirement().problem().key()));
        }
        return Optional.ofNullable(checklist.next()).flatMap(stage -> switch (stage) {
            case ENROLLING -> Optional.of(text("cohort.action.open-enrollment"));
            case MATCHING -> Optional.of(text("cohort.action.start-matching"));
            case RUNNING -> Optional.of(text("cohort.action.start-running"));
            case CLOSING -> closesEarly ? Optional.empty() : Optional.of(text("cohort.action.start-closing"));
            case CLOSED -> Optional.of(text("cohort.action.close"));
            case DRAFT, CANCELLED -> Optional.empty();
        });
    }

    private Component firstSteps() {
        var steps = Blocks.row();
        if (user.may(Permission.IMPORT_PEOPLE)) {
            steps.add(step("home.first.people", "upload", PeopleNavigation.IMPORT));
        }
        steps.add(step("program.new", "plus", ProgramNavigation.NEW));
        return Blocks.card(text("home.first.title"), Blocks.paragraph(text("home.first.text")), steps);
    }

    private static Component step(String words, String icon, String address) {
        return Buttons.of(text(words), icon, () -> Addresses.open(address));
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
