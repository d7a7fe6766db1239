package org.belay.cohort.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.card.Card;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
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

    OverviewView(CohortWorkspace workspace, CohortService cohorts, CohortLifeCycle lifeCycle) {
        super(workspace, CohortPlace.OVERVIEW);
        this.workspace = workspace;
        this.cohorts = cohorts;
        this.lifeCycle = lifeCycle;
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
        add(new Stepper(cohort, workspace.today()), numbers(cohort, cohorts.progress(cohort.id())));
        var checklist = lifeCycle.checklist(cohort.id());
        var main = Blocks.block("b-main");
        if (!checklist.items().isEmpty()) {
            main.add(new ChecklistCard(cohort, checklist, place -> workspace.has(place, cohort)));
        } else {
            main.add(Blocks.note(
                    Tone.INFO,
                    "info",
                    getTranslation("cohort.now." + cohort.state().name())));
        }
        add(Blocks.block("b-flow", main, Blocks.block("b-rail", facts(cohort))));
    }

    private Div numbers(CohortDetails cohort, CohortProgress progress) {
        var numbers = Blocks.block(
                "b-numbers",
                Blocks.number(
                        getTranslation("cohort.number.applications"),
                        Formats.number(progress.applications()),
                        "",
                        Blocks.text(getTranslation("cohort.number.undecided", progress.undecided()))));
        if (cohort.reference().format().ofEquals()) {
            numbers.add(accepted("cohort.number.peers", progress.participants()));
        } else {
            numbers.add(
                    accepted("cohort.number.mentors", progress.mentors()),
                    accepted("cohort.number.mentees", progress.mentees()));
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
        return numbers;
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
