package org.belay.calendar.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.belay.calendar.CalendarEntry;
import org.belay.calendar.CalendarFeeds;
import org.belay.calendar.CalendarService;
import org.belay.calendar.RoomChoice;
import org.belay.calendar.ui.CalendarAddress.Look;
import org.belay.cohort.CohortReference;
import org.belay.cohort.CohortService;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.session.Slot;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Page;

/** The own calendar, that of a cohort or that of a room. */
@Route(CalendarNavigation.CALENDAR)
@StyleSheet("context://ui/calendar.css")
@PermitAll
class CalendarView extends Page implements BeforeEnterObserver {

    private static final int PHONE = 720;

    private final transient CalendarService calendars;
    private final transient CalendarFeeds feeds;
    private final transient CohortService cohorts;
    private final transient CurrentUser user;
    private final transient Clock clock;

    CalendarView(CalendarService calendars, CalendarFeeds feeds, CohortService cohorts, CurrentUser user, Clock clock) {
        this.calendars = calendars;
        this.feeds = feeds;
        this.cohorts = cohorts;
        this.user = user;
        this.clock = clock;
    }

    /** Whose calendar can be looked at. */
    private record Whose(String label, CalendarAddress address) {}

    /** A month of a phone has no room for words; how wide the screen is, a page that is loaded learns only afterwards. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = CalendarAddress.of(event.getLocation());
        var screen = event.getUI().getPage().getExtendedClientDetails();
        var look = address.look();
        draw(address, look == null ? usual(screen) : look);
        if (look == null && screen.getWindowInnerWidth() <= 0) {
            screen.refresh(known -> {
                if (usual(known) == Look.AGENDA) {
                    draw(address, Look.AGENDA);
                }
            });
        }
    }

    private static Look usual(ExtendedClientDetails screen) {
        var width = screen.getWindowInnerWidth();
        return width > 0 && width <= PHONE ? Look.AGENDA : Look.MONTH;
    }

    private void draw(CalendarAddress address, Look look) {
        var zone = Formats.zone();
        var today = LocalDate.now(clock.withZone(zone));
        var day = address.day() == null ? today : address.day();
        removeAll();
        header(getTranslation("calendar.title")).context(getTranslation("calendar.zone", Formats.zoneName()));
        var stretch = Stretch.of(look, day);
        var entries = entries(address, stretch.in(zone));
        var main = Blocks.block(
                "b-main", bar(address, stretch), looks(address, look), shown(look, day, today, entries, zone));
        add(Blocks.block("b-flow b-pair", main, Blocks.block("b-rail", new SubscriptionCard(feeds))));
    }

    private List<CalendarEntry> entries(CalendarAddress address, Slot within) {
        if (address.cohort() != null) {
            return calendars.of(address.cohort(), within);
        }
        return address.room() != null ? calendars.in(address.room(), within) : calendars.own(within);
    }

    private static Component shown(
            Look look, LocalDate day, LocalDate today, List<CalendarEntry> entries, ZoneId zone) {
        return look == Look.AGENDA ? AgendaList.of(entries, zone) : Drawn.of(look, day, today, entries, zone);
    }

    /** Whatever the calendar draws, the agenda says in words. */
    private Component looks(CalendarAddress address, Look shown) {
        var tabs = new Nav();
        tabs.addClassNames("b-tabs", "b-links");
        tabs.setAriaLabel(getTranslation("calendar.looks"));
        for (var look : Look.values()) {
            var link = new Anchor(address.as(look).text(), getTranslation("calendar.look." + look));
            if (look == shown) {
                link.getElement().setAttribute("aria-current", "page");
            }
            tabs.add(link);
        }
        return tabs;
    }

    private Component bar(CalendarAddress address, Stretch stretch) {
        var bar = Blocks.row(
                Buttons.icon(
                        "chevron-left", getTranslation("calendar.before"), () -> go(address.about(stretch.before()))),
                Buttons.plain(getTranslation("calendar.today"), () -> go(address.about(null))),
                Buttons.icon(
                        "chevron-right", getTranslation("calendar.after"), () -> go(address.about(stretch.after()))),
                Blocks.strong(stretch.words()));
        var all = whose(address);
        if (all.size() > 1) {
            var select = new Select<Whose>();
            select.setLabel(getTranslation("calendar.whose"));
            select.setItems(all);
            select.setItemLabelGenerator(Whose::label);
            all.stream()
                    .filter(one -> one.address().equals(address))
                    .findFirst()
                    .ifPresent(select::setValue);
            select.addValueChangeListener(change -> go(change.getValue().address()));
            bar.add(Blocks.grow(), select);
        }
        return bar;
    }

    private List<Whose> whose(CalendarAddress address) {
        var all = new ArrayList<Whose>();
        all.add(new Whose(getTranslation("calendar.own"), address.own()));
        if (user.may(Permission.CREATE_PROGRAM)) {
            for (CohortReference cohort : cohorts.visible()) {
                if (cohort.state().open()) {
                    all.add(new Whose(cohort.name(), address.of(cohort.id())));
                }
            }
        }
        for (RoomChoice room : calendars.rooms()) {
            all.add(new Whose(getTranslation("calendar.room", room.name(), room.site()), address.in(room.id())));
        }
        return all;
    }

    private static void go(CalendarAddress address) {
        Addresses.open(address.text());
    }
}
