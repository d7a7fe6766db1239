package org.belay.matching.ui;

import static org.belay.matching.ui.Words.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.stream.Collectors;
import org.belay.matching.ChangeNames;
import org.belay.matching.MatchAdvice;
import org.belay.matching.ScenarioService;
import org.belay.matching.ScenarioService.NamedAdvice;
import org.belay.matching.UnmatchedRow;
import org.belay.shared.CohortId;
import org.belay.shared.ui.BackgroundTask;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Tone;

/** The smallest changes that would match somebody who has nobody, each to be tried out. */
class HelpDialog extends Dialog {

    private final transient ScenarioService scenarios;
    private final CohortId cohort;
    private final transient UnmatchedRow row;

    HelpDialog(ScenarioService scenarios, CohortId cohort, UnmatchedRow row) {
        this.scenarios = scenarios;
        this.cohort = cohort;
        this.row = row;
        setHeaderTitle(text("matching.help.title", row.party().name()));
        setWidth("640px");
        setMaxWidth("100%");
        getFooter().add(Buttons.plain(text("action.close"), this::close));
        add(new BackgroundTask<>(
                        text("matching.help.looking"),
                        progress -> scenarios.whatWouldHelp(cohort, row.party().enrollment(), row.asMentor(), progress))
                .whenDone(this::show)
                .otherwise(this::close));
    }

    private void show(NamedAdvice advice) {
        removeAll();
        add(
                switch (advice.advice()) {
                    case MatchAdvice.MatchedByNow(var partners)
                    when partners.isEmpty() ->
                        Blocks.note(
                                Tone.INFO,
                                "info",
                                text(
                                        "matching.help.by-now-somebody",
                                        row.party().name()));
                    case MatchAdvice.MatchedByNow(var partners) ->
                        Blocks.note(
                                Tone.INFO,
                                "info",
                                text(
                                        "matching.help.by-now",
                                        row.party().name(),
                                        partners.stream()
                                                .map(partner -> ChangeWords.name(advice.names(), partner))
                                                .collect(Collectors.joining(", "))));
                    case MatchAdvice.Suggestions(var suggestions)
                    when suggestions.isEmpty() ->
                        Blocks.note(
                                Tone.INFO,
                                "info",
                                text("matching.help.nothing", row.party().name()));
                    case MatchAdvice.Suggestions(var suggestions) ->
                        Blocks.column(suggestions.stream()
                                .map(suggestion -> line(suggestion, advice.names()))
                                .toArray(Component[]::new));
                });
        if (advice.advice() instanceof MatchAdvice.Suggestions(var suggestions) && !suggestions.isEmpty()) {
            addComponentAsFirst(Blocks.paragraph(text("matching.help.text")));
        }
    }

    private Div line(MatchAdvice.Suggestion suggestion, ChangeNames names) {
        var words = ChangeWords.of(suggestion.change(), names);
        var attempt = Buttons.plain(text("matching.help.try"), () -> tryOut(suggestion));
        attempt.setAriaLabel(text("matching.help.try-change", words));
        return Blocks.column(
                Blocks.rule(),
                Blocks.strong(words),
                Blocks.muted(Words.effect(suggestion.effect(), names)),
                Blocks.row(attempt));
    }

    private void tryOut(MatchAdvice.Suggestion suggestion) {
        Notify.attempt(() -> {
            var scenario = scenarios.tryOut(cohort, suggestion.change());
            close();
            UI.getCurrent().navigate(MatchingNavigation.runs(cohort), RunsView.with(scenario));
        });
    }
}
