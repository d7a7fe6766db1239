package org.belay.enrollment.ui;

import java.util.List;
import org.belay.enrollment.DecisionLetters;
import org.belay.enrollment.DecisionService;
import org.belay.enrollment.EnquiryService;
import org.belay.enrollment.EnrollmentService;
import org.belay.enrollment.PreparationGate;
import org.belay.enrollment.SavedViewService;
import org.belay.security.Invitations;
import org.springframework.stereotype.Component;

/** What the page of the people of a cohort works with. */
@Component
record ReviewServices(
        EnrollmentService enrollments,
        Invitations invitations,
        DecisionService decisions,
        DecisionLetters letters,
        PreparationGate preparations,
        EnquiryService enquiries,
        WaysIn waysIn,
        SavedViewService views,
        List<ApplicationPart> parts) {

    ReviewServices {
        parts = List.copyOf(parts);
    }
}
