package org.belay.matching.ui;

import com.vaadin.flow.component.HasComponents;
import java.util.List;
import org.belay.matching.Space;
import org.belay.matching.Spaces;
import org.belay.shared.ui.PageHeader;
import org.springframework.stereotype.Component;

/** What features further right add to the first page of a pair or a circle. */
@Component
public class SpaceOverview {

    private final Spaces spaces;
    private final SpaceTabs tabs;
    private final List<SpacePart> parts;

    SpaceOverview(Spaces spaces, SpaceTabs tabs, List<SpacePart> parts) {
        this.spaces = spaces;
        this.tabs = tabs;
        this.parts = parts;
    }

    /**
     * @param page gets the tabs, below what is on it already
     * @param main the wide column
     * @param rail the narrow one
     * @param changed draws the page anew
     */
    public void show(
            Space id, HasComponents page, PageHeader header, HasComponents main, HasComponents rail, Runnable changed) {
        var space = spaces.open(id);
        tabs.of(space, SpacePlace.OVERVIEW).ifPresent(page::add);
        parts.forEach(part -> part.addTo(space, header, main, rail, changed));
    }
}
