package org.belay.enrollment.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.belay.enrollment.EnrollmentId;
import org.belay.security.Permission;
import org.belay.shared.CohortId;

/** What a feature further right knows of an application; a Spring bean in its {@code .ui} package. */
public interface ApplicationPart {

    /** The key of its heading. */
    String title();

    /** Who reads it. */
    Permission readers();

    /** Nothing where there is nothing to say. */
    List<Component> lines(CohortId cohort, EnrollmentId place);
}
