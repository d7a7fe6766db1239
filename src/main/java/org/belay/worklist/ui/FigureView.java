package org.belay.worklist.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import org.belay.security.Permission;
import org.belay.security.Requires;
import org.belay.shared.NotFound;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Page;
import org.belay.worklist.Figure;
import org.belay.worklist.Health.OfCohort;
import org.belay.worklist.TodayFilter;
import org.belay.worklist.TodayService;

/** A number of the health strip, cohort by cohort, each with the way to its list; of one cohort the pairs that it leaves. */
@Route(WorklistNavigation.FIGURE)
@PermitAll
@Requires(Permission.OPEN_WORKLIST)
class FigureView extends Page implements BeforeEnterObserver {

    private final transient TodayService service;

    FigureView(TodayService service) {
        this.service = service;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var segment = event.getRouteParameters().get("figure").orElse("");
        var figure = Arrays.stream(Figure.values())
                .filter(known -> WorklistNavigation.segment(known).equals(segment))
                .findFirst()
                .orElseThrow(() -> new NotFound(segment));
        var filter = TodayAddress.read(event.getLocation().getQueryParameters());
        var health = service.health(filter, Formats.zone());
        var share = health.share(figure);
        header(getTranslation("worklist.figure." + figure))
                .under(getTranslation("worklist.title"), WorklistNavigation.TODAY)
                .context(
                        Formats.number(share.part()) + " " + getTranslation("worklist.figure.of", share.whole()),
                        getTranslation("worklist.about." + figure));
        var cohorts = health.with(figure);
        if (figure.ofPairs() && filter.cohort() != null && !cohorts.isEmpty()) {
            fillHeight();
            add(new PairsLeft(service, figure, filter));
            return;
        }
        if (cohorts.isEmpty()) {
            add(Blocks.empty(
                    "circle-check",
                    getTranslation("worklist.figure.none"),
                    getTranslation("worklist.about." + figure)));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("b-items");
        cohorts.forEach(cohort -> list.add(row(figure, cohort, filter)));
        add(list);
    }

    private Component row(Figure figure, OfCohort cohort, TodayFilter filter) {
        var share = cohort.share(figure);
        var link = new Anchor(Figures.list(figure, cohort.cohort(), filter), cohort.name());
        link.addClassName("b-item-link");
        var tone = HealthStrip.tone(figure, share);
        var row = new ListItem(
                Blocks.block("b-column b-tight", link, Blocks.muted(cohort.program())),
                Blocks.strong(Formats.number(share.part()) + " " + getTranslation("worklist.figure.of", share.whole())),
                Blocks.toned(getTranslation("worklist.meaning." + figure, HealthStrip.left(figure, share)), tone),
                Blocks.bar(share.ratio(), tone));
        row.addClassName("b-item");
        return row;
    }
}
