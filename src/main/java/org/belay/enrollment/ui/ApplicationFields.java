package org.belay.enrollment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belay.enrollment.Applicant;
import org.belay.enrollment.ApplicationDraft;
import org.belay.enrollment.ApplicationForm;
import org.belay.enrollment.NamedPerson;
import org.belay.enrollment.Side;
import org.belay.program.Topic;
import org.belay.program.TopicId;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.shared.PersonId;
import org.belay.shared.ui.AutoSave;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Fields;
import org.belay.shared.ui.TimeZones;

/** The fields of an application, each part with who reads it; side decides which of them are asked. */
class ApplicationFields extends Div {

    private final RadioButtonGroup<Side> side = new RadioButtonGroup<>();
    private final MultiSelectComboBox<Topic> offered = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<Topic> wanted = new MultiSelectComboBox<>();
    private final IntegerField capacity = new IntegerField();
    private final IntegerField demand = new IntegerField();
    private final ComboBox<ZoneId> zone = new ComboBox<>();
    private final WeekField week = new WeekField();
    private final PeopleField wishes;
    private final PeopleField avoid;
    private final Checkbox consent = new Checkbox();
    private final QuestionFields answers;
    private final Readers readers;

    /** @param byEmail finds people to wish for, or not to meet */
    ApplicationFields(ApplicationForm form, Applicant applicant, Function<String, Optional<NamedPerson>> byEmail) {
        addClassName("b-form");
        wishes = new PeopleField("enrollment.apply.wishes", ApplicationDraft.MOST_PREFERENCES, byEmail);
        avoid = new PeopleField("enrollment.apply.avoid", ApplicationDraft.MOST_AVOIDED, byEmail);
        wishes.notIn(avoid);
        avoid.notIn(wishes);
        var topics = form.choosable().toList();
        label(form, topics);
        readers = new Readers(Permission.SEE_APPLICATION, form.cohort().browsing());
        add(Blocks.block("b-column", side, offered, capacity, wanted, demand, readers));
        part(Permission.SEE_FREE_OR_BUSY, zone, week);
        answers = new QuestionFields(form.questions(), topics, form.cohort().browsing());
        add(answers);
        part(Permission.SEE_WISHES, wishes);
        part(Permission.SEE_AVOID_LIST, avoid);
        add(consent);
        side.addValueChangeListener(e -> fit(e.getValue()));
        week.tell(applicant.holidays());
        zone.setValue(applicant.zone());
        side.setValue(Side.usual(form.cohort().format()));
    }

    private void label(ApplicationForm form, List<Topic> topics) {
        side.setLabel(getTranslation("enrollment.apply.side"));
        var sides = Side.of(form.cohort().format());
        side.setItems(sides);
        side.setVisible(sides.size() > 1);
        side.setItemLabelGenerator(States::word);
        for (var box : List.of(offered, wanted)) {
            box.setItems(topics);
            box.setItemLabelGenerator(Topic::label);
            box.setWidthFull();
        }
        offered.setRequiredIndicatorVisible(!sides.contains(Side.PEER));
        wanted.setRequiredIndicatorVisible(true);
        offered.setLabel(getTranslation("enrollment.apply.offered"));
        wanted.setLabel(getTranslation("enrollment.apply.wanted"));
        count(capacity, "enrollment.apply.capacity", 0, ApplicationDraft.MOST_MENTEES);
        count(demand, "enrollment.apply.demand", 1, ApplicationDraft.MOST_MENTORS);
        zone.setLabel(getTranslation("enrollment.apply.zone"));
        zone.setItems(TimeZones.all());
        zone.setItemLabelGenerator(ZoneId::getId);
        zone.setRequiredIndicatorVisible(true);
        consent.setLabel(getTranslation("enrollment.apply.consent"));
        consent.setRequiredIndicatorVisible(true);
    }

    private void count(IntegerField field, String label, int least, int most) {
        field.setLabel(getTranslation(label));
        field.setMin(least);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        field.setValue(1);
    }

    private void part(Permission readers, Component... fields) {
        var part = Blocks.block("b-column", fields);
        part.add(WhoSees.of(readers));
        add(part);
    }

    /** Filled in by somebody else: what nobody else may know is not asked, and consent is what they were told. */
    void forAnother(String name) {
        avoid.getParent().ifPresent(part -> part.setVisible(false));
        consent.setLabel(getTranslation("enrollment.add.consent", name));
    }

    /** @param names of those on the wish and avoid lists */
    void show(ApplicationForm form, ApplicationDraft draft, Map<PersonId, String> names) {
        side.setValue(draft.side());
        offered.setValue(form.topics(draft.offered()));
        wanted.setValue(form.topics(draft.wanted()));
        capacity.setValue(Math.max(draft.mentorCapacity(), draft.side().mentors() ? 0 : 1));
        demand.setValue(Math.max(draft.menteeDemand(), 1));
        zone.setValue(draft.timeZone());
        week.show(draft.availability());
        wishes.show(draft.preferences(), names);
        avoid.show(draft.avoid(), names);
        answers.show(draft.answers());
        consent.setValue(draft.consent());
    }

    /** Keeps the form as it stands, while it is filled in. */
    AutoSave keptBy(Runnable keep) {
        var fields = new ArrayList<HasValue<?, ?>>(List.of(side, offered, wanted, capacity, demand, zone));
        fields.addAll(answers.fields());
        var kept = new AutoSave(fields, keep);
        week.onChange(kept::save);
        wishes.onChange(kept::save);
        avoid.onChange(kept::save);
        return kept;
    }

    private void fit(Side chosen) {
        readers.fit(chosen);
        answers.fit(chosen);
        offered.setVisible(chosen.mentors());
        capacity.setVisible(chosen.saysHowMany() && chosen.mentors());
        wanted.setVisible(chosen.learns());
        demand.setVisible(chosen.saysHowMany() && chosen.learns());
    }

    /** Says what is missing at its field and leads to the first; the service checks all the rest. */
    boolean complete() {
        var missing = new ArrayList<Component>();
        tell(offered, side.getValue().mustOffer() && offered.isEmpty(), "no-topic-offered", missing);
        tell(wanted, side.getValue().learns() && wanted.isEmpty(), "no-topic-wanted", missing);
        tell(zone, zone.isEmpty(), "zone-missing", missing);
        Stream.of(week).filter(field -> !field.isReadable()).forEach(missing::add);
        missing.addAll(answers.wrong());
        tell(consent, !consent.getValue(), "consent-missing", missing);
        if (!missing.isEmpty()) {
            Fields.focus(missing.getFirst());
        }
        return missing.isEmpty();
    }

    private void tell(HasValue<?, ?> field, boolean empty, String problem, List<Component> missing) {
        if (field instanceof HasValidation told) {
            told.setErrorMessage(getTranslation("enrollment.problem." + problem));
            told.setInvalid(empty);
        }
        if (empty && field instanceof Component component) {
            missing.add(component);
        }
    }

    /** What is filled in; the service says what is wrong with it. */
    ApplicationDraft draft() {
        return new ApplicationDraft(
                side.getValue(),
                ids(offered.getValue()),
                ids(wanted.getValue()),
                capacity.getValue() == null ? -1 : capacity.getValue(),
                demand.getValue() == null ? -1 : demand.getValue(),
                zone.getValue() == null ? ZoneId.of("UTC") : zone.getValue(),
                week.value(),
                wishes.people(),
                new HashSet<>(avoid.people()),
                answers.answers(),
                consent.getValue());
    }

    private static Set<TopicId> ids(Set<Topic> topics) {
        return topics.stream().map(Topic::id).collect(Collectors.toSet());
    }
}
