package org.belay.cohort.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import org.belay.cohort.CohortDetails;
import org.belay.program.ui.ProgramNavigation;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Page;
import org.belay.shared.ui.PageHeader;

/**
 * A page of a cohort's workspace: its address has the parameter {@code cohortId}. This class draws the head and the tabs
 * and leaves the rest to {@link #open}. Who may not see the cohort is told that there is none.
 */
public abstract class CohortPage extends Page implements BeforeEnterObserver {

    public static final String PARAMETER = "cohortId";

    private final transient CohortWorkspace workspace;
    private final CohortPlace place;

    /** @param place the tab that this page stands under */
    protected CohortPage(CohortWorkspace workspace, CohortPlace place) {
        this.workspace = workspace;
        this.place = place;
    }

    /** Fills the page below the tabs; called anew each time the page is entered. */
    protected abstract void open(CohortDetails cohort, BeforeEnterEvent event);

    /** The actions at the right of the head: the one that follows from the stage, unless a page has its own. */
    protected void actions(CohortDetails cohort, PageHeader header) {
        workspace.stageAction(cohort, this::reload).ifPresent(header::primary);
    }

    /** Draws the page and the navigation once more, after a change. */
    protected final void reload() {
        // Not the page's own: an undo may come from a page that has been drawn anew since.
        UI.getCurrent().refreshCurrentRoute(false);
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var cohort = workspace.open(id(event));
        speak(workspace.terms(cohort));
        var header = header(cohort.name())
                .under(getTranslation("cohorts.title"), CohortNavigation.LIST)
                .under(cohort.programName(), ProgramNavigation.program(cohort.program()))
                .badge(Stages.badge(cohort.state()))
                .context(workspace.context(cohort));
        actions(cohort, header);
        add(tabs(cohort));
        open(cohort, event);
    }

    private static CohortId id(BeforeEnterEvent event) {
        var text = event.getRouteParameters().get(PARAMETER).orElse("");
        try {
            return new CohortId(Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw new NotFound(text);
        }
    }

    /** Links, not tabs in the sense of ARIA: each leads to a page of its own. */
    private Nav tabs(CohortDetails cohort) {
        var nav = new Nav();
        nav.addClassNames("b-tabs", "b-links");
        nav.setAriaLabel(getTranslation("cohort.tabs"));
        for (var tab : workspace.tabs(cohort)) {
            var link = new Anchor(
                    CohortNavigation.tab(cohort.id(), tab.place()),
                    getTranslation(tab.place().label()));
            tab.count(cohort).ifPresent(count -> link.add(count(count)));
            if (tab.place() == place) {
                link.getElement().setAttribute("aria-current", "page");
                // On a phone the tabs are wider than the screen.
                link.getElement().executeJs("this.scrollIntoView({ block: 'nearest', inline: 'center' })");
            }
            nav.add(link);
        }
        return nav;
    }

    private static Span count(int count) {
        var span = Blocks.text(Integer.toString(count));
        span.addClassName("b-count");
        return span;
    }
}
