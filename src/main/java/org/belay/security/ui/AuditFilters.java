package org.belay.security.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.belay.security.AccountDirectory.ProgramName;
import org.belay.security.AuditFilter;
import org.belay.security.AuditLog;
import org.belay.security.People.Identity;
import org.belay.shared.PersonId;
import org.belay.shared.ui.DayField;
import org.belay.shared.ui.Formats;
import org.jspecify.annotations.Nullable;

/** The filters above the audit log. */
class AuditFilters extends Div {

    private final transient AuditLog log;
    private final ComboBox<Identity> person = new ComboBox<>(getTranslation("audit.filter.person"));
    private final Select<String> action = new Select<>();
    private final Select<ProgramName> program = new Select<>();
    private final DatePicker from = new DayField(getTranslation("audit.filter.from"));
    private final DatePicker to = new DayField(getTranslation("audit.filter.to"));

    AuditFilters(AuditLog log, Runnable changed) {
        this.log = log;
        addClassNames("b-row", "b-filters");
        person.setItemLabelGenerator(Identity::name);
        person.setItems(
                query -> log.people(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        person.setClearButtonVisible(true);
        action.setLabel(getTranslation("audit.filter.action"));
        action.setEmptySelectionAllowed(true);
        action.setItems(log.actions());
        action.setItemLabelGenerator(key -> key == null ? "" : getTranslation("audit.action." + key, "…"));
        program.setLabel(getTranslation("audit.filter.program"));
        program.setEmptySelectionAllowed(true);
        var programs = log.programs();
        program.setItems(programs);
        program.setVisible(!programs.isEmpty());
        program.setItemLabelGenerator(p -> p == null ? "" : p.name());
        from.setClearButtonVisible(true);
        to.setClearButtonVisible(true);
        person.addValueChangeListener(change -> run(change.isFromClient(), changed));
        action.addValueChangeListener(change -> run(change.isFromClient(), changed));
        program.addValueChangeListener(change -> run(change.isFromClient(), changed));
        from.addValueChangeListener(change -> run(change.isFromClient(), changed));
        to.addValueChangeListener(change -> run(change.isFromClient(), changed));
        add(person, action, program, from, to);
    }

    private static void run(boolean byHand, Runnable changed) {
        if (byHand) {
            changed.run();
        }
    }

    /** Days are those of the reader, as the times are. */
    AuditFilter value() {
        var chosen = program.getValue();
        var until = to.getValue();
        return new AuditFilter(
                person.getValue() == null ? null : person.getValue().person(),
                action.getValue(),
                chosen == null ? null : chosen.program(),
                startOf(from.getValue()),
                startOf(until == null ? null : until.plusDays(1)));
    }

    private static @Nullable Instant startOf(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(Formats.zone()).toInstant();
    }

    void read(Map<String, List<String>> parameters) {
        var id = number(Address.read(parameters, "person"));
        person.setValue(id < 0 ? null : log.person(new PersonId(id)).orElse(null));
        var key = Address.read(parameters, "action");
        action.setValue(log.actions().contains(key) ? key : null);
        var programId = number(Address.read(parameters, "program"));
        program.setValue(log.programs().stream()
                .filter(p -> p.program().value() == programId)
                .findFirst()
                .orElse(null));
        from.setValue(day(Address.read(parameters, "from")));
        to.setValue(day(Address.read(parameters, "to")));
    }

    Map<String, String> address() {
        return new Address()
                .with(
                        "person",
                        person.getValue() == null
                                ? null
                                : person.getValue().person().value())
                .with("action", action.getValue())
                .with(
                        "program",
                        program.getValue() == null
                                ? null
                                : program.getValue().program().value())
                .with("from", from.getValue())
                .with("to", to.getValue())
                .parameters();
    }

    private static long number(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
