package org.belay.enrollment.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.ZoneId;
import java.util.List;
import org.belay.enrollment.AvailabilityService;
import org.belay.enrollment.OwnAvailability;
import org.belay.enrollment.OwnWeek;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.TimeZones;

/** The own usual week: one for all cohorts, or another for one of them. */
class WeekCard extends Div {

    private final transient AvailabilityService availability;
    private final Select<List<OwnWeek>> cohorts = new Select<>();
    private final ComboBox<ZoneId> zone = new ComboBox<>();
    private final WeekField week = new WeekField();
    private final Runnable saved;

    WeekCard(AvailabilityService availability, OwnAvailability mine, Runnable saved) {
        this.availability = availability;
        this.saved = saved;
        addClassName("b-form");
        cohorts.setLabel(getTranslation("enrollment.availability.cohort"));
        cohorts.setItems(choices(mine));
        cohorts.setItemLabelGenerator(this::name);
        cohorts.setEmptySelectionAllowed(false);
        cohorts.setWidthFull();
        cohorts.setVisible(mine.weeks().size() > 1);
        zone.setLabel(getTranslation("enrollment.apply.zone"));
        zone.setItems(TimeZones.all());
        zone.setItemLabelGenerator(ZoneId::getId);
        zone.setRequiredIndicatorVisible(true);
        week.tell(mine.holidays());
        cohorts.addValueChangeListener(change -> show(change.getValue().getFirst()));
        cohorts.setValue(mine.isOneWeek() ? mine.weeks() : List.of(mine.weeks().getFirst()));
        add(
                cohorts,
                zone,
                week,
                WhoSees.of(Permission.SEE_FREE_OR_BUSY),
                Blocks.block(
                        "b-row b-form-foot",
                        Buttons.primary(getTranslation("enrollment.availability.save"), "check", this::save)));
    }

    /** All of them at first, then each. */
    private static List<List<OwnWeek>> choices(OwnAvailability mine) {
        var each = mine.weeks().stream().map(List::of).toList();
        return each.size() <= 1
                ? each
                : java.util.stream.Stream.concat(java.util.stream.Stream.of(mine.weeks()), each.stream())
                        .toList();
    }

    private String name(List<OwnWeek> chosen) {
        return chosen.size() > 1
                ? getTranslation("enrollment.availability.all", chosen.size())
                : chosen.getFirst().programName() + " · " + chosen.getFirst().cohortName();
    }

    private void show(OwnWeek one) {
        zone.setValue(one.zone());
        week.show(one.week());
    }

    private void save() {
        zone.setInvalid(zone.isEmpty());
        if (zone.isEmpty()) {
            zone.setErrorMessage(getTranslation("enrollment.problem.zone-missing"));
            zone.focus();
        } else if (!week.isReadable()) {
            week.focus();
        } else {
            Notify.attempt(() -> {
                availability.saveWeek(cohorts.getValue(), zone.getValue(), week.value());
                Notify.done(getTranslation("enrollment.availability.saved"));
                saved.run();
            });
        }
    }
}
