package org.belay.matching.ui;

import static org.belay.matching.ui.Words.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.belay.cohort.CohortDetails;
import org.belay.cohort.CohortState;
import org.belay.cohort.ui.CohortPage;
import org.belay.cohort.ui.CohortPlace;
import org.belay.cohort.ui.CohortWorkspace;
import org.belay.matching.MatchFilter;
import org.belay.matching.MatchMailPreview;
import org.belay.matching.MatchRow;
import org.belay.matching.MatchService;
import org.belay.matching.RematchQueue;
import org.belay.program.Format;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Cards;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.PageHeader;
import org.belay.shared.ui.SegmentBar;
import org.belay.shared.ui.Tone;

/** The matches of a cohort. */
@Route("cohort/:cohortId/pairs")
@PermitAll
class PairsView extends CohortPage {

    private static final MatchFilter ALL = new MatchFilter(MatchFilter.Segment.ALL, "");
    private static final MatchFilter NOT_FITTING = new MatchFilter(MatchFilter.Segment.NOT_FITTING, "");

    private final transient MatchService matches;
    private final transient MatchMailPreview letters;
    private final transient RematchQueue queue;
    private final transient CircleTools circles;
    private final transient List<PairsPage> pages;
    private MatchFilter filter = ALL;

    PairsView(
            CohortWorkspace workspace,
            MatchService matches,
            MatchMailPreview letters,
            RematchQueue queue,
            CircleTools circles,
            List<PairsPage> pages) {
        super(workspace, CohortPlace.PAIRS);
        this.matches = matches;
        this.letters = letters;
        this.queue = queue;
        this.circles = circles;
        this.pages = pages;
    }

    @Override
    protected void actions(CohortDetails cohort, PageHeader header) {
        pages.forEach(page -> header.more(page.label(), () -> Addresses.open(page.address(cohort.id()))));
        var waiting = queue.count(cohort.id());
        if (waiting > 0) {
            header.secondary(Buttons.plain(
                    text("matching.waiting.open", waiting),
                    () -> getUI().ifPresent(ui -> ui.navigate(MatchingNavigation.waiting(cohort.id())))));
        }
        var open = cohort.state() == CohortState.CLOSING ? open(cohort) : 0;
        pages.stream()
                .filter(page -> open > 0 && page.closes())
                .findFirst()
                .ifPresentOrElse(
                        page -> header.primary(Buttons.of(
                                text(
                                        ofCircles(cohort) ? "matching.circle.complete-all" : "matching.complete-all",
                                        open),
                                "circle-check",
                                () -> Addresses.open(page.address(cohort.id())))),
                        () -> super.actions(cohort, header));
    }

    /** With the last of them done, the cohort can be closed. */
    private int open(CohortDetails cohort) {
        return ofCircles(cohort) ? circles.circles().open(cohort.id()) : matches.openMatches(cohort.id());
    }

    private static boolean ofCircles(CohortDetails cohort) {
        return cohort.reference().format() == Format.CIRCLE;
    }

    @Override
    protected void open(CohortDetails cohort, BeforeEnterEvent event) {
        if (ofCircles(cohort)) {
            add(new CirclesList(circles, circles.circles().published(cohort.id())));
            return;
        }
        if (matches.count(cohort.id(), ALL) == 0) {
            add(Blocks.empty("users", text("matching.pairs.empty"), text("matching.pairs.empty-help")));
            return;
        }
        fillHeight();
        var address = event.getLocation().getQueryParameters();
        filter = new MatchFilter(SegmentBar.segment(address, MatchFilter.Segment.class), SegmentBar.words(address));
        var grid = grid(cohort);
        var bar = new SegmentBar<>(
                new SegmentBar.Labels(text("matching.pairs.search"), text("matching.segments")),
                filter.segment(),
                filter.search(),
                segment -> text(
                        "matching.pairs.segment." + segment, matches.count(cohort.id(), new MatchFilter(segment, ""))),
                event.getLocation().getPath(),
                (segment, words) -> {
                    filter = new MatchFilter(segment, words);
                    grid.getDataProvider().refreshAll();
                });
        add(bar, Blocks.block("b-pane b-fill", grid));
    }

    private Grid<MatchRow> grid(CohortDetails details) {
        var cohort = details.id();
        var rematches = new Rematches(matches, letters, details.state(), this::reload);
        var grid = new Grid<MatchRow>();
        grid.addThemeName("no-border");
        grid.getElement().setAttribute("aria-label", text("matching.pairs"));
        grid.addComponentColumn(PairsView::mentee).setHeader(text("matching.mentee"));
        grid.addComponentColumn(PairsView::mentor).setHeader(text("matching.mentor"));
        grid.addComponentColumn(PairsView::state)
                .setHeader(text("matching.column.state"))
                .setWidth("150px")
                .setFlexGrow(0);
        grid.addColumn(PairsView::published)
                .setHeader(text("matching.column.published"))
                .setWidth("140px")
                .setFlexGrow(0);
        if (matches.count(cohort, NOT_FITTING) > 0) {
            grid.addComponentColumn(rematches::of)
                    .setHeader(text("matching.column.fit"))
                    .setWidth("290px")
                    .setFlexGrow(0);
        }
        Cards.onPhones(grid, text("matching.pairs"), row -> card(row, rematches));
        grid.setItems(
                query -> matches.page(cohort, filter, query.getOffset(), query.getLimit()).stream(),
                query -> matches.count(cohort, filter));
        grid.setEmptyStateComponent(
                Blocks.empty("users", text("matching.pairs.none"), text("matching.pairs.none-help")));
        grid.addItemClickListener(click ->
                UI.getCurrent().navigate(MatchingNavigation.pair(click.getItem().id())));
        return grid;
    }

    /** The way into the pair for the keyboard; with the mouse the whole row is. */
    private static Anchor mentee(MatchRow row) {
        var link = new Anchor(
                MatchingNavigation.pair(row.id()), Blocks.who(row.mentee().name(), Words.place(row.mentee())));
        link.addClassName("b-plain-link");
        return link;
    }

    private static Component mentor(MatchRow row) {
        return Blocks.who(row.mentor().name(), Words.place(row.mentor()));
    }

    private static Component card(MatchRow row, Rematches rematches) {
        return Blocks.column(
                mentee(row), mentor(row), Blocks.row(state(row), Blocks.meta(published(row))), rematches.of(row));
    }

    static Badge state(MatchRow row) {
        return Blocks.badge(text("state.MatchState." + row.state()), tone(row));
    }

    private static String published(MatchRow row) {
        return Formats.date(row.publishedAt());
    }

    private static Tone tone(MatchRow row) {
        return switch (row.state()) {
            case ACTIVE -> Tone.OK;
            case OFFERED -> Tone.INFO;
            case ON_HOLD -> Tone.WARNING;
            case COMPLETED, ENDED_EARLY, DECLINED, EXPIRED -> Tone.NEUTRAL;
        };
    }
}
