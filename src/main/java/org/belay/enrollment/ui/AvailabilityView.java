package org.belay.enrollment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.belay.enrollment.AvailabilityService;
import org.belay.enrollment.Holiday;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Page;

/** When somebody has time: the usual week, the days away, the holidays of their site. */
@Route(EnrollmentNavigation.AVAILABILITY)
@PermitAll
class AvailabilityView extends Page implements BeforeEnterObserver {

    private static final int SHOWN = 12;

    private final transient AvailabilityService availability;

    AvailabilityView(AvailabilityService availability) {
        this.availability = availability;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        header(getTranslation("enrollment.availability")).context(getTranslation("enrollment.availability.context"));
        show();
    }

    private void show() {
        var mine = availability.mine();
        var week = mine.weeks().isEmpty()
                ? Blocks.empty(
                        "calendar-clock",
                        getTranslation("enrollment.availability.none.title"),
                        getTranslation("enrollment.availability.none.text"))
                : new WeekCard(availability, mine, this::again);
        var rail = Blocks.block("b-rail", new AbsenceCard(availability, mine.absences()));
        if (!mine.holidays().isEmpty()) {
            rail.add(holidays(mine.holidays()));
        }
        add(Blocks.block("b-flow", week, rail));
    }

    /** With what is there now: the versions of the places have moved on. */
    private void again() {
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }

    private Component holidays(List<Holiday> holidays) {
        var card = Blocks.card(getTranslation("enrollment.holidays"));
        card.add(Blocks.muted(getTranslation("enrollment.holidays.help")));
        holidays.stream()
                .limit(SHOWN)
                .forEach(holiday -> card.add(Blocks.fact(Formats.date(holiday.day()), Blocks.text(holiday.name()))));
        if (holidays.size() > SHOWN) {
            card.add(Blocks.meta(getTranslation("enrollment.holidays.more", holidays.size() - SHOWN)));
        }
        return card;
    }
}
