package org.belay.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import org.belay.cohort.CohortDetails;
import org.belay.cohort.CohortState;
import org.belay.cohort.ui.CohortNavigation;
import org.belay.cohort.ui.CohortPage;
import org.belay.cohort.ui.CohortPlace;
import org.belay.cohort.ui.CohortWorkspace;
import org.belay.enrollment.ui.EnrollmentNavigation;
import org.belay.matching.Space;
import org.belay.matching.ui.MatchingNavigation;
import org.belay.reporting.Figure;
import org.belay.reporting.FigureLists;
import org.belay.reporting.FigureLists.Line;
import org.belay.reporting.FigureWords;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.Texts;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Cards;
import org.belay.shared.ui.Formats;

/** What stands behind a figure of a report, one by one. */
@Route("cohort/:" + CohortPage.PARAMETER + "/report/list/:" + FigureListView.FIGURE)
@PermitAll
class FigureListView extends CohortPage {

    static final String FIGURE = "figure";

    private final transient FigureLists lists;
    private final transient Texts texts;

    FigureListView(CohortWorkspace workspace, FigureLists lists, Texts texts) {
        super(workspace, CohortPlace.REPORT);
        this.lists = lists;
        this.texts = texts;
    }

    @Override
    protected void open(CohortDetails cohort, BeforeEnterEvent event) {
        var figure = figure(event.getRouteParameters().get(FIGURE).orElse(""));
        var part = ReportAddress.of(event.getLocation()).part();
        int count = lists.count(cohort.id(), figure, part);
        var words = new FigureWords(texts, getLocale());
        var name = getTranslation(figure.nameKey());
        var grid = new Grid<Line>();
        grid.addThemeName("no-border");
        grid.getElement().setAttribute("aria-label", name);
        grid.addComponentColumn(line -> link(cohort.id(), line)).setHeader(getTranslation("outcome.list-who"));
        if (figure.listed().filter(Figure.Listed.SESSIONS::equals).isPresent()) {
            grid.addColumn(FigureListView::at).setHeader(getTranslation("outcome.list-when"));
        }
        if (figure.listed().filter(Figure.Listed.GOALS::equals).isPresent()) {
            grid.addColumn(this::stands).setHeader(getTranslation("outcome.list-stands"));
        }
        Cards.onPhones(
                grid,
                name,
                line -> Blocks.column(
                        Blocks.row(link(cohort.id(), line)),
                        Blocks.meta(line.goal() == null ? at(line) : stands(line))));
        grid.setItems(
                query -> lists.page(cohort.id(), figure, part, query.getOffset(), query.getLimit()).stream(),
                query -> lists.count(cohort.id(), figure, part));
        grid.setEmptyStateComponent(Blocks.empty("list", getTranslation("outcome.list-empty"), ""));
        fillHeight();
        add(
                Blocks.block("b-work-heading", new H2(getTranslation("outcome.list-title", name, count))),
                Blocks.muted(words.part(ReportNavigation.listed(figure, part)) + " · "
                        + getTranslation(figure.definitionKey())),
                Blocks.block(
                        "b-links",
                        new Anchor(
                                part.addressIn(CohortNavigation.tab(cohort.id(), CohortPlace.REPORT)),
                                getTranslation("outcome.list-back"))));
        int leftOut = lists.leftOut(cohort.id(), figure, part);
        if (leftOut > 0) {
            add(Blocks.muted(getTranslation("outcome.list-own", leftOut)));
        }
        if (cohort.state() == CohortState.CLOSED) {
            add(Blocks.muted(getTranslation("outcome.list-kept")));
        }
        add(Blocks.block("b-pane b-fill", grid));
    }

    private static Figure figure(String id) {
        return Arrays.stream(Figure.values())
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    private static Component link(CohortId cohort, Line line) {
        var match = line.match();
        var place = line.place();
        var address = match != null
                ? MatchingNavigation.space(new Space.OfMatch(match))
                : place != null ? EnrollmentNavigation.application(cohort, place) : "";
        var names = String.join(" · ", line.names());
        return address.isEmpty() ? Blocks.text(names) : new Anchor(address, names);
    }

    private String stands(Line line) {
        var goal = line.goal();
        return goal == null ? "" : getTranslation("goal.status." + goal);
    }

    private static String at(Line line) {
        var at = line.at();
        return at == null ? "" : Formats.dateTime(at);
    }
}
