package org.belay.worklist.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Location;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import org.belay.cohort.CohortDetails;
import org.belay.cohort.ui.OverviewPart;
import org.belay.cohort.ui.OverviewPlace;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.Texts;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.worklist.Figure;
import org.belay.worklist.TodayFilter;
import org.belay.worklist.TodayService;
import org.belay.worklist.Worklist;
import org.springframework.core.annotation.Order;

/** Which pairs met lately, which sessions wait to be logged, and what needs a look: on the overview of a cohort. */
@org.springframework.stereotype.Component
@Order(10)
class TodayOverview implements OverviewPart {

    private static final int SHOWN = 5;

    private final TodayService today;
    private final CurrentUser user;
    private final Texts texts;

    TodayOverview(TodayService today, CurrentUser user, Texts texts) {
        this.today = today;
        this.user = user;
        this.texts = texts;
    }

    @Override
    public void of(CohortDetails cohort, BiConsumer<OverviewPlace, Component> to) {
        if (!user.may(Permission.OPEN_WORKLIST)) {
            return;
        }
        var filter = TodayFilter.ALL.in(cohort.id());
        var health = today.health(filter, Formats.zone());
        for (var figure : new Figure[] {Figure.MET, Figure.LOGGED}) {
            var share = health.share(figure);
            if (share.whole() > 0) {
                to.accept(
                        OverviewPlace.NUMBERS,
                        Blocks.number(
                                text("worklist.figure." + figure),
                                Formats.number(share.part()),
                                text("worklist.figure.of", share.whole()),
                                new Anchor(
                                        Figures.list(figure, cohort.id(), filter),
                                        text("worklist.meaning." + figure, HealthStrip.left(figure, share)))));
            }
        }
        var list = today.read(filter, Formats.zone(), 0, SHOWN);
        if (!list.items().isEmpty()) {
            to.accept(OverviewPlace.RAIL, needsALook(list, filter));
        }
    }

    private Component needsALook(Worklist list, TodayFilter filter) {
        var lines = new UnorderedList();
        lines.addClassName("b-checklist");
        var zone = Formats.zone();
        var day = LocalDate.ofInstant(list.asOf(), zone);
        list.items().forEach(item -> {
            var words = new ItemWords(item, day, zone, texts);
            lines.add(new ListItem(
                    Blocks.tile(ItemWords.icon(item.kind()), ItemWords.tone(item.kind())),
                    new Anchor(ItemPlaces.address(item), words.fact())));
        });
        var all = new Location(WorklistNavigation.TODAY, TodayAddress.write(filter)).getPathWithQueryParameters();
        return Blocks.card(
                text("cohort.today.title"),
                lines,
                Blocks.row(Buttons.of(text("cohort.today.open"), "sunrise", () -> Addresses.open(all))));
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
