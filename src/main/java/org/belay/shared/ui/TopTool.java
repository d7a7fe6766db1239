package org.belay.shared.ui;

import com.vaadin.flow.component.Component;

/** What a feature puts at the top of every page, beside the brand; a Spring bean in the feature's {@code .ui} package. */
public interface TopTool {

    /** A new one for each place: the drawer has its own, and so has the bar of a phone. */
    Component create();
}
