package org.belay.enrollment.ui;

import org.belay.cohort.ui.CohortNavigation;
import org.belay.cohort.ui.CohortPlace;
import org.belay.enrollment.EnrollmentFilter.Segment;
import org.belay.enrollment.EnrollmentId;
import org.belay.shared.CohortId;

/** Addresses of the pages about people in cohorts and their applications. */
public final class EnrollmentNavigation {

    /** What a member can join, and their own applications. */
    public static final String TAKE_PART = "take-part";

    /** The questions that programs share. */
    static final String LIBRARY = "programs/questions";

    /** When somebody has time. */
    public static final String AVAILABILITY = "availability";

    private EnrollmentNavigation() {}

    public static String people(CohortId cohort) {
        return CohortNavigation.tab(cohort, CohortPlace.PEOPLE);
    }

    /** The list of those whose application waits for a decision. */
    public static String toDecide(CohortId cohort) {
        return people(cohort) + "?show=" + Segment.TO_DECIDE;
    }

    /** The list with one application open beside it. */
    public static String application(CohortId cohort, EnrollmentId enrollment) {
        return people(cohort) + "?open=" + enrollment.value();
    }

    /** Where mentors are short. */
    static String ratio(CohortId cohort) {
        return people(cohort) + "/ratio";
    }

    public static String importApplications(CohortId cohort) {
        return people(cohort) + "/import";
    }

    /** The form, filled in for somebody else. */
    static String add(CohortId cohort) {
        return people(cohort) + "/add";
    }

    /** The public page of a cohort. */
    static String join(String code) {
        return "join/" + code;
    }

    /** What is to be done with a place before it is matched. */
    static String prepare(EnrollmentId enrollment) {
        return "prepare/" + enrollment.value();
    }

    /** The form of a cohort, for whoever is signed in. */
    public static String apply(CohortId cohort) {
        return "apply/" + cohort.value();
    }
}
