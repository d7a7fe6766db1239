package org.belay.shared.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.belay.shared.ProgramId;

/** What a feature further right has on the page of a program; a Spring bean in the feature's {@code .ui} package. */
public interface ProgramCard {

    /** Nothing where whoever looks may not see it. */
    Optional<Component> content(ProgramId program);
}
