package org.belay.cohort.ui;

import com.vaadin.flow.component.Component;
import java.util.function.BiConsumer;
import org.belay.cohort.CohortDetails;

/**
 * What a feature further right tells on the overview of a cohort in which people meet; a Spring bean, in the order of its
 * {@code @Order}. Each asks for itself whether the reader may know.
 */
public interface OverviewPart {

    /** Tells nothing where there is nothing to tell, or the reader may not know. */
    void of(CohortDetails cohort, BiConsumer<OverviewPlace, Component> to);
}
