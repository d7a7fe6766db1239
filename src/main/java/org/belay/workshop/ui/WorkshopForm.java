package org.belay.workshop.ui;

import static org.belay.workshop.ui.Words.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.belay.program.TeamCandidate;
import org.belay.shared.Problem;
import org.belay.shared.ProgramId;
import org.belay.shared.ui.AutoSave;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Fields;
import org.belay.shared.ui.LimitedArea;
import org.belay.shared.ui.LimitedField;
import org.belay.shared.ui.TimeZones;
import org.belay.workshop.Audience;
import org.belay.workshop.RegistrationRules;
import org.belay.workshop.Workshop;
import org.belay.workshop.WorkshopDraft;

/** A workshop to be written down or changed. */
class WorkshopForm extends Div {

    private final LimitedField title = new LimitedField(text("workshop.form.title"));
    private final LimitedArea description = new LimitedArea(text("workshop.form.description"));
    private final RadioButtonGroup<Audience> audience = new RadioButtonGroup<>(text("workshop.audience"));
    private final MultiSelectComboBox<TeamCandidate> leaders = new MultiSelectComboBox<>(text("workshop.leaders"));
    private final IntegerField seats = new IntegerField(text("workshop.form.seats"));
    private final IntegerField minimum = new IntegerField(text("workshop.minimum"));
    private final ComboBox<ZoneId> zone = new ComboBox<>(text("workshop.zone"));
    private final PlaceFields places;
    private final DateFields dates;
    private final RegistrationFields registration;

    /** @param leading those who lead it now, by name */
    WorkshopForm(WorkshopTools tools, ProgramId program, WorkshopDraft draft, List<TeamCandidate> leading) {
        dates = new DateFields(draft.dates(), draft.zone(), tools::now);
        registration = new RegistrationFields(draft.registration(), draft.zone());
        words(draft);
        people(tools, program, draft, leading);
        zone.setItems(TimeZones.all());
        zone.setItemLabelGenerator(ZoneId::getId);
        zone.setValue(draft.zone());
        zone.setHelperText(text("workshop.form.zone-help"));
        zone.addValueChangeListener(change -> dates.in(zone()));
        numbers(draft);
        places = new PlaceFields(tools.lists().rooms(program), draft.venue(), seats);
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
                places,
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
        var where = zone();
        return dates.read(where).map(when -> written(when, registration.read(where)));
    }

    /** Dates of a published workshop that have begun are no mistake. */
    void begunStay() {
        dates.begunStay();
    }

    /** Says at the fields what stands against publishing, and leads to the first of them. */
    void tell(List<Problem> problems) {
        for (var problem : problems) {
            var words = text(problem.key(), problem.arguments().toArray());
            switch (problem.key()) {
                case "workshop.problem.facilitator" -> Fields.tell(leaders, words);
                case "workshop.problem.venue" -> places.tell(words);
                case "workshop.problem.past" -> dates.tellPast(words);
                default -> throw new IllegalArgumentException(problem.key());
            }
        }
        var fields = new ArrayList<Component>(List.of(leaders));
        fields.addAll(dates.starts());
        fields.add(places.room());
        Fields.right(fields.toArray(Component[]::new));
    }

    /** Keeps the form as it stands, while it is filled in. */
    AutoSave keptBy(Runnable keep) {
        var fields =
                new ArrayList<HasValue<?, ?>>(List.of(title, description, leaders, audience, zone, seats, minimum));
        fields.addAll(places.fields());
        fields.addAll(registration.fields());
        var kept = new AutoSave(fields, keep);
        dates.onChange(kept::save);
        return kept;
    }

    /**
     * What the form says, complete or not.
     *
     * @param version of the workshop that it was filled in from
     */
    WorkshopTyped typed(long version) {
        var where = zone();
        return new WorkshopTyped(
                written(dates.typed(where), registration.read(where)), List.copyOf(leaders.getValue()), version);
    }

    private ZoneId zone() {
        return zone.getOptionalValue().orElse(ZoneId.of("UTC"));
    }

    private WorkshopDraft written(List<WorkshopDraft.Date> when, RegistrationRules rules) {
        return new WorkshopDraft(
                title.getValue(),
                description.getValue(),
                audience.getValue(),
                leaders.getValue().stream().map(TeamCandidate::person).collect(Collectors.toSet()),
                seats.getOptionalValue().orElse(0),
                minimum.getOptionalValue().orElse(0),
                when,
                zone(),
                places.read(),
                rules);
    }
}
