package org.belay.matching.ui;

import static org.belay.matching.ui.Words.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import org.belay.cohort.CohortDetails;
import org.belay.cohort.ui.CohortPage;
import org.belay.cohort.ui.CohortPlace;
import org.belay.cohort.ui.CohortWorkspace;
import org.belay.matching.RehearsalService;
import org.belay.shared.CohortId;
import org.belay.shared.ui.BackgroundTask;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.PageHeader;

/** What a cohort would meet if it were launched as it stands. The address names what is asked. */
@Route("cohort/:cohortId/matching/rehearsal")
@PermitAll
class RehearsalView extends CohortPage {

    private static final List<Integer> SHARES = List.of(5, 10, 15, 20, 25, 30, 40, 50);
    private static final List<Integer> RHYTHMS = List.of(1, 2, 3, 4);

    private final transient RehearsalService rehearsals;

    RehearsalView(CohortWorkspace workspace, RehearsalService rehearsals) {
        super(workspace, CohortPlace.MATCHING);
        this.rehearsals = rehearsals;
    }

    /** What the address asks for. */
    private record Asked(int percent, int seed, int weeks) {

        static Asked of(QueryParameters query) {
            return new Asked(
                    number(query, "percent", 20, SHARES),
                    number(query, "seed", 1, List.of()),
                    number(query, "weeks", 2, RHYTHMS));
        }

        private static int number(QueryParameters query, String name, int usual, List<Integer> possible) {
            return query.getSingleParameter(name)
                    .filter(text -> text.matches("\\d{1,9}"))
                    .map(Integer::valueOf)
                    .filter(number -> possible.isEmpty() || possible.contains(number))
                    .orElse(usual);
        }

        QueryParameters parameters() {
            return QueryParameters.simple(Map.of("percent", "" + percent, "seed", "" + seed, "weeks", "" + weeks));
        }
    }

    @Override
    protected void actions(CohortDetails details, PageHeader header) {
        header.secondary(Buttons.of(
                text("matching.to-proposals"),
                "arrow-left",
                () -> getUI().ifPresent(ui -> ui.navigate(MatchingNavigation.matching(details.id())))));
    }

    @Override
    protected void open(CohortDetails details, BeforeEnterEvent event) {
        var cohort = details.id();
        if (!rehearsals.possible(cohort)) {
            add(Blocks.empty("shuffle", text("matching.rehearsal.none"), text("matching.rehearsal.none-text")));
            return;
        }
        var asked = Asked.of(event.getLocation().getQueryParameters());
        var forecast = rehearsals.forecast(cohort, asked.weeks());
        add(Blocks.paragraph(text("matching.rehearsal.text")));
        add(Blocks.card(text("matching.rehearsal.withdrawals"), withdrawals(cohort, asked)));
        var calendar = Blocks.column(rhythm(cohort, asked));
        forecast.rhythm()
                .ifPresentOrElse(
                        rhythm -> calendar.add(new RhythmPanel(rhythm)),
                        () -> calendar.add(Blocks.muted(text("matching.rehearsal.no-dates"))));
        add(Blocks.card(text("matching.rehearsal.calendar"), calendar));
        add(Blocks.card(text("matching.rehearsal.rooms"), new RoomsPanel(forecast.rooms())));
    }

    private Component withdrawals(CohortId cohort, Asked asked) {
        var share = new Select<Integer>();
        share.setLabel(text("matching.rehearsal.share"));
        share.setItems(SHARES);
        share.setItemLabelGenerator(percent -> Formats.percent(percent / 100.0));
        share.setValue(asked.percent());
        share.addValueChangeListener(change -> ask(cohort, new Asked(change.getValue(), asked.seed(), asked.weeks())));
        var seed = new IntegerField(text("matching.rehearsal.seed"));
        seed.setHelperText(text("matching.rehearsal.seed-help"));
        seed.setMin(0);
        seed.setMax(999_999_999);
        seed.setStepButtonsVisible(true);
        seed.setValue(asked.seed());
        seed.addValueChangeListener(change -> {
            if (change.getValue() != null && !seed.isInvalid()) {
                ask(cohort, new Asked(asked.percent(), change.getValue(), asked.weeks()));
            }
        });
        var result = new Div();
        result.add(new BackgroundTask<>(
                        text("matching.rehearsal.drawing"),
                        progress -> rehearsals.withdrawals(cohort, asked.percent(), asked.seed(), progress))
                .whenDone(forecast -> {
                    result.removeAll();
                    result.add(new WithdrawalPanel(forecast));
                })
                .otherwise(() -> {
                    result.removeAll();
                    result.add(Blocks.muted(text("matching.rehearsal.cancelled")));
                }));
        return Blocks.column(Blocks.block("b-row b-rehearsal-asks", share, seed), result);
    }

    private Component rhythm(CohortId cohort, Asked asked) {
        var rhythm = new Select<Integer>();
        rhythm.setLabel(text("matching.rehearsal.rhythm"));
        rhythm.setItems(RHYTHMS);
        rhythm.setItemLabelGenerator(weeks -> text("matching.rehearsal.every", weeks));
        rhythm.setValue(asked.weeks());
        rhythm.addValueChangeListener(
                change -> ask(cohort, new Asked(asked.percent(), asked.seed(), change.getValue())));
        return Blocks.row(rhythm);
    }

    private void ask(CohortId cohort, Asked asked) {
        getUI().ifPresent(ui -> ui.navigate(MatchingNavigation.rehearsal(cohort), asked.parameters()));
    }
}
