package org.belay.session.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.belay.program.TopicId;
import org.belay.session.SessionToLog;
import org.belay.session.SessionToLog.TopicChoice;

/** What a session was about: the topics of the pair one tap away, all others in a list to search. */
final class TopicFields extends Div {

    private static final int AT_HAND = 6;

    private final CheckboxGroup<TopicChoice> near;
    private final MultiSelectComboBox<TopicChoice> far = new MultiSelectComboBox<>();

    TopicFields(SessionToLog known) {
        addClassName("b-column");
        var atHand = known.topics().stream()
                .filter(TopicChoice::ofPair)
                .limit(AT_HAND)
                .toList();
        var others = known.topics().stream().filter(t -> !atHand.contains(t)).toList();
        near = Pills.some(getTranslation("session.what-about"), atHand, TopicChoice::label);
        near.setVisible(!atHand.isEmpty());
        far.setItems(others);
        far.setItemLabelGenerator(TopicChoice::label);
        far.setAriaLabel(getTranslation("session.more-topics"));
        far.setPlaceholder(getTranslation("session.more-topics"));
        far.setWidthFull();
        near.setValue(chosen(atHand, known.chosen()));
        far.setValue(chosen(others, known.chosen()));
        add(near, far);
    }

    private static Set<TopicChoice> chosen(Iterable<TopicChoice> topics, Set<TopicId> ids) {
        var chosen = new HashSet<TopicChoice>();
        topics.forEach(topic -> {
            if (ids.contains(topic.id())) {
                chosen.add(topic);
            }
        });
        return chosen;
    }

    Set<TopicId> value() {
        var all = new HashSet<>(near.getValue());
        all.addAll(far.getValue());
        return all.stream().map(TopicChoice::id).collect(Collectors.toSet());
    }
}
