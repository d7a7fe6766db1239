package org.belay.scheduling.ui;

import static org.belay.scheduling.ui.Words.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.belay.scheduling.ScheduleRuns;
import org.belay.scheduling.ScheduleSettings;
import org.belay.scheduling.ScheduleSettings.Sessions;
import org.belay.scheduling.WorkshopChoice;
import org.belay.session.SessionKind;
import org.belay.session.SessionPlan;
import org.belay.shared.CohortId;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.DayField;
import org.belay.shared.ui.LimitedField;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Tone;

/** What a run is to place; filled in by the plan and the dates of the cohort, so that one more click starts it. */
class PlanDialog extends Dialog {

    private final transient ScheduleRuns runs;
    private final CohortId cohort;
    private final transient Runnable started;
    private final RadioButtonGroup<Sessions> sessions = new RadioButtonGroup<>();
    private final Checkbox kickoff = new Checkbox(text("schedule.setup.kickoff"));
    private final Checkbox groups = new Checkbox(text("schedule.setup.groups"));
    private final CheckboxGroup<WorkshopChoice> workshops = new CheckboxGroup<>();
    private final DayField from = new DayField(text("schedule.setup.from"));
    private final DayField to = new DayField(text("schedule.setup.to"));
    private final RadioButtonGroup<SessionKind> kind = new RadioButtonGroup<>();
    private final Select<Integer> minutes = lengths("schedule.setup.minutes");
    private final Select<Integer> groupMinutes = lengths("schedule.setup.group-minutes");
    private final IntegerField weeks = number("schedule.setup.weeks", 1, ScheduleSettings.MOST_WEEKS);
    private final IntegerField groupWeeks = number("schedule.setup.group-weeks", 1, ScheduleSettings.MOST_WEEKS);
    private final TimePicker preferredFrom = time("schedule.setup.preferred-from");
    private final TimePicker preferredTo = time("schedule.setup.preferred-to");
    private final LimitedField equipment = new LimitedField(text("schedule.setup.equipment"));
    private final IntegerField mostAWeek = number("schedule.setup.most-a-week", 0, ScheduleSettings.MOST_LED);
    private final Div problem = new Div();

    PlanDialog(ScheduleRuns runs, CohortId cohort, Runnable started) {
        this.runs = runs;
        this.cohort = cohort;
        this.started = started;
        setHeaderTitle(text("schedule.setup.title"));
        setWidth("560px");
        setMaxWidth("100%");
        sessions.setLabel(text("schedule.setup.sessions"));
        sessions.setItems(Sessions.values());
        sessions.setItemLabelGenerator(which -> text("schedule.setup.sessions." + which));
        sessions.addClassName("b-pills");
        kind.setLabel(text("schedule.setup.kind"));
        kind.setItems(SessionKind.values());
        kind.setItemLabelGenerator(one -> text("state.SessionKind." + one));
        kind.setHelperText(text("schedule.setup.kind-help"));
        kind.addClassName("b-pills");
        equipment.setHelperText(text("schedule.setup.equipment-help"));
        equipment.setMaxLength(200);
        mostAWeek.setHelperText(text("schedule.setup.most-a-week-help"));
        from.setLocale(UI.getCurrent().getLocale());
        to.setLocale(UI.getCurrent().getLocale());
        problem.getElement().setAttribute("role", "alert");
        workshops.setLabel(text("schedule.setup.workshops"));
        workshops.setHelperText(text("schedule.setup.workshops-help"));
        workshops.setItems(runs.workshops(cohort));
        workshops.setItemLabelGenerator(PlanDialog::label);
        workshops.setVisible(workshops.getListDataView().getItemCount() > 0);
        workshops.addThemeName("vertical");
        fill(runs.defaults(cohort));
        var more = new Details(
                text("schedule.setup.more"),
                Blocks.block(
                        "b-form",
                        Blocks.row(minutes, groupMinutes),
                        Blocks.row(weeks, groupWeeks),
                        Blocks.row(preferredFrom, preferredTo),
                        equipment,
                        mostAWeek));
        add(Blocks.block(
                "b-form",
                problem,
                sessions,
                Blocks.column(kickoff, groups),
                workshops,
                Blocks.row(from, to),
                kind,
                more,
                Blocks.muted(text("schedule.setup.keeps"))));
        getFooter()
                .add(
                        Buttons.plain(text("action.cancel"), this::close),
                        Buttons.primary(text("schedule.setup.start"), "play", this::start));
    }

    private void fill(ScheduleSettings settings) {
        sessions.setValue(settings.sessions());
        kickoff.setValue(settings.kickoff());
        groups.setValue(settings.groups());
        from.setValue(settings.from());
        to.setValue(settings.to());
        kind.setValue(settings.kind());
        minutes.setValue(settings.minutes());
        groupMinutes.setValue(settings.groupMinutes());
        weeks.setValue(settings.weeks());
        groupWeeks.setValue(settings.groupWeeks());
        preferredFrom.setValue(settings.preferredFrom());
        preferredTo.setValue(settings.preferredTo());
        equipment.setValue(String.join(", ", settings.equipment()));
        mostAWeek.setValue(settings.mostAWeek());
        workshops.setValue(workshops
                .getListDataView()
                .getItems()
                .filter(one -> settings.workshops().contains(one.id()))
                .collect(Collectors.toSet()));
    }

    private void start() {
        problem.removeAll();
        var settings = new ScheduleSettings(
                kickoff.getValue(),
                sessions.getValue(),
                groups.getValue(),
                minutes.getValue(),
                groupMinutes.getValue(),
                kind.getValue(),
                whole(weeks),
                whole(groupWeeks),
                day(from),
                day(to),
                Optional.ofNullable(preferredFrom.getValue()).orElse(LocalTime.MIN),
                Optional.ofNullable(preferredTo.getValue()).orElse(LocalTime.of(23, 59)),
                Arrays.stream(equipment.getValue().split(",", -1))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.toSet()),
                whole(mostAWeek),
                workshops.getValue().stream().map(WorkshopChoice::id).collect(Collectors.toSet()));
        if (Notify.attempt(
                () -> runs.place(cohort, settings),
                words -> problem.add(Blocks.note(Tone.WARNING, "triangle-alert", words)))) {
            close();
            started.run();
        }
    }

    private static String label(WorkshopChoice choice) {
        var when = Words.when(choice.startsAt(), choice.minutes());
        var key = "schedule.setup.workshop-" + (choice.draft() ? "draft" : "at");
        return text(key, choice.title(), when, choice.dates());
    }

    private static int whole(IntegerField field) {
        return field.getValue() == null ? 0 : field.getValue();
    }

    /** An empty day is before all, and told as such. */
    private static LocalDate day(DayField field) {
        return field.getValue() == null ? LocalDate.EPOCH : field.getValue();
    }

    private static Select<Integer> lengths(String label) {
        var lengths = new Select<Integer>();
        lengths.setLabel(text(label));
        lengths.setItems(SessionPlan.LENGTHS);
        lengths.setItemLabelGenerator(n -> text("session.minutes", n));
        return lengths;
    }

    private static IntegerField number(String label, int least, int most) {
        var field = new IntegerField(text(label));
        field.setMin(least);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        return field;
    }

    private static TimePicker time(String label) {
        var field = new TimePicker(text(label));
        field.setStep(Duration.ofMinutes(30));
        field.setLocale(UI.getCurrent().getLocale());
        return field;
    }
}
