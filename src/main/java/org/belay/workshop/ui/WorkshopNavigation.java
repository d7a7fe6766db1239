package org.belay.workshop.ui;

import com.vaadin.flow.router.RouteParameters;
import org.belay.cohort.ui.CohortNavigation;
import org.belay.cohort.ui.CohortPlace;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.ProgramId;
import org.belay.workshop.WorkshopDateId;
import org.belay.workshop.WorkshopId;

/** Addresses of the pages about workshops. */
public final class WorkshopNavigation {

    /** What people may register for, what they are registered for, and what is past. */
    public static final String LIST = "workshops";

    static final String WORKSHOP = "workshop/:workshopId([0-9]+)";

    static final String NEW = "workshop/new";

    /** By which the page of a workshop is opened with the code of the door. */
    static final String CODE = "code";

    /** By which the form says what is missing. */
    static final String COMPLETE = "complete";

    private WorkshopNavigation() {}

    /** The page of a workshop. */
    public static String workshop(WorkshopId workshop) {
        return "workshop/" + workshop.value();
    }

    static String edit(WorkshopId workshop) {
        return workshop(workshop) + "/edit";
    }

    /** The same form, saying what the workshop lacks to be published. */
    static String complete(WorkshopId workshop) {
        return edit(workshop) + "?" + COMPLETE;
    }

    /** The list to be printed. */
    static String list(WorkshopId workshop, WorkshopDateId date) {
        return workshop(workshop) + "/list?date=" + date.value();
    }

    /** What the ticket of somebody leads to, for who stands at the door. */
    static String ticket(WorkshopId workshop, String ticket) {
        return workshop(workshop) + "/ticket/" + ticket;
    }

    /** The page with the code of the door filled in. */
    static String door(WorkshopId workshop, String code) {
        return workshop(workshop) + "?" + CODE + "=" + code;
    }

    /** The form for a new workshop of a cohort. */
    static String create(CohortId cohort) {
        return NEW + "?cohort=" + cohort.value();
    }

    /** The form for a new workshop of a program. */
    static String create(ProgramId program) {
        return NEW + "?program=" + program.value();
    }

    /** The tab of a cohort. */
    static String tab(CohortId cohort) {
        return CohortNavigation.tab(cohort, CohortPlace.WORKSHOPS);
    }

    static WorkshopId workshop(RouteParameters parameters) {
        var number = parameters.get("workshopId").orElse("");
        try {
            return new WorkshopId(Long.parseLong(number));
        } catch (NumberFormatException e) {
            throw new NotFound(number);
        }
    }
}
