package org.belay.matching.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import org.belay.matching.SpaceHead;
import org.belay.shared.ui.Page;
import org.belay.shared.ui.PageHeader;

/**
 * A page of a space beside its overview: its address has the parameter {@code matchId} or {@code circleId}. This class draws
 * the head and the tabs and leaves the rest to {@link #open}. Who does not share the space, and does not coordinate its
 * program, is told that there is none.
 */
public abstract class SpacePage extends Page implements BeforeEnterObserver {

    private final transient SpaceSurroundings surroundings;
    private final SpacePlace place;

    /** @param place the tab that this page stands under */
    protected SpacePage(SpaceSurroundings surroundings, SpacePlace place) {
        this.surroundings = surroundings;
        this.place = place;
    }

    /** Fills the page below the tabs; called anew each time the page is entered. */
    protected abstract void open(SpaceHead space, PageHeader header, BeforeEnterEvent event);

    /** Draws the page once more, after a change. */
    protected final void reload() {
        UI.getCurrent().refreshCurrentRoute(false);
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var space = surroundings.spaces().open(MatchingNavigation.space(event.getRouteParameters()));
        speak(surroundings.programs().terms(space.program()));
        var header = header(title(space))
                .under(getTranslation("home.title"), "")
                .context(space.programName(), space.cohortName());
        surroundings.tabs().of(space, place).ifPresent(this::add);
        open(space, header, event);
    }

    private String title(SpaceHead space) {
        var me = surroundings.user().person();
        if (space.name() != null) {
            return space.name();
        }
        return space.has(me)
                ? getTranslation("space.title", space.othersThan(me).getFirst().name())
                : getTranslation(
                        "space.names",
                        space.members().getFirst().name(),
                        space.members().getLast().name());
    }
}
