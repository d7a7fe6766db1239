package org.belay.workshop.ui;

import static org.belay.workshop.ui.Words.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.belay.session.Slot;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.HomeCard;
import org.belay.shared.ui.ToDo;
import org.belay.workshop.SeatState;
import org.belay.workshop.WorkshopFilter;
import org.belay.workshop.WorkshopFilter.Segment;
import org.belay.workshop.WorkshopRow;

/** The seats that wait for an answer, and the next workshops of whoever has a seat or leads. */
@org.springframework.stereotype.Component
class WorkshopsHome implements HomeCard {

    private static final int MOST = 3;
    private static final int LOOKED_AT = 20;

    private final WorkshopTools tools;

    WorkshopsHome(WorkshopTools tools) {
        this.tools = tools;
    }

    @Override
    public int order() {
        return 8;
    }

    @Override
    public Optional<Component> content() {
        var mine = tools.lists().page(new WorkshopFilter(Segment.MINE, ""), 0, LOOKED_AT);
        var offers = mine.stream()
                .filter(row -> row.seat() == SeatState.OFFERED)
                .map(this::offer)
                .toList();
        var next = mine.stream()
                .filter(row -> row.leads() || row.seat() == SeatState.TAKEN)
                .limit(MOST)
                .map(this::next)
                .toList();
        if (offers.isEmpty() && next.isEmpty()) {
            return Optional.empty();
        }
        var cards = new ArrayList<Component>();
        if (!offers.isEmpty()) {
            cards.add(card("workshop.home.offers", offers));
        }
        if (!next.isEmpty()) {
            cards.add(card("workshop.home.next", next));
        }
        return Optional.of(Blocks.block("b-main", cards.toArray(Component[]::new)));
    }

    private static Component card(String title, List<Component> items) {
        return Blocks.card(text(title), items.toArray(Component[]::new));
    }

    private Component offer(WorkshopRow row) {
        var until = row.answerBy();
        var fact = text("workshop.home.offer", row.title());
        var answer = Buttons.plain(
                text("workshop.home.answer"), () -> Addresses.open(WorkshopNavigation.workshop(row.id())));
        answer.setAriaLabel(fact + ": " + text("workshop.home.answer"));
        return new ToDo(
                "ticket",
                Blocks.block(
                        "b-column b-tight",
                        Blocks.strong(fact),
                        Blocks.meta((until == null
                                        ? ""
                                        : text("workshop.answer-by", Words.moment(until, tools.now())) + " · ")
                                + when(row))),
                answer);
    }

    private Component next(WorkshopRow row) {
        var link = new Anchor(WorkshopNavigation.workshop(row.id()), row.title());
        var where = row.where();
        var line = Blocks.block(
                "b-row b-between",
                Blocks.block(
                        "b-who-lines",
                        link,
                        Blocks.meta(when(row)),
                        Blocks.muted(where == null ? text("workshop.online") : where)));
        var own = WorkshopGrid.own(row);
        if (own != null) {
            line.add(own);
        }
        return line;
    }

    private String when(WorkshopRow row) {
        return Words.when(
                new Slot(row.startsAt(), row.startsAt().plus(Duration.ofMinutes(row.minutes()))),
                row.zone(),
                tools.now());
    }
}
