package org.belay.matching.ui;

import static org.belay.matching.ui.Words.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.function.Consumer;
import org.belay.matching.MatchingOverview;
import org.belay.matching.Objective;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Tone;

/** What a run would work on, what is missing for one, and what it should make as large as possible. */
class StartPanel extends Div {

    private final RadioButtonGroup<Objective> objective = new RadioButtonGroup<>();

    StartPanel(MatchingOverview overview, Consumer<Objective> start, Runnable rehearse) {
        addClassName("b-main");
        add(overview.ofPeers() ? ofPeers(overview) : ofSides(overview));
        if (!overview.missing().isEmpty()) {
            var missing = new UnorderedList();
            missing.addClassName("b-names");
            overview.missing()
                    .forEach(problem -> missing.add(
                            new ListItem(text(problem.key(), problem.arguments().toArray()))));
            add(Blocks.note(Tone.INFO, "info", Blocks.strong(text("matching.missing.title")), missing));
            return;
        }
        if (overview.mentorPlaces() < overview.wanted()) {
            add(Blocks.note(
                    Tone.WARNING,
                    "triangle-alert",
                    text("matching.short-of-places", overview.wanted() - overview.mentorPlaces())));
        }
        objective.setLabel(text("matching.objective"));
        objective.setItems(List.of(Objective.PARTICIPATION_FIRST, Objective.FAIR, Objective.SCORE));
        objective.setValue(Objective.PARTICIPATION_FIRST);
        objective.setItemLabelGenerator(o -> text("matching.objective." + o));
        add(Blocks.card(
                text("matching.start.title"),
                Blocks.column(
                        Blocks.paragraph(text("matching.start.text")),
                        objective,
                        Blocks.row(
                                Buttons.primary(
                                        text("matching.start"), "shuffle", () -> start.accept(objective.getValue())),
                                Buttons.of(text("matching.rehearsal"), "play", rehearse)))));
    }

    private static Div ofSides(MatchingOverview overview) {
        return Blocks.block(
                "b-numbers",
                Blocks.number(text("matching.number.mentees"), "" + overview.mentees(), ""),
                Blocks.number(text("matching.number.wanted"), "" + overview.wanted(), ""),
                Blocks.number(text("matching.number.mentors"), "" + overview.mentors(), ""),
                Blocks.number(text("matching.number.places"), "" + overview.mentorPlaces(), ""));
    }

    private static Div ofPeers(MatchingOverview overview) {
        return Blocks.block(
                "b-numbers",
                Blocks.number(text("matching.number.mentees"), "" + overview.mentees(), ""),
                Blocks.number(text("matching.number.alone"), "" + overview.wanted(), ""));
    }
}
