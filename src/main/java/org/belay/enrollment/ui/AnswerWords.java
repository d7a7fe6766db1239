package org.belay.enrollment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.Collectors;
import org.belay.enrollment.Application.Answer;
import org.belay.enrollment.GivenAnswer;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;

/** An answer as somebody reads it. */
public final class AnswerWords {

    private AnswerWords() {}

    public static Component of(Answer answer) {
        var given = answer.parts().stream().collect(Collectors.joining("\n"));
        return switch (answer.kind()) {
            case MANY_CHOICES, TOPICS ->
                Blocks.block("b-row", answer.parts().stream().map(Blocks::chip).toArray(Component[]::new));
            case SCALE -> Blocks.column(prose(given), ends(answer));
            case DATE -> prose(GivenAnswer.day(given).map(Formats::date).orElse(given));
            case TEXT, LONG_TEXT, CHOICE -> prose(given);
        };
    }

    private static Component prose(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("b-prose");
        return paragraph;
    }

    private static Component ends(Answer answer) {
        var scale = answer.scale();
        return Blocks.meta(
                scale == null
                        ? ""
                        : UI.getCurrent()
                                .getTranslation(
                                        "enrollment.apply.scale",
                                        scale.from(),
                                        scale.fromLabel(),
                                        scale.to(),
                                        scale.toLabel()));
    }
}
