package org.belay.matching.ui;

import static org.belay.matching.ui.Words.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.belay.cohort.CohortDetails;
import org.belay.cohort.ui.CohortPage;
import org.belay.cohort.ui.CohortPlace;
import org.belay.cohort.ui.CohortWorkspace;
import org.belay.matching.MatchRunId;
import org.belay.matching.RunHistory;
import org.belay.matching.RunHistory.Ledger;
import org.belay.matching.RunSummary;
import org.belay.program.Format;
import org.belay.shared.CohortId;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.PageHeader;
import org.belay.shared.ui.PlainTable;

/** Two runs of a cohort side by side, scenarios among them; the address names both. */
@Route("cohort/:cohortId/matching/runs")
@PermitAll
class RunsView extends CohortPage {

    private static final String RUN = "run";
    private static final String WITH = "with";

    private final transient RunHistory history;

    RunsView(CohortWorkspace workspace, RunHistory history) {
        super(workspace, CohortPlace.MATCHING);
        this.history = history;
    }

    /** The address of a run beside the one that the proposals come from. */
    static QueryParameters with(MatchRunId run) {
        return QueryParameters.of(WITH, Long.toString(run.value()));
    }

    @Override
    protected void actions(CohortDetails details, PageHeader header) {
        header.secondary(Buttons.of(
                text("matching.to-proposals"),
                "arrow-left",
                () -> getUI().ifPresent(ui -> ui.navigate(MatchingNavigation.matching(details.id())))));
        if (details.reference().format() == Format.CIRCLE) {
            header.secondary(Buttons.of(
                    text("matching.sizes"),
                    "users",
                    () -> getUI().ifPresent(ui -> ui.navigate(MatchingNavigation.sizes(details.id())))));
        } else {
            header.secondary(Buttons.of(
                    text("matching.rehearsal"),
                    "play",
                    () -> getUI().ifPresent(ui -> ui.navigate(MatchingNavigation.rehearsal(details.id())))));
        }
        header.primary(Buttons.of(
                text("matching.weights"),
                "sliders-horizontal",
                () -> getUI().ifPresent(ui -> ui.navigate(MatchingNavigation.weights(details.id())))));
    }

    @Override
    protected void open(CohortDetails details, BeforeEnterEvent event) {
        var cohort = details.id();
        var ledger = history.ledger(cohort);
        if (ledger.runs().isEmpty()) {
            add(Blocks.empty("history", text("matching.runs.empty"), text("matching.runs.empty-text")));
        } else {
            compared(cohort, ledger, event);
        }
        if (!ledger.without().isEmpty()) {
            add(Blocks.card(text("matching.runs.without"), without(ledger)));
        }
    }

    private void compared(CohortId cohort, Ledger ledger, BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        var other = asked(ledger, query, WITH).orElse(ledger.runs().getFirst());
        var one = asked(ledger, query, RUN)
                .or(() -> before(ledger, other))
                .orElse(ledger.runs().getLast());
        add(Blocks.block(
                "b-even",
                chosen(cohort, ledger, "matching.runs.one", one, run -> show(cohort, run, other)),
                chosen(cohort, ledger, "matching.runs.other", other, run -> show(cohort, one, run))));
        if (ledger.runs().size() == 1) {
            add(Blocks.muted(text("matching.runs.only-one")));
        }
        add(new ComparisonPanel(history.compare(cohort, one.id(), other.id())));
    }

    private static PlainTable without(Ledger ledger) {
        var table = new PlainTable(text("matching.runs.without"), text("matching.runs"), text("matching.runs.became"));
        ledger.without().forEach(run -> table.line(label(ledger, run), text("state.RunState." + run.state())));
        return table.wordsLast();
    }

    /** The run whose pairs stood as proposals when the other one was made. */
    private static Optional<RunSummary> before(Ledger ledger, RunSummary other) {
        return ledger.runs().stream()
                .filter(run ->
                        run.scenario() == null && run.id().value() < other.id().value())
                .findFirst();
    }

    private static Optional<RunSummary> asked(Ledger ledger, QueryParameters query, String parameter) {
        return query.getSingleParameter(parameter)
                .flatMap(id -> ledger.runs().stream()
                        .filter(run -> Long.toString(run.id().value()).equals(id))
                        .findFirst());
    }

    private void show(CohortId cohort, RunSummary one, RunSummary other) {
        getUI().ifPresent(ui -> ui.navigate(
                MatchingNavigation.runs(cohort),
                QueryParameters.simple(Map.of(
                        RUN, Long.toString(one.id().value()),
                        WITH, Long.toString(other.id().value())))));
    }

    private Component chosen(
            CohortId cohort, Ledger ledger, String label, RunSummary now, Consumer<RunSummary> choose) {
        var select = new Select<RunSummary>();
        select.setLabel(text(label));
        select.setItems(ledger.runs());
        select.setItemLabelGenerator(run -> label(ledger, run));
        select.setValue(now);
        select.setWidthFull();
        select.addValueChangeListener(change -> choose.accept(change.getValue()));
        var again = Buttons.plain(text("matching.runs.repeat"), () -> repeat(cohort, now));
        again.setAriaLabel(text("matching.runs.repeat-run", label(ledger, now)));
        return Blocks.column(select, Blocks.row(again));
    }

    private static String label(Ledger ledger, RunSummary run) {
        var when = Formats.dateTime(run.startedAt());
        var scenario = run.scenario();
        return scenario == null
                ? text("matching.runs.run", when, text("state.Objective." + run.objective()), Words.starter(run))
                : text("matching.runs.scenario", when, ChangeWords.of(scenario, ledger.names()));
    }

    private void repeat(CohortId cohort, RunSummary run) {
        Notify.attempt(() -> {
            var repetition = history.repeat(cohort, run.id());
            if (repetition.same()) {
                Notify.done(text("matching.runs.same", repetition.pairs()));
            } else {
                Notify.problem(text("matching.runs.different"));
            }
        });
    }
}
