package org.belay.reporting.ui;

import static org.belay.reporting.ui.ReportParts.text;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.belay.reporting.FigureWords;
import org.belay.reporting.ReportRhythm;
import org.belay.reporting.ReportScheduleDraft;
import org.belay.reporting.ReportSchedules;
import org.belay.reporting.ReportSchedules.Reader;
import org.belay.reporting.SchedulePart;

/** Which report, what of it, when, how and to whom. */
class ScheduleFields extends Div {

    private final transient ReportSchedules schedules;
    private final Select<ScheduleTarget> target = new Select<>();
    private final Select<SchedulePart> part = new Select<>();
    private final RadioButtonGroup<ReportRhythm> rhythm = new RadioButtonGroup<>();
    private final RadioButtonGroup<Boolean> asLink = new RadioButtonGroup<>();
    private final CheckboxGroup<Reader> readers = new CheckboxGroup<>();

    ScheduleFields(ReportSchedules schedules, FigureWords words, List<ScheduleTarget> targets, ScheduleTarget chosen) {
        this.schedules = schedules;
        addClassName("b-form");
        target.setLabel(text("scheduled.field.report"));
        target.setItems(targets);
        target.setItemLabelGenerator(ScheduleTarget::words);
        target.setWidthFull();
        part.setLabel(text("scheduled.field.part"));
        part.setItemLabelGenerator(one -> ReportParts.capital(words.part(one)));
        part.setWidthFull();
        rhythm.setLabel(text("scheduled.field.rhythm"));
        rhythm.setItems(ReportRhythm.values());
        rhythm.setItemLabelGenerator(one -> text("scheduled.rhythm." + one));
        rhythm.setValue(ReportRhythm.MONTHLY);
        rhythm.addThemeName("vertical");
        asLink.setLabel(text("scheduled.field.as"));
        asLink.setItems(false, true);
        asLink.setItemLabelGenerator(link -> text(link ? "scheduled.as.link" : "scheduled.as.files"));
        asLink.setValue(false);
        asLink.setHelperText(text("scheduled.as-help"));
        asLink.addThemeName("vertical");
        readers.setLabel(text("scheduled.field.readers"));
        readers.setItemLabelGenerator(Reader::name);
        readers.setHelperText(text("scheduled.readers-help"));
        readers.addThemeName("vertical");
        target.setValue(chosen);
        target.addValueChangeListener(change -> {
            offerParts();
            offerReaders();
        });
        rhythm.addValueChangeListener(change -> offerParts());
        offerParts();
        offerReaders();
        add(target, part, rhythm, asLink, readers);
    }

    /** What was chosen stays as long as it is there. */
    private void offerParts() {
        var before = part.getValue();
        var parts = new ArrayList<>(List.of(SchedulePart.WHOLE));
        if (rhythm.getValue() == ReportRhythm.MONTHLY) {
            parts.add(SchedulePart.LAST_MONTH);
        }
        var cohort = target.getValue().cohort();
        if (cohort != null) {
            schedules.groups(cohort, getLocale()).stream().map(SchedulePart::of).forEach(parts::add);
        }
        part.setItems(parts);
        part.setValue(parts.contains(before) ? before : SchedulePart.WHOLE);
    }

    /** Whoever can have it sent to nobody else need not be asked. */
    private void offerReaders() {
        var all = schedules.readers(target.getValue().program());
        readers.setItems(all);
        readers.setValue(Set.copyOf(all.subList(0, Math.min(1, all.size()))));
        readers.setVisible(all.size() > 1);
    }

    Set<Reader> readers() {
        return readers.getValue();
    }

    CheckboxGroup<Reader> readersField() {
        return readers;
    }

    ReportScheduleDraft draft() {
        return new ReportScheduleDraft(
                target.getValue().program(),
                target.getValue().cohort(),
                rhythm.getValue(),
                Objects.requireNonNullElse(part.getValue(), SchedulePart.WHOLE),
                asLink.getValue());
    }
}
