package org.belay.reporting.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.List;
import org.belay.reporting.OutcomeScreen;
import org.belay.reporting.OutcomeScreen.KeyNumber;
import org.belay.reporting.OutcomeScreen.Part;
import org.belay.reporting.ReadReport;
import org.belay.shared.ui.Blocks;

/** How a cohort is doing, part by part: the figures, their pictures, and what they mean. */
class HealthPanel extends Div {

    HealthPanel(ReadReport outcome, OutcomeScreen screen) {
        addClassName("b-report");
        add(Blocks.paragraph(getTranslation(outcome.one().isPresent() ? "health.lead" : "health.lead-program")));
        screen.health().forEach(part -> add(part(outcome, part)));
    }

    private Div part(ReadReport outcome, Part part) {
        var heading = Blocks.block("b-work-heading", new H2(getTranslation("health.part." + part.health())));
        if (part.numbers().isEmpty()) {
            return Blocks.block("b-report", heading, Blocks.muted(getTranslation("health.nothing")));
        }
        var beside = Blocks.block(
                "b-even",
                Blocks.block("b-main", new FigureNumbers(outcome, part.numbers()), definitions(part.numbers())));
        part.pictures().forEach(picture -> beside.add(new PictureCard(picture, FigureLinks.of(outcome), 3)));
        part.tables().forEach(table -> beside.add(ReportParts.card(table, FigureLinks.of(outcome), 3)));
        return Blocks.block("b-report", heading, beside);
    }

    /** Under its part, so that it is one press away for whoever cannot point. */
    private NativeDetails definitions(List<KeyNumber> numbers) {
        var terms = new DescriptionList();
        terms.addClassName("b-terms");
        numbers.forEach(number -> terms.add(
                new DescriptionList.Term(number.label()), new DescriptionList.Description(number.definition())));
        return new NativeDetails(getTranslation("health.definitions"), terms);
    }
}
