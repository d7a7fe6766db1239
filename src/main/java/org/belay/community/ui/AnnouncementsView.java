package org.belay.community.ui;

import static org.belay.community.ui.Words.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.belay.community.AnnouncementRow;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Cards;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Page;

/** What was announced to the reader, or by the coordinators of the reader's programs; and to whom. */
@Route(CommunityNavigation.ANNOUNCEMENTS)
@PermitAll
class AnnouncementsView extends Page implements BeforeEnterObserver {

    private final transient CommunityTools tools;

    AnnouncementsView(CommunityTools tools) {
        this.tools = tools;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var header = header(text("announcement.title")).context(text("announcement.context"));
        var announces = !tools.announcements().programs().isEmpty();
        if (announces) {
            header.primary(Buttons.of(
                    text("announcement.write"), "pencil", () -> Addresses.open(CommunityNavigation.NEW_ANNOUNCEMENT)));
        }
        fillHeight();
        var grid = new Grid<AnnouncementRow>();
        grid.addThemeName("no-border");
        grid.getElement().setAttribute("aria-label", text("announcement.title"));
        grid.addComponentColumn(this::subject).setHeader(text("announcement.subject"));
        grid.addColumn(row -> SegmentWords.of(row)).setHeader(text("announcement.to"));
        grid.addColumn(row -> Formats.number(row.receivers()))
                .setHeader(text("announcement.receivers"))
                .setWidth("120px")
                .setFlexGrow(0);
        grid.addColumn(row -> Formats.dateTime(row.sentAt()))
                .setHeader(text("announcement.sent"))
                .setWidth("190px")
                .setFlexGrow(0);
        Cards.onPhones(
                grid,
                text("announcement.title"),
                row -> Blocks.column(
                        subject(row),
                        Blocks.meta(SegmentWords.of(row)),
                        Blocks.meta(Formats.dateTime(row.sentAt()) + " · "
                                + text("announcement.receivers-n", row.receivers()))));
        grid.setItems(
                query -> tools.announcements().page(query.getOffset(), query.getLimit()).stream(),
                query -> tools.announcements().count());
        grid.setEmptyStateComponent(Blocks.empty(
                "send",
                text("announcement.empty"),
                text(announces ? "announcement.empty.coordinator" : "announcement.empty.reader")));
        add(Blocks.block("b-pane b-fill", grid));
    }

    private Component subject(AnnouncementRow row) {
        var link = new Anchor(
                CommunityNavigation.announcement(row.id()),
                Blocks.block(
                        "b-who-lines",
                        Blocks.strong(row.textFor(getLocale()).subject()),
                        Blocks.meta(row.programName() + " · " + row.authorName())));
        link.addClassName("b-plain-link");
        return link;
    }
}
