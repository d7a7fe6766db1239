package org.belay.cohort.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.card.Card;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import org.belay.cohort.CohortDetails;
import org.belay.cohort.CohortLifeCycle;
import org.belay.cohort.CohortProgress;
import org.belay.cohort.CohortService;
import org.belay.cohort.CohortState;
import org.belay.security.ProgramRole;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** Where a cohort stands, what it has come to, and what it needs before it may move on. */
@Route("cohort/:" + CohortPage.PARAMETER)
@PermitAll
class OverviewView extends CohortPage {

    private final transient CohortWorkspace workspace;
    private final transient CohortService cohorts;
    private final transient CohortLifeCycle lifeCycle;
    private final transient List<OverviewPart> parts;

    OverviewView(
            CohortWorkspace workspace, CohortService cohorts, CohortLifeCycle lifeCycle, List<OverviewPart> parts) {
        super(workspace, CohortPlace.OVERVIEW);
        this.workspace = workspace;
        this.cohorts = cohorts;
        this.lifeCycle = lifeCycle;
        this.parts = parts;
    }

    @Override
    protected void open(CohortDetails cohort, BeforeEnterEvent event) {
        var reason = cohort.endReason();
        if (reason != null) {
            add(Blocks.note(
                    Tone.WARNING,
                    "info",
                    Blocks.strong(
                            getTranslation("cohort.reason." + cohort.state().name())),
                    Blocks.text(reason)));
        }
        var told = told(cohort);
        add(new Stepper(cohort, workspace.today()), numbers(cohort, told.numbers()));
        var checklist = lifeCycle.checklist(cohort.id());
        var main = Blocks.block("b-main");
        told.main().forEach(main::add);
        if (!checklist.items().isEmpty()) {
            main.add(new ChecklistCard(cohort, checklist, place -> workspace.has(place, cohort)));
        } else {
            main.add(Blocks.note(
                    Tone.INFO,
                    "info",
                    getTranslation("cohort.now." + cohort.state().name())));
        }
        var rail = Blocks.block("b-rail");
        told.rail().forEach(rail::add);
        rail.add(facts(cohort));
        add(Blocks.block("b-flow", main, rail));
    }

    /** What the features know of a cohort in which people meet. */
    private record Told(List<Component> numbers, List<Component> main, List<Component> rail) {

        void add(OverviewPlace place, Component component) {
            switch (place) {
                case NUMBERS -> numbers.add(component);
                case MAIN -> main.add(component);
                case RAIL -> rail.add(component);
            }
        }
    }

    private Told told(CohortDetails cohort) {
        var told = new Told(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        if (meets(cohort)) {
            parts.forEach(part -> part.of(cohort, told::add));
        }
        return told;
    }

    private static boolean meets(CohortDetails cohort) {
        return cohort.state() == CohortState.RUNNING || cohort.state() == CohortState.CLOSING;
    }

    /** Who came to take part is what matters until people meet. */
    private Div numbers(CohortDetails cohort, List<Component> ofThoseWhoMeet) {
        var progress = cohorts.progress(cohort.id());
        var numbers = Blocks.block("b-numbers");
        if (ofThoseWhoMeet.isEmpty()) {
            people(cohort, progress).forEach(numbers::add);
        }
        numbers.add(Blocks.number(
                getTranslation("cohort.number.pairs"),
                Formats.number(progress.openMatches()),
                getTranslation("cohort.number.of-published", progress.publishedMatches()),
                Blocks.text(getTranslation("cohort.number.open"))));
        if (progress.plannedSessions() > 0) {
            numbers.add(Blocks.number(
                    getTranslation("cohort.number.sessions"),
                    Formats.number(progress.heldSessions()),
                    getTranslation("cohort.number.of-planned", progress.plannedSessions())));
        }
        ofThoseWhoMeet.forEach(numbers::add);
        return numbers;
    }

    private List<Component> people(CohortDetails cohort, CohortProgress progress) {
        var applications = Blocks.number(
                getTranslation("cohort.number.applications"),
                Formats.number(progress.applications()),
                "",
                Blocks.text(getTranslation("cohort.number.undecided", progress.undecided())));
        return cohort.reference().format().ofEquals()
                ? List.of(applications, accepted("cohort.number.peers", progress.participants()))
                : List.of(
                        applications,
                        accepted("cohort.number.mentors", progress.mentors()),
                        accepted("cohort.number.mentees", progress.mentees()));
    }

    private Component accepted(String label, int people) {
        return Blocks.number(
                getTranslation(label),
                Formats.number(people),
                "",
                Blocks.text(getTranslation("cohort.number.accepted")));
    }

    private Card facts(CohortDetails cohort) {
        var card = Blocks.card(getTranslation("cohort.facts"));
        fact(card, "cohort.program", cohort.programName());
        fact(card, "cohort.coordinators", String.join(", ", cohort.team(ProgramRole.COORDINATOR)));
        fact(card, "cohort.backups", String.join(", ", cohort.team(ProgramRole.BACKUP)));
        fact(card, "cohort.code", cohort.reference().code());
        var from = cohort.dates().closingFrom();
        if (from != null && cohort.state().open() && cohort.state() != CohortState.CLOSING) {
            fact(card, "cohort.closing-from", Formats.date(from));
        }
        return card;
    }

    private void fact(Card card, String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            card.add(Blocks.fact(getTranslation(key), Blocks.text(value)));
        }
    }
}
