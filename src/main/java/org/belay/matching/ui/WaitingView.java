package org.belay.matching.ui;

import static org.belay.matching.ui.Words.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.belay.cohort.CohortDetails;
import org.belay.cohort.ui.CohortPage;
import org.belay.cohort.ui.CohortPlace;
import org.belay.cohort.ui.CohortWorkspace;
import org.belay.matching.MatchingOverview;
import org.belay.matching.MatchingService;
import org.belay.matching.Objective;
import org.belay.matching.ProposalService;
import org.belay.matching.RematchQueue;
import org.belay.matching.ScenarioService;
import org.belay.matching.WaitingRow;
import org.belay.program.Format;
import org.belay.shared.CohortId;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Cards;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.PageHeader;
import org.belay.shared.ui.Tone;

/** Who waits for a match, and the step that finds one. */
@Route("cohort/:cohortId/pairs/waiting")
@PermitAll
class WaitingView extends CohortPage {

    private final transient RematchQueue queue;
    private final transient MatchingService matching;
    private final transient ProposalService proposals;
    private final transient ScenarioService scenarios;

    WaitingView(
            CohortWorkspace workspace,
            RematchQueue queue,
            MatchingService matching,
            ProposalService proposals,
            ScenarioService scenarios) {
        super(workspace, CohortPlace.PAIRS);
        this.queue = queue;
        this.matching = matching;
        this.proposals = proposals;
        this.scenarios = scenarios;
    }

    @Override
    protected void actions(CohortDetails details, PageHeader header) {
        var cohort = details.id();
        var waiting = queue.count(cohort);
        header.secondary(Buttons.plain(
                text("matching.waiting.pairs"),
                () -> getUI().ifPresent(ui -> ui.navigate(MatchingNavigation.pairs(cohort)))));
        if (details.reference().format() == Format.CIRCLE) {
            header.primary(Buttons.of(
                    text("matching.waiting.find", waiting),
                    "users",
                    () -> UI.getCurrent().navigate(MatchingNavigation.matching(cohort))));
        } else if (waiting > 0) {
            header.primary(Buttons.of(text("matching.waiting.find", waiting), "shuffle", () -> find(cohort)));
        }
    }

    /** The run takes all who wait; its proposals are looked at before anything is published. */
    private void find(CohortId cohort) {
        if (Notify.attempt(() -> matching.startRun(cohort, objective(matching.overview(cohort))))) {
            getUI().ifPresent(ui -> ui.navigate(MatchingNavigation.matching(cohort)));
        }
    }

    private static Objective objective(MatchingOverview overview) {
        var last = overview.lastResult();
        return last == null ? Objective.PARTICIPATION_FIRST : last.objective();
    }

    @Override
    protected void open(CohortDetails details, BeforeEnterEvent event) {
        var cohort = details.id();
        if (queue.count(cohort) == 0) {
            add(Blocks.empty("users", text("matching.waiting.none"), text("matching.waiting.none-help")));
            return;
        }
        fillHeight();
        add(Blocks.muted(text("matching.waiting.order")), Blocks.block("b-pane b-fill", grid(details)));
    }

    private Grid<WaitingRow> grid(CohortDetails details) {
        var cohort = details.id();
        var inPairs = details.reference().format() != Format.CIRCLE;
        var grid = new Grid<WaitingRow>();
        grid.addThemeName("no-border");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", text("matching.waiting"));
        grid.addComponentColumn(WaitingView::person).setHeader(text("matching.waiting.person"));
        if (inPairs) {
            grid.addColumn(WaitingView::wants)
                    .setHeader(text("matching.waiting.for"))
                    .setWidth("130px")
                    .setFlexGrow(0);
        }
        grid.addColumn(WaitingView::since)
                .setHeader(text("matching.waiting.since"))
                .setWidth("150px")
                .setFlexGrow(0);
        grid.addColumn(row -> text("state.WaitingReason." + row.why())).setHeader(text("matching.waiting.why"));
        if (inPairs) {
            grid.addComponentColumn(row -> step(cohort, row))
                    .setHeader(text("matching.waiting.step"))
                    .setWidth("210px")
                    .setFlexGrow(0);
        }
        Cards.onPhones(grid, text("matching.waiting"), row -> inPairs ? card(cohort, row) : card(row));
        grid.setItems(
                query -> queue.page(cohort, query.getOffset(), query.getLimit()).stream(),
                query -> queue.count(cohort));
        return grid;
    }

    private static Component person(WaitingRow row) {
        return Blocks.who(row.person().name(), Words.place(row.person()));
    }

    private static String wants(WaitingRow row) {
        return text(row.asMentor() ? "matching.mentee" : "matching.mentor");
    }

    private static String since(WaitingRow row) {
        var since = row.since();
        return since == null ? "–" : Formats.date(since);
    }

    private static Component card(WaitingRow row) {
        return Blocks.column(person(row), Blocks.meta(text("matching.waiting.since-day", since(row))));
    }

    private Component card(CohortId cohort, WaitingRow row) {
        return Blocks.column(
                person(row),
                Blocks.text(text("state.WaitingReason." + row.why())),
                Blocks.meta(text("matching.waiting.for") + ": " + wants(row) + " · "
                        + text("matching.waiting.since-day", since(row))),
                step(cohort, row));
    }

    /** A proposal is there already, or a mentor is chosen by hand; a mentor gets a mentee by the run. */
    private Component step(CohortId cohort, WaitingRow row) {
        if (row.proposed()) {
            return Blocks.badge(text("matching.waiting.proposed"), Tone.INFO);
        }
        if (row.asMentor()) {
            return Blocks.row();
        }
        var name = row.person().name();
        var choose = Buttons.plain(
                text("matching.assign"),
                () -> new MentorDialog(
                                proposals,
                                new LockEffects(scenarios, cohort),
                                cohort,
                                row.person().enrollment(),
                                name,
                                null,
                                () -> getUI().ifPresent(ui -> ui.navigate(MatchingNavigation.matching(cohort))))
                        .open());
        choose.setAriaLabel(name + ": " + text("matching.assign"));
        return choose;
    }
}
