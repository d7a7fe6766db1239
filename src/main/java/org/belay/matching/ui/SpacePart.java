package org.belay.matching.ui;

import com.vaadin.flow.component.HasComponents;
import org.belay.matching.SpaceHead;
import org.belay.shared.ui.PageHeader;

/**
 * What a feature further right has to show on the overview of a pair or a circle; a Spring bean in its {@code .ui} package,
 * whose {@code @Order} says where among others.
 */
public interface SpacePart {

    /**
     * @param main the wide column
     * @param rail the narrow one
     * @param changed draws the page anew
     */
    void addTo(SpaceHead space, PageHeader header, HasComponents main, HasComponents rail, Runnable changed);
}
