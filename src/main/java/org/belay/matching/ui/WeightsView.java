package org.belay.matching.ui;

import static org.belay.matching.ui.Words.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.belay.cohort.CohortDetails;
import org.belay.cohort.ui.CohortPage;
import org.belay.cohort.ui.CohortPlace;
import org.belay.cohort.ui.CohortWorkspace;
import org.belay.matching.Change;
import org.belay.matching.CircleScenarios;
import org.belay.matching.ScenarioService;
import org.belay.matching.WeightTrial;
import org.belay.matching.WeightTrial.Figures;
import org.belay.program.Format;
import org.belay.program.ProgramService;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.PageHeader;
import org.belay.shared.ui.PlainTable;
import org.belay.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** Moves the weights and solves the whole cohort anew at each move; nothing is kept before somebody says so. */
@Route("cohort/:cohortId/matching/weights")
@PermitAll
class WeightsView extends CohortPage {

    private final transient ScenarioService scenarios;
    private final transient CircleScenarios circleScenarios;
    private final transient ProgramService programs;
    private @Nullable PairWeights pairs;
    private @Nullable CircleWeights circles;
    private transient @Nullable WeightTrial trial;

    WeightsView(
            CohortWorkspace workspace,
            ScenarioService scenarios,
            CircleScenarios circleScenarios,
            ProgramService programs) {
        super(workspace, CohortPlace.MATCHING);
        this.scenarios = scenarios;
        this.circleScenarios = circleScenarios;
        this.programs = programs;
    }

    @Override
    protected void actions(CohortDetails details, PageHeader header) {
        header.secondary(Buttons.of(
                text("matching.to-proposals"),
                "arrow-left",
                () -> getUI().ifPresent(ui -> ui.navigate(MatchingNavigation.matching(details.id())))));
        header.secondary(Buttons.of(text("matching.weights.keep"), "history", () -> keep(details)));
        if (programs.mayEdit(details.program())) {
            header.primary(Buttons.of(text("matching.weights.use"), "check", () -> use(details)));
        }
    }

    @Override
    protected void open(CohortDetails details, BeforeEnterEvent event) {
        if (details.reference().format() == Format.CIRCLE) {
            Notify.attempt(
                    () -> {
                        circles = new CircleWeights(circleScenarios, circleScenarios.trial(details.id()));
                        add(circles);
                    },
                    why -> add(Blocks.note(Tone.INFO, "info", why)));
            return;
        }
        var now = scenarios.weights(details.id());
        trial = now;
        pairs = new PairWeights(
                now.weights(), now.questions(), (weights, progress) -> scenarios.withWeights(now, weights, progress));
        add(pairs);
    }

    /** @param ofThese how many there are of what may be other than by the weights of the program */
    static Component table(Figures program, Figures moved, int ofThese) {
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
                        text("matching.compare.of", moved.otherPairs(), ofThese));
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
        if (circles != null) {
            circles.use(programs, details, this::reload);
        }
        if (trial == null || pairs == null) {
            return;
        }
        var before = trial.weights();
        var moved = pairs.read();
        if (Notify.attempt(() -> programs.weigh(details.program(), before, moved))) {
            Notify.done(text("matching.weights.used", details.programName()));
            reload();
        }
    }

    private void keep(CohortDetails details) {
        if (circles != null) {
            circles.keep(details);
        }
        if (pairs == null) {
            return;
        }
        var moved = pairs.read();
        var cohort = details.id();
        Notify.attempt(() -> {
            var scenario = scenarios.tryOut(cohort, new Change.OtherWeights(moved.criteria(), moved.questions()));
            getUI().ifPresent(ui -> ui.navigate(MatchingNavigation.runs(cohort), RunsView.with(scenario)));
        });
    }
}
