package org.belay.session.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        near.setValue(chosen(atHand, known.filledIn().topics()));
        far.setValue(chosen(others, known.filledIn().topics()));
        add(near, far);
    }

    private static Set<TopicChoice> chosen(Iterable<TopicChoice> topics, Set<Long> ids) {
        var chosen = new HashSet<TopicChoice>();
        topics.forEach(topic -> {
            if (ids.contains(topic.id().value())) {
                chosen.add(topic);
            }
        });
        return chosen;
    }

    List<HasValue<?, ?>> fields() {
        return List.of(near, far);
    }

    /** Keys of topics. */
    Set<Long> value() {
        return Stream.concat(near.getValue().stream(), far.getValue().stream())
                .map(topic -> topic.id().value())
                .collect(Collectors.toSet());
    }
}
