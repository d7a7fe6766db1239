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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belay.enrollment.ApplicationDraft;
import org.belay.enrollment.ApplicationForm;
import org.belay.enrollment.ApplicationService;
import org.belay.enrollment.OwnApplication;
import org.belay.enrollment.Side;
import org.belay.program.QuestionId;
import org.belay.program.Topic;
import org.belay.program.TopicId;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Fields;
import org.belay.shared.ui.TimeZones;
import org.jspecify.annotations.Nullable;

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
    private final List<QuestionField<?, ?>> answers = new ArrayList<>();

    ApplicationFields(ApplicationForm form, ApplicationService applications, @Nullable OwnApplication own) {
        addClassName("b-form");
        wishes = new PeopleField("enrollment.apply.wishes", ApplicationDraft.MOST_PREFERENCES, applications::byEmail);
        avoid = new PeopleField("enrollment.apply.avoid", ApplicationDraft.MOST_AVOIDED, applications::byEmail);
        var topics =
                form.topics().stream().flatMap(group -> group.topics().stream()).toList();
        label(topics);
        part(Permission.SEE_APPLICATION, side, offered, capacity, wanted, demand);
        part(Permission.SEE_FREE_OR_BUSY, zone, week);
        form.questions().forEach(question -> {
            var answer = QuestionField.of(question, topics);
            answers.add(answer);
            add(answer.withReaders());
        });
        part(Permission.SEE_WISHES, wishes);
        part(Permission.SEE_AVOID_LIST, avoid);
        add(consent);
        side.addValueChangeListener(e -> fit(e.getValue()));
        week.tell(applications.ownHolidays());
        fill(form, own, applications.ownZone());
    }

    private void label(List<Topic> topics) {
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
    }

    private void part(Permission readers, Component... fields) {
        var part = Blocks.block("b-column", fields);
        part.add(WhoSees.of(readers));
        add(part);
    }

    private void fill(ApplicationForm form, @Nullable OwnApplication own, ZoneId home) {
        capacity.setValue(1);
        demand.setValue(1);
        zone.setValue(home);
        side.setValue(Side.usual(form.cohort().format()));
        if (own == null) {
            return;
        }
        var draft = own.draft();
        side.setValue(draft.side());
        offered.setValue(topics(form, draft.offered()));
        wanted.setValue(topics(form, draft.wanted()));
        capacity.setValue(draft.side().mentors() ? draft.mentorCapacity() : 1);
        demand.setValue(draft.side().learns() ? draft.menteeDemand() : 1);
        zone.setValue(draft.timeZone());
        week.show(draft.availability());
        wishes.show(draft.preferences(), own.names());
        avoid.show(draft.avoid(), own.names());
        answers.forEach(field -> {
            var answer = draft.answers().get(field.question().id());
            if (answer != null) {
                field.show(answer);
            }
        });
        consent.setValue(draft.consent());
    }

    private static Set<Topic> topics(ApplicationForm form, Set<TopicId> ids) {
        return ids.stream().flatMap(id -> form.topic(id).stream()).collect(Collectors.toSet());
    }

    private void fit(Side chosen) {
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
        answers.stream().filter(answer -> !answer.check()).forEach(answer -> missing.add(answer.component()));
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
        var given = new HashMap<QuestionId, String>();
        answers.forEach(field -> {
            if (!field.answer().isBlank()) {
                given.put(field.question().id(), field.answer());
            }
        });
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
                given,
                consent.getValue());
    }

    private static Set<TopicId> ids(Set<Topic> topics) {
        return topics.stream().map(Topic::id).collect(Collectors.toSet());
    }
}
