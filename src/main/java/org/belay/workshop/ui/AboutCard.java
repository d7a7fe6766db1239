package org.belay.workshop.ui;

import static org.belay.workshop.ui.Words.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import java.util.stream.Collectors;
import org.belay.shared.ui.Blocks;
import org.belay.workshop.SeatState;
import org.belay.workshop.Workshop;

/** What a workshop is about, when and where. The link to join is for those who have a seat or lead. */
class AboutCard extends Div {

    AboutCard(WorkshopTools tools, Workshop workshop) {
        var card = Blocks.column();
        if (!workshop.description().isEmpty()) {
            var words = Blocks.paragraph(workshop.description());
            words.addClassName("b-prose");
            card.add(words, Blocks.rule());
        }
        var dates = Blocks.column();
        workshop.dates().forEach(date -> dates.add(Blocks.text(Words.when(date.time(), workshop.zone(), tools.now()))));
        card.add(Blocks.fact(text("workshop.when"), dates));
        card.add(Blocks.fact(text("workshop.zone"), Blocks.text(workshop.zone().getId())));
        card.add(Blocks.fact(text("workshop.where"), Blocks.text(Words.where(workshop))));
        var link = workshop.venue().link();
        if (link != null && !workshop.over(tools.now())) {
            card.add(Blocks.fact(text("workshop.link"), link(tools, workshop, link)));
        }
        card.add(Blocks.fact(
                text("workshop.leaders"),
                Blocks.text(
                        workshop.facilitators().isEmpty()
                                ? text("workshop.nobody-leads")
                                : workshop.facilitators().stream()
                                        .map(Workshop.Facilitator::name)
                                        .collect(Collectors.joining(", ")))));
        card.add(Blocks.fact(text("workshop.audience"), Blocks.text(text("workshop.audience." + workshop.audience()))));
        add(Blocks.card(text("workshop.about"), card));
    }

    private static Component link(WorkshopTools tools, Workshop workshop, String link) {
        var sits = tools.registrations()
                .mine(workshop.id())
                .filter(seat -> seat.state() == SeatState.TAKEN)
                .isPresent();
        if (!sits && !tools.workshops().mayCheckIn(workshop)) {
            return Blocks.muted(text("workshop.link-with-seat"));
        }
        var anchor = new Anchor(link, text("workshop.join"));
        anchor.setTarget(AnchorTarget.BLANK);
        anchor.getElement().setAttribute("rel", "noopener noreferrer");
        return anchor;
    }
}
