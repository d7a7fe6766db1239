package org.belay.matching.ui;

import com.vaadin.flow.component.HasComponents;
import org.belay.matching.CircleId;
import org.belay.shared.ui.PageHeader;

/** What a feature further right has to show on the page of a circle; a Spring bean in its {@code .ui} package. */
public interface CirclePart {

    /**
     * @param main the wide column, of which it comes first
     * @param rail the narrow one
     * @param changed draws the page anew
     */
    void addTo(CircleId circle, PageHeader header, HasComponents main, HasComponents rail, Runnable changed);
}
