package org.belay.worklist.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.ValueProvider;
import java.time.Instant;
import org.belay.session.ui.SessionNavigation;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Cards;
import org.belay.shared.ui.Formats;
import org.belay.worklist.Figure;
import org.belay.worklist.PairLeft;
import org.belay.worklist.TodayFilter;
import org.belay.worklist.TodayService;
import org.jspecify.annotations.Nullable;

/** The pairs that a number of the health strip leaves, those who have waited longest first. */
class PairsLeft extends Div {

    private final Grid<PairLeft> grid = new Grid<>();

    PairsLeft(TodayService service, Figure figure, TodayFilter filter) {
        addClassNames("b-pane", "b-fill");
        var zone = Formats.zone();
        grid.addThemeName("no-border");
        grid.getElement().setAttribute("aria-label", getTranslation("worklist.figure." + figure));
        grid.addComponentColumn(this::pair).setHeader(getTranslation("worklist.left.pair"));
        date("active", PairLeft::activeSince);
        date("met", PairLeft::lastMet);
        date("next", PairLeft::next);
        Cards.onPhones(grid, getTranslation("worklist.left.pair"), this::card);
        grid.setItems(
                query -> service.left(figure, filter, zone, query.getOffset(), query.getLimit()).stream(),
                query -> service.left(figure, filter, zone));
        grid.setEmptyStateComponent(Blocks.empty(
                "circle-check",
                getTranslation("worklist.meaning." + figure, 0),
                getTranslation("worklist.about." + figure)));
        add(grid);
    }

    private void date(String column, ValueProvider<PairLeft, @Nullable Instant> when) {
        grid.addColumn(pair -> day(when.apply(pair)))
                .setHeader(getTranslation("worklist.left." + column))
                .setWidth("170px")
                .setFlexGrow(0);
    }

    private Anchor pair(PairLeft pair) {
        return new Anchor(
                SessionNavigation.pair(pair.match()), getTranslation("space.names", pair.mentee(), pair.mentor()));
    }

    private Component card(PairLeft pair) {
        return Blocks.column(
                pair(pair),
                Blocks.meta(getTranslation("worklist.left.met") + ": " + day(pair.lastMet())),
                Blocks.meta(getTranslation("worklist.left.next") + ": " + day(pair.next())));
    }

    private String day(@Nullable Instant at) {
        return at == null ? getTranslation("worklist.left.none") : Formats.date(at);
    }
}
