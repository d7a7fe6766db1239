package org.belay.community.ui;

import static org.belay.community.ui.Words.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.belay.community.AnnouncementRow;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Page;

/** An announcement; for coordinators with who got it. */
@Route(CommunityNavigation.ANNOUNCEMENT)
@PermitAll
class AnnouncementView extends Page implements BeforeEnterObserver {

    private final transient CommunityTools tools;

    AnnouncementView(CommunityTools tools) {
        this.tools = tools;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var row = tools.announcements().get(CommunityNavigation.announcement(event.getRouteParameters()));
        speak(tools.programs().terms(row.program()));
        var mine = row.textFor(getLocale());
        header(mine.subject())
                .under(text("announcement.title"), CommunityNavigation.ANNOUNCEMENTS)
                .context(row.programName(), row.authorName(), Formats.dateTime(row.sentAt()));
        var main = Blocks.block("b-main", Blocks.card(text("announcement.text"), Words.prose(mine.body())));
        row.texts().stream()
                .filter(other -> !other.equals(mine))
                .forEach(other -> main.add(Blocks.card(
                        Formats.language(other.language().getLanguage()),
                        Blocks.strong(other.subject()),
                        Words.prose(other.body()))));
        add(
                tools.announcements().mayAnnounce(row.program())
                        ? Blocks.block("b-flow", main, Blocks.block("b-rail", receivers(row)))
                        : main);
    }

    private Component receivers(AnnouncementRow row) {
        var names = Blocks.text(String.join(", ", tools.announcements().receivers(row.id())));
        return Blocks.card(
                text("announcement.to"),
                Blocks.strong(SegmentWords.of(row)),
                new Details(text("announcement.receivers-n", row.receivers()), names));
    }
}
