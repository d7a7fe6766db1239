package org.belay.care.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.belay.care.CareService;
import org.belay.care.Encounter;
import org.belay.care.SupportPlace;
import org.belay.program.Topic;
import org.belay.program.TopicId;
import org.belay.program.TopicService;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.ConfirmDialog;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.LimitedField;
import org.belay.shared.ui.Notify;
import org.jspecify.annotations.Nullable;

/** Talks in confidence: who it is about stands here while one is open, and nowhere after. */
final class EncountersCard extends Div {

    private static final int USUAL_MINUTES = 30;

    private final transient CareService care;
    private final transient Runnable changed;

    EncountersCard(CareService care, TopicService topics, List<SupportPlace> places, Runnable changed) {
        this.care = care;
        this.changed = changed;
        var card = Blocks.card(
                getTranslation("care.encounters"),
                Blocks.muted(getTranslation("care.encounters-text")),
                WhoSees.of(Permission.SEE_ENCOUNTER_COUNT));
        care.encounters().forEach(encounter -> card.add(line(encounter)));
        card.add(form(topics, places));
        add(card);
    }

    private Component line(Encounter encounter) {
        var topic = encounter.topic() == null ? getTranslation("care.no-topic") : encounter.topic();
        var about = encounter.closed()
                ? getTranslation("care.encounter-closed", topic, Formats.month(encounter.begunOn()))
                : topic + " · " + Formats.date(encounter.begunOn());
        var title = encounter.label() == null ? topic : encounter.label();
        var counts = getTranslation("care.encounter-counts", encounter.talks(), encounter.minutes());
        var row = Blocks.block(
                "b-row b-between",
                Blocks.block("b-who-lines", Blocks.strong(title), Blocks.meta(about + " · " + counts)));
        if (!encounter.closed()) {
            row.add(Blocks.row(
                    Buttons.plain(getTranslation("care.talk-again"), () -> again(encounter)),
                    Buttons.quiet(getTranslation("care.close"), () -> close(encounter))));
        }
        return row;
    }

    private void again(Encounter encounter) {
        Notify.attempt(() -> care.talkAgain(encounter.id(), encounter.version(), USUAL_MINUTES));
        changed.run();
    }

    private void close(Encounter encounter) {
        new ConfirmDialog(
                        getTranslation("care.close-title"),
                        getTranslation("care.close-confirm"),
                        () -> care.close(encounter.id(), encounter.version()),
                        changed,
                        Blocks.paragraph(getTranslation("care.close-text")))
                .open();
    }

    private Component form(TopicService topics, List<SupportPlace> places) {
        var place = CareView.placeField(places);
        var topic = new ComboBox<Topic>(getTranslation("care.topic"));
        topic.setItems(topics.all());
        topic.setItemLabelGenerator(Topic::label);
        topic.setClearButtonVisible(true);
        topic.setWidthFull();
        var label = new LimitedField(getTranslation("care.label"));
        label.setHelperText(getTranslation("care.label-help"));
        label.setMaxLength(CareService.LONGEST_LABEL);
        label.setWidthFull();
        var minutes = CareView.minutes();
        var begin = Buttons.of(getTranslation("care.begin"), "plus", () -> {
            if (topic.isEmpty() && label.getValue().isBlank()) {
                label.setErrorMessage(getTranslation("care.problem.about"));
                label.setInvalid(true);
                label.focus();
                return;
            }
            var length = minutes.getValue();
            if (Notify.attempt(() -> care.begin(
                    place.getValue().enrollment(),
                    id(topic.getValue()),
                    label.getValue(),
                    length == null ? 0 : length))) {
                changed.run();
            }
        });
        return Blocks.block("b-column", Blocks.rule(), place, topic, label, minutes, Blocks.row(begin));
    }

    private static @Nullable TopicId id(@Nullable Topic topic) {
        return topic == null ? null : topic.id();
    }
}
