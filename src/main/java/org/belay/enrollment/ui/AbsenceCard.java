package org.belay.enrollment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.belay.enrollment.Absence;
import org.belay.enrollment.AbsenceDraft;
import org.belay.enrollment.AvailabilityService;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.DayField;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.LimitedField;
import org.belay.shared.ui.Notify;

/** The days on which somebody is away: what for is theirs alone, others find them busy. */
class AbsenceCard extends Div {

    private final transient AvailabilityService availability;
    private final Div list = Blocks.column();
    private final DatePicker from = new DayField(getTranslation("enrollment.absence.from"));
    private final DatePicker to = new DayField(getTranslation("enrollment.absence.to"));
    private final LimitedField label = new LimitedField(getTranslation("enrollment.absence.label"));
    private final Div problem = Blocks.block("b-toned b-bad");

    AbsenceCard(AvailabilityService availability, List<Absence> absences) {
        this.availability = availability;
        from.setWidthFull();
        to.setWidthFull();
        label.setWidthFull();
        label.setMaxLength(AbsenceDraft.LONGEST_LABEL);
        problem.getElement().setAttribute("role", "alert");
        from.addValueChangeListener(change -> to.setMin(change.getValue()));
        var card = Blocks.card(
                getTranslation("enrollment.absences"),
                Blocks.muted(getTranslation("enrollment.absences.help")),
                list,
                from,
                to,
                label,
                WhoSees.of(Permission.SEE_ABSENCE_LABEL),
                problem,
                Blocks.row(Buttons.of(getTranslation("enrollment.absence.add"), "plus", this::add)));
        add(card);
        show(absences);
    }

    private void show(List<Absence> absences) {
        list.removeAll();
        absences.forEach(absence -> list.add(line(absence)));
    }

    private Component line(Absence absence) {
        var days = absence.from().equals(absence.to())
                ? Formats.date(absence.from())
                : Formats.dates(absence.from(), absence.to());
        var words = Blocks.block("b-column b-tight b-grow", Blocks.strong(days));
        var what = absence.label();
        if (what != null) {
            words.add(Blocks.meta(what));
        }
        return Blocks.row(
                words,
                Buttons.icon("trash-2", getTranslation("enrollment.absence.remove", days), () -> remove(absence)));
    }

    private void add() {
        problem.setText("");
        var added = Notify.attempt(
                () -> availability.addAbsence(new AbsenceDraft(from.getValue(), to.getValue(), label.getValue())),
                problem::setText);
        if (added) {
            from.clear();
            to.clear();
            label.clear();
            again();
        }
    }

    private void remove(Absence absence) {
        availability.removeAbsence(absence.id());
        again();
        Notify.done(getTranslation("enrollment.absence.removed"), () -> {
            availability.addAbsence(new AbsenceDraft(absence.from(), absence.to(), absence.label()));
            again();
        });
    }

    private void again() {
        show(availability.mine().absences());
    }
}
