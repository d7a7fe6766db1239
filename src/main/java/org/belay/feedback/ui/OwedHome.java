package org.belay.feedback.ui;

import static org.belay.feedback.ui.InstrumentParts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.belay.feedback.AnswerService;
import org.belay.feedback.SurveyHead;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.HomeCard;
import org.belay.shared.ui.ToDo;

/** Surveys that wait for the answer of whoever is signed in. */
@org.springframework.stereotype.Component
class OwedHome implements HomeCard {

    private final AnswerService answers;

    OwedHome(AnswerService answers) {
        this.answers = answers;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> content() {
        var owed = answers.owed();
        return owed.isEmpty()
                ? Optional.empty()
                : Optional.of(Blocks.card(
                        text("survey.owed"), owed.stream().map(OwedHome::line).toArray(Component[]::new)));
    }

    private static Component line(SurveyHead survey) {
        var title = survey.title().in(UI.getCurrent().getLocale());
        var answer =
                Buttons.plain(text("survey.answer"), () -> Addresses.open(FeedbackNavigation.answer(survey.token())));
        answer.setAriaLabel(text("survey.answer") + ": " + title);
        return new ToDo(
                "clipboard-list",
                Blocks.block(
                        "b-column b-tight",
                        Blocks.strong(title),
                        Blocks.meta(
                                survey.programName() + " · " + text("survey.until", Formats.date(survey.closesOn())))),
                answer);
    }
}
