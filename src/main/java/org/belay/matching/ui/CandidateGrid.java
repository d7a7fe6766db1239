package org.belay.matching.ui;

import static org.belay.matching.ui.Words.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belay.matching.BrowsingService;
import org.belay.matching.Candidate;
import org.belay.matching.Candidates;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Cards;
import org.belay.shared.ui.SearchField;

/** Those whom one could wish for; only those that are on the screen are read and drawn. */
class CandidateGrid extends Div {

    private final Grid<Candidate> grid = new Grid<>();
    private final transient Predicate<Candidate> settled;
    private final transient Consumer<Candidate> wish;
    private final transient Consumer<Candidate> read;

    /**
     * @param settled whether there is nothing to be wished for with them (any more)
     * @param read shows what somebody answered
     */
    CandidateGrid(
            BrowsingService browsing,
            Candidates candidates,
            Predicate<Candidate> settled,
            Consumer<Candidate> wish,
            Consumer<Candidate> read) {
        this.settled = settled;
        this.wish = wish;
        this.read = read;
        addClassNames("b-column");
        grid.addThemeName("no-border");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(candidates.count() <= 20);
        grid.getElement().setAttribute("aria-label", text("matching.wishes.candidates"));
        grid.addComponentColumn(CandidateGrid::person).setHeader(text("matching.waiting.person"));
        grid.addComponentColumn(WishesView::topics).setHeader(text("matching.wishes.topics"));
        grid.addComponentColumn(this::actions)
                .setHeader(text("matching.waiting.step"))
                .setWidth("240px")
                .setFlexGrow(0);
        Cards.onPhones(grid, text("matching.wishes.candidates"), this::card);
        var search = new SearchField(text("matching.wishes.search"));
        search.addValueChangeListener(change -> grid.getDataProvider().refreshAll());
        grid.setItems(new CallbackDataProvider<>(
                query -> browsing.page(candidates, search.getValue(), query.getOffset(), query.getLimit()).stream(),
                query -> browsing.count(candidates, search.getValue()),
                Candidate::place));
        grid.setEmptyStateComponent(
                Blocks.empty("users", text("matching.pairs.none"), text("matching.wishes.none-help")));
        add(search, Blocks.block("b-pane", grid));
    }

    private static Component person(Candidate candidate) {
        var place = Stream.of(candidate.department(), candidate.site())
                .filter(part -> part != null)
                .collect(Collectors.joining(", "));
        return Blocks.who(candidate.name(), place);
    }

    private Component card(Candidate candidate) {
        return Blocks.column(person(candidate), WishesView.topics(candidate), actions(candidate));
    }

    private Component actions(Candidate candidate) {
        var more = Buttons.quiet(text("matching.wishes.read"), () -> read.accept(candidate));
        more.setAriaLabel(candidate.name() + ": " + text("matching.wishes.read"));
        var add = Buttons.plain(text("matching.wishes.wish"), () -> wish.accept(candidate));
        add.setAriaLabel(candidate.name() + ": " + text("matching.wishes.wish"));
        add.setEnabled(!settled.test(candidate));
        return Blocks.row(more, add);
    }
}
