package org.belay.workshop.ui;

import static org.belay.workshop.ui.Words.text;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.belay.program.TeamCandidate;
import org.belay.shared.ProgramId;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Fields;
import org.belay.shared.ui.TimeZones;
import org.belay.workshop.Audience;
import org.belay.workshop.Venue;
import org.belay.workshop.Workshop;
import org.belay.workshop.WorkshopDraft;
import org.jspecify.annotations.Nullable;

/** A workshop to be written down or changed. */
class WorkshopForm extends Div {

    private final TextField title = new TextField(text("workshop.form.title"));
    private final TextArea description = new TextArea(text("workshop.form.description"));
    private final RadioButtonGroup<Audience> audience = new RadioButtonGroup<>(text("workshop.audience"));
    private final MultiSelectComboBox<TeamCandidate> leaders = new MultiSelectComboBox<>(text("workshop.leaders"));
    private final IntegerField seats = new IntegerField(text("workshop.form.seats"));
    private final IntegerField minimum = new IntegerField(text("workshop.minimum"));
    private final ComboBox<ZoneId> zone = new ComboBox<>(text("workshop.zone"));
    private final ComboBox<Workshop.Room> room = new ComboBox<>(text("workshop.form.room"));
    private final TextField place = new TextField(text("workshop.form.place"));
    private final TextField link = new TextField(text("workshop.link"));
    private final DateFields dates;
    private final RegistrationFields registration;

    /** @param leading those who lead it now, by name */
    WorkshopForm(WorkshopTools tools, ProgramId program, WorkshopDraft draft, List<TeamCandidate> leading) {
        dates = new DateFields(draft.dates(), draft.zone());
        registration = new RegistrationFields(draft.registration(), draft.zone());
        words(draft);
        people(tools, program, draft, leading);
        places(tools, program, draft);
        numbers(draft);
        addClassName("b-form");
        add(
                title,
                description,
                leaders,
                audience,
                Blocks.rule(),
                dates,
                zone,
                Blocks.rule(),
                Blocks.strong(text("workshop.where")),
                room,
                place,
                link,
                Blocks.rule(),
                Blocks.block("b-dates", seats, minimum),
                registration);
    }

    private void words(WorkshopDraft draft) {
        title.setValue(draft.title());
        title.setMaxLength(Workshop.LONGEST_TITLE);
        title.setRequiredIndicatorVisible(true);
        title.setErrorMessage(text("workshop.problem.title"));
        description.setValue(draft.description());
        description.setMaxLength(Workshop.LONGEST_DESCRIPTION);
        description.setHelperText(text("workshop.form.description-help"));
    }

    private void people(WorkshopTools tools, ProgramId program, WorkshopDraft draft, List<TeamCandidate> leading) {
        leaders.setItems(
                query -> tools
                        .programs()
                        .candidates(program, query.getFilter().orElse(""), query.getOffset(), query.getLimit())
                        .stream());
        leaders.setItemLabelGenerator(one -> one.email().isEmpty() ? one.name() : one.name() + " · " + one.email());
        leaders.setHelperText(text("workshop.form.leaders-help"));
        leaders.setValue(leading);
        audience.setItems(Audience.values());
        audience.setItemLabelGenerator(one -> text("workshop.audience." + one));
        audience.setValue(draft.audience());
        audience.addThemeName("vertical");
    }

    private void places(WorkshopTools tools, ProgramId program, WorkshopDraft draft) {
        zone.setItems(TimeZones.all());
        zone.setItemLabelGenerator(ZoneId::getId);
        zone.setValue(draft.zone());
        zone.setHelperText(text("workshop.form.zone-help"));
        var rooms = tools.lists().rooms(program);
        room.setItems(rooms);
        room.setItemLabelGenerator(one -> {
            var capacity = one.capacity();
            return capacity == null ? one.label() : text("workshop.form.room-of", one.label(), capacity);
        });
        room.setClearButtonVisible(true);
        rooms.stream()
                .filter(one -> one.id().equals(draft.venue().room()))
                .findFirst()
                .ifPresent(room::setValue);
        place.setValue(or(draft.venue().place()));
        place.setHelperText(text("workshop.form.place-help"));
        link.setValue(or(draft.venue().link()));
        link.setHelperText(text("workshop.form.link-help"));
        room.addValueChangeListener(change -> warn());
        seats.addValueChangeListener(change -> warn());
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    private void numbers(WorkshopDraft draft) {
        seats.setMin(1);
        seats.setMax(Workshop.MOST_SEATS);
        seats.setStepButtonsVisible(true);
        seats.setErrorMessage(text("workshop.problem.seats", Workshop.MOST_SEATS));
        seats.setValue(draft.seats());
        minimum.setMin(0);
        minimum.setMax(Workshop.MOST_SEATS);
        minimum.setStepButtonsVisible(true);
        minimum.setHelperText(text("workshop.form.minimum-help"));
        minimum.setErrorMessage(text("workshop.problem.seats", Workshop.MOST_SEATS));
        minimum.setValue(draft.minimum());
        warn();
    }

    /** More seats than chairs are said at once, and allowed. */
    private void warn() {
        var chosen = room.getValue();
        var capacity = chosen == null ? null : chosen.capacity();
        var many = seats.getValue();
        room.setHelperText(
                chosen != null && capacity != null && many != null && many > capacity
                        ? text("workshop.remark.capacity", chosen.label(), capacity, many)
                        : "");
    }

    /** What the form says, or nothing, with the errors at the fields. */
    Optional<WorkshopDraft> read() {
        title.setInvalid(title.getValue().isBlank());
        if (!Fields.right(title, seats, minimum)
                || seats.getValue() == null
                || minimum.getValue() == null
                || !registration.right()) {
            return Optional.empty();
        }
        var where = zone.getOptionalValue().orElse(ZoneId.of("UTC"));
        return dates.read(where)
                .map(when -> new WorkshopDraft(
                        title.getValue(),
                        description.getValue(),
                        audience.getValue(),
                        leaders.getValue().stream().map(TeamCandidate::person).collect(Collectors.toSet()),
                        seats.getValue(),
                        minimum.getValue(),
                        when,
                        where,
                        new Venue(
                                room.getValue() == null ? null : room.getValue().id(),
                                place.getValue(),
                                link.getValue()),
                        registration.read(where)));
    }
}
