package org.belay.shared.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A feature's part of the page where a person lands; a Spring bean in the feature's {@code .ui} package. */
public interface HomeCard {

    /** Smaller is further up. */
    int order();

    /** What the feature has for whoever is signed in, or nothing. */
    Optional<Component> content();
}
