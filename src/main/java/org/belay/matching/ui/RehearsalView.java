package org.belay.matching.ui;

import static org.belay.matching.ui.Words.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.belay.cohort.CohortDetails;
import org.belay.cohort.ui.CohortPage;
import org.belay.cohort.ui.CohortPlace;
import org.belay.cohort.ui.CohortWorkspace;
import org.belay.matching.RehearsalService;
import org.belay.shared.CohortId;
import org.belay.shared.ui.BackgroundTask;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.PageHeader;

/** What a cohort would meet if it were launched as it stands. The address names what is asked. */
@Route("cohort/:cohortId/matching/rehearsal")
@PermitAll
class RehearsalView extends CohortPage {

    private static final int ALL = 100;
    private static final int LARGEST_SEED = 999_999_999;
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
                    number(query, "percent", 20, 1, ALL),
                    number(query, "seed", 1, 0, LARGEST_SEED),
                    number(query, "weeks", 2, RHYTHMS.getFirst(), RHYTHMS.getLast()));
        }

        private static int number(QueryParameters query, String name, int usual, int least, int most) {
            return query.getSingleParameter(name)
                    .filter(text -> text.matches("\\d{1,9}"))
                    .map(Integer::valueOf)
                    .filter(number -> number >= least && number <= most)
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
        add(Blocks.paragraph(text("matching.rehearsal.text")));
        add(Blocks.card(text("matching.rehearsal.withdrawals"), withdrawals(cohort, asked)));
        var rooms = new Div();
        add(Blocks.card(text("matching.rehearsal.calendar"), calendar(cohort, asked, rooms)), rooms);
    }

    private Component withdrawals(CohortId cohort, Asked asked) {
        var share = number(
                "matching.rehearsal.share",
                1,
                ALL,
                asked.percent(),
                percent -> ask(cohort, new Asked(percent, asked.seed(), asked.weeks())));
        share.setSuffixComponent(new Span("%"));
        var seed = number(
                "matching.rehearsal.seed",
                0,
                LARGEST_SEED,
                asked.seed(),
                number -> ask(cohort, new Asked(asked.percent(), number, asked.weeks())));
        seed.setHelperText(text("matching.rehearsal.seed-help"));
        var result = worked(
                text("matching.rehearsal.drawing"),
                progress -> rehearsals.withdrawals(cohort, asked.percent(), asked.seed(), progress),
                WithdrawalPanel::new,
                text("matching.rehearsal.cancelled"));
        return Blocks.column(Blocks.block("b-row b-rehearsal-asks", share, seed), result);
    }

    /** @param rooms where these are told when they are known: gone with all else if something else is asked meanwhile */
    private Component calendar(CohortId cohort, Asked asked, Div rooms) {
        var result = worked(
                text("matching.rehearsal.meeting"),
                progress -> rehearsals.forecast(cohort, asked.weeks(), asked.seed(), progress),
                forecast -> {
                    rooms.add(Blocks.card(text("matching.rehearsal.rooms"), new RoomsPanel(forecast.rooms())));
                    return forecast.rhythm()
                            .<Component>map(RhythmPanel::new)
                            .orElseGet(() -> Blocks.muted(text("matching.rehearsal.no-dates")));
                },
                text("matching.rehearsal.stopped"));
        return Blocks.column(rhythm(cohort, asked), result);
    }

    private static <T> Component worked(
            String label, BackgroundTask.Work<T> work, Function<T, Component> shown, String stopped) {
        var result = new Div();
        result.add(new BackgroundTask<>(label, work)
                .whenDone(done -> {
                    result.removeAll();
                    result.add(shown.apply(done));
                })
                .otherwise(() -> {
                    result.removeAll();
                    result.add(Blocks.muted(stopped));
                }));
        return result;
    }

    private static IntegerField number(String label, int least, int most, int asked, IntConsumer ask) {
        var field = new IntegerField(text(label));
        var range = text("matching.rehearsal.range", least, most);
        field.setMin(least);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        field.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(range)
                .setMinErrorMessage(range)
                .setMaxErrorMessage(range));
        field.setValue(asked);
        field.addValueChangeListener(change -> {
            var number = change.getValue();
            if (number != null && number >= least && number <= most) {
                ask.accept(number);
            }
        });
        return field;
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
