package org.belay.enrollment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.belay.enrollment.OpenCohort;
import org.belay.enrollment.OwnPlace;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;

/** What somebody applied for, and what they can apply for. */
final class TakePartCards {

    private TakePartCards() {}

    static Component mine(List<OwnPlace> places, PauseActions pauses) {
        var card = Blocks.card(text("enrollment.mine.title"));
        for (var place : places) {
            var line = new OwnPlaceLine(place);
            pauses.buttons(place).forEach(line::add);
            card.add(line);
        }
        return card;
    }

    static Component open(List<OpenCohort> cohorts) {
        var card = Blocks.card(text("enrollment.open.title"));
        for (var i = 0; i < cohorts.size(); i++) {
            if (i > 0) {
                card.add(Blocks.rule());
            }
            card.add(line(cohorts.get(i)));
        }
        return card;
    }

    private static Component line(OpenCohort cohort) {
        var apply = Buttons.plain(
                text("enrollment.open.apply"), () -> UI.getCurrent().navigate(EnrollmentNavigation.apply(cohort.id())));
        apply.setAriaLabel(text("enrollment.apply.title", cohort.name()));
        var words = Blocks.block(
                "b-column b-tight b-grow",
                Blocks.strong(cohort.programName() + " · " + cohort.name()),
                new Paragraph(cohort.program().purpose()));
        words.add(ProgramWords.of(cohort.program()));
        var closes = cohort.closesOn();
        if (closes != null) {
            words.add(Blocks.meta(text("enrollment.open.until", closes)));
        }
        var starts = cohort.startsOn();
        var ends = cohort.endsOn();
        if (starts != null && ends != null) {
            words.add(Blocks.meta(Formats.dates(starts, ends)));
        }
        return Blocks.block("b-row b-part", words, apply);
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
