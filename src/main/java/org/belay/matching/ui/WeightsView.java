package org.belay.matching.ui;

import static org.belay.matching.ui.Words.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.slider.IntegerSlider;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.EnumMap;
import java.util.Map;
import org.belay.cohort.CohortDetails;
import org.belay.cohort.ui.CohortPage;
import org.belay.cohort.ui.CohortPlace;
import org.belay.cohort.ui.CohortWorkspace;
import org.belay.matching.Change;
import org.belay.matching.ScenarioService;
import org.belay.matching.WeightTrial;
import org.belay.matching.WeightTrial.Figures;
import org.belay.program.MatchingCriterion;
import org.belay.program.ProgramRules;
import org.belay.program.ProgramService;
import org.belay.shared.CohortId;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.PageHeader;
import org.belay.shared.ui.PlainTable;
import org.jspecify.annotations.Nullable;

/** Moves the weights and solves the whole cohort anew at each move; nothing is kept before somebody says so. */
@Route("cohort/:cohortId/matching/weights")
@PermitAll
class WeightsView extends CohortPage {

    /** Between two solutions while a slider moves. */
    private static final int MILLIS = 100;

    private final transient ScenarioService scenarios;
    private final transient ProgramService programs;
    private final Map<MatchingCriterion, IntegerSlider> sliders = new EnumMap<>(MatchingCriterion.class);
    private final Div result = Blocks.column();
    private transient @Nullable WeightTrial trial;

    WeightsView(CohortWorkspace workspace, ScenarioService scenarios, ProgramService programs) {
        super(workspace, CohortPlace.MATCHING);
        this.scenarios = scenarios;
        this.programs = programs;
    }

    @Override
    protected void actions(CohortDetails details, PageHeader header) {
        header.secondary(Buttons.of(
                text("matching.to-proposals"),
                "arrow-left",
                () -> getUI().ifPresent(ui -> ui.navigate(MatchingNavigation.matching(details.id())))));
        header.secondary(Buttons.of(text("matching.weights.keep"), "history", () -> keep(details.id())));
        if (programs.mayEdit(details.program())) {
            header.primary(Buttons.of(text("matching.weights.use"), "check", () -> use(details)));
        }
    }

    @Override
    protected void open(CohortDetails details, BeforeEnterEvent event) {
        var now = scenarios.weights(details.id());
        trial = now;
        sliders.clear();
        var form = Blocks.block("b-form");
        for (var criterion : MatchingCriterion.values()) {
            form.add(slider(criterion, now.weights().getOrDefault(criterion, 0)));
        }
        form.add(Blocks.row(Buttons.plain(text("matching.weights.reset"), () -> reset(now))));
        result.getElement().setAttribute("aria-live", "polite");
        add(
                Blocks.paragraph(text("matching.weights.text")),
                Blocks.block(
                        "b-even",
                        Blocks.card(text("matching.weights.title"), form),
                        Blocks.card(text("matching.weights.result"), result)));
        show(now.now());
    }

    private IntegerSlider slider(MatchingCriterion criterion, int weight) {
        var slider = new IntegerSlider(text("state.MatchingCriterion." + criterion));
        slider.setMin(0);
        slider.setMax(ProgramRules.HIGHEST_WEIGHT);
        slider.setValue(weight);
        slider.setWidthFull();
        slider.setValueChangeMode(ValueChangeMode.TIMEOUT);
        slider.setValueChangeTimeout(MILLIS);
        slider.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                solve();
            }
        });
        sliders.put(criterion, slider);
        return slider;
    }

    private void reset(WeightTrial program) {
        sliders.forEach((criterion, slider) -> slider.setValue(program.weights().getOrDefault(criterion, 0)));
        solve();
    }

    /** Beside each slider what it stands at, and how much of a score that is. */
    private void showShares() {
        var sum = weights().values().stream().mapToInt(weight -> weight).sum();
        sliders.values()
                .forEach(slider -> slider.setHelperText(text(
                        "matching.weights.share",
                        slider.getValue(),
                        Formats.percent(sum == 0 ? 0 : (double) slider.getValue() / sum))));
    }

    private Map<MatchingCriterion, Integer> weights() {
        var weights = new EnumMap<MatchingCriterion, Integer>(MatchingCriterion.class);
        sliders.forEach((criterion, slider) -> weights.put(criterion, slider.getValue()));
        return weights;
    }

    private void solve() {
        if (trial != null) {
            show(scenarios.withWeights(trial, weights()));
        }
    }

    private void show(Figures figures) {
        showShares();
        result.removeAll();
        if (trial != null) {
            result.add(table(trial.now(), figures));
        }
    }

    private static Component table(Figures program, Figures moved) {
        return new PlainTable(
                        text("matching.weights.result"),
                        text("matching.compare.figure"),
                        text("matching.weights.program"),
                        text("matching.weights.moved"))
                .line(text("matching.compare.matched"), matched(program), matched(moved))
                .line(text("matching.compare.mean"), points(program.mean()), points(moved.mean()))
                .line(text("matching.compare.lowest"), points(program.lowest()), points(moved.lowest()))
                .line(text("matching.compare.first-choices"), choices(program), choices(moved))
                .line(
                        text("matching.weights.other-pairs"),
                        Formats.number(program.otherPairs()),
                        text("matching.compare.of", moved.otherPairs(), moved.pairs()));
    }

    private static String matched(Figures figures) {
        return text("matching.compare.of", figures.matched(), figures.mentees());
    }

    private static String choices(Figures figures) {
        return text("matching.compare.of", figures.firstChoices(), figures.choosers());
    }

    private static String points(@Nullable Integer centiPoints) {
        return centiPoints == null ? "–" : Words.exactPoints(centiPoints);
    }

    private void use(CohortDetails details) {
        if (Notify.attempt(() -> programs.weigh(details.program(), weights()))) {
            Notify.done(text("matching.weights.used", details.programName()));
            reload();
        }
    }

    private void keep(CohortId cohort) {
        Notify.attempt(() -> {
            var scenario = scenarios.tryOut(cohort, new Change.OtherWeights(weights()));
            getUI().ifPresent(ui -> ui.navigate(MatchingNavigation.runs(cohort), RunsView.with(scenario)));
        });
    }
}
