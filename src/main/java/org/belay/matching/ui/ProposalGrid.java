package org.belay.matching.ui;

import static org.belay.matching.ui.Words.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import java.util.function.Consumer;
import org.belay.matching.MatchReason;
import org.belay.matching.ProposalRow;
import org.belay.matching.ProposalService;
import org.belay.matching.Segment;
import org.belay.shared.CohortId;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Cards;
import org.belay.shared.ui.Icons;
import org.belay.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** The proposals: a table, on a phone a list of cards. */
class ProposalGrid extends Grid<ProposalRow> {

    private static final int MOST_CHIPS = 2;
    private static final double FULL_SCORE = 10_000;

    private final boolean ofPeers;

    /** @param ofPeers whether nobody has places to be filled */
    ProposalGrid(
            ProposalService proposals,
            CohortId cohort,
            Segment segment,
            boolean ofPeers,
            Consumer<@Nullable ProposalRow> chosen) {
        this.ofPeers = ofPeers;
        addThemeName("no-border");
        getElement().setAttribute("aria-label", text("matching.proposals"));
        addComponentColumn(ProposalGrid::lock)
                .setHeader(hidden(text("matching.column.locked")))
                .setWidth("44px")
                .setFlexGrow(0);
        addComponentColumn(row -> who(row.mentee().name(), Words.place(row.mentee())))
                .setHeader(text("matching.mentee"))
                .setFlexGrow(3);
        addComponentColumn(row -> who(row.mentor().name(), mentorLine(row)))
                .setHeader(text("matching.mentor"))
                .setFlexGrow(3);
        addComponentColumn(ProposalGrid::score)
                .setHeader(text("matching.column.score"))
                .setWidth("100px")
                .setFlexGrow(0);
        addComponentColumn(ProposalGrid::chips)
                .setHeader(text("matching.column.why"))
                .setFlexGrow(5);
        addColumn(ProposalGrid::wish)
                .setHeader(text("matching.column.wish"))
                .setWidth("84px")
                .setFlexGrow(0);
        Cards.onPhones(this, text("matching.proposals"), this::card);
        setEmptyStateComponent(
                Blocks.empty("users", text("matching.proposals.none"), text("matching.proposals.none." + segment)));
        setItems(new CallbackDataProvider<>(
                query -> proposals.page(cohort, segment, query.getOffset(), query.getLimit()).stream(),
                query -> proposals.count(cohort, segment),
                ProposalRow::id));
        asSingleSelect().addValueChangeListener(event -> chosen.accept(event.getValue()));
    }

    private static Component hidden(String text) {
        var span = new Span(text);
        span.addClassName("b-sr");
        return span;
    }

    private static Component lock(ProposalRow row) {
        var icon = Icons.of(row.locked() ? "lock" : "lock-open");
        var cell = new Span(icon, hidden(text(row.locked() ? "matching.locked" : "matching.not-locked")));
        if (!row.locked()) {
            cell.addClassName("b-muted");
        }
        return cell;
    }

    private static Component who(String name, String under) {
        return Blocks.block("b-who-lines", Blocks.strong(name), Blocks.meta(under));
    }

    private String mentorLine(ProposalRow row) {
        if (ofPeers) {
            return Words.place(row.mentor());
        }
        var places = text("matching.places", row.taken(), row.capacity());
        var department = row.mentor().department();
        return department == null ? places : department + " · " + places;
    }

    private static Component score(ProposalRow row) {
        var score = row.score();
        if (score == null) {
            return Blocks.meta(text("matching.own-pair"));
        }
        var bar = Blocks.bar(score / FULL_SCORE, score < Segment.LOW_SCORE ? Tone.WARNING : Tone.ACCENT);
        bar.addClassName("b-grow");
        return Blocks.row(Blocks.strong(Words.points(score)), bar);
    }

    private static Div chips(ProposalRow row) {
        var speaking = row.reasons().stream().filter(MatchReason::speaksForPair).toList();
        var chips = Blocks.block("b-row b-why");
        speaking.stream().limit(MOST_CHIPS).map(Words::reason).map(Blocks::chip).forEach(chips::add);
        if (speaking.size() > MOST_CHIPS) {
            chips.add(Blocks.chip("+" + (speaking.size() - MOST_CHIPS)));
        }
        return chips;
    }

    private static String wish(ProposalRow row) {
        return row.wish() == null ? text("matching.no-wish") : text("matching.rank", row.wish());
    }

    private Component card(ProposalRow row) {
        return Blocks.column(
                Blocks.row(lock(row), who(row.mentee().name(), Words.place(row.mentee()))),
                Blocks.row(Icons.of("arrow-right"), who(row.mentor().name(), mentorLine(row))),
                score(row),
                chips(row));
    }
}
