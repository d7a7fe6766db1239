package org.belay.recognition.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.stream.Collectors;
import org.belay.recognition.Accomplishment;
import org.belay.recognition.Recognized;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Tone;

/** Whom thanks go to, and what cohorts came to, in words. */
final class RecognitionWords {

    private RecognitionWords() {}

    static String to(Recognized one) {
        var circle = one.circleName();
        var department = one.departmentName();
        if (circle != null) {
            return UI.getCurrent().getTranslation("recognition.circle", circle);
        }
        if (department != null) {
            return UI.getCurrent().getTranslation("recognition.team", department);
        }
        return one.named().stream().map(Recognized.Named::name).collect(Collectors.joining(", "));
    }

    /** What a cohort came to. */
    static Component team(Accomplishment one) {
        var ui = UI.getCurrent();
        var ends = one.endsOn();
        return Blocks.card(
                ui.getTranslation("recognition.cohort", one.programName(), one.cohortName()),
                Blocks.row(
                        Blocks.tile("trophy", Tone.ACCENT),
                        Blocks.block(
                                "b-column b-tight b-grow",
                                Blocks.text(
                                        ui.getTranslation("recognition.cohort-text", one.completed(), one.sessions())),
                                Blocks.meta(ends == null ? "" : Formats.date(ends)))));
    }
}
