package org.belay.feedback.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.stream.Collectors;
import org.belay.feedback.EventResult;
import org.belay.shared.SmallNumbers;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;

/** What was answered with sessions, pairs and workshops. */
final class EventsCard extends Div {

    EventsCard(List<EventResult> events) {
        var facts = Blocks.block("b-column b-tight", Blocks.muted(getTranslation("events.text")));
        var card = Blocks.card(getTranslation("events.title"), facts);
        if (events.isEmpty()) {
            facts.add(Blocks.muted(getTranslation("events.none")));
        }
        events.forEach(event -> card.add(line(event)));
        add(card);
    }

    private Component line(EventResult event) {
        var lines = Blocks.block(
                "b-column b-tight",
                Blocks.strong(event.instrument().title().in(getLocale())),
                Blocks.meta(getTranslation("events.counts", event.answers(), event.people())));
        var mean = event.mean();
        if (mean != null) {
            lines.add(Blocks.text(getTranslation("events.mean", Formats.decimal(mean, 1))));
        }
        if (event.choices().isEmpty()) {
            var few = event.people() < SmallNumbers.MINIMUM;
            lines.add(Blocks.meta(getTranslation(few ? "survey.hidden.TOO_FEW" : "survey.small-numbers")));
        } else {
            var scale = event.instrument().scaleOf(event.instrument().items().getFirst());
            lines.add(Blocks.muted(event.choices().stream()
                    .map(part -> getTranslation(
                            "survey.choices",
                            java.util.stream.IntStream.rangeClosed(part.first(), part.last())
                                    .map(place -> scale.from() + place)
                                    .mapToObj(value ->
                                            scale.label(value, getLocale()).orElse(Integer.toString(value)))
                                    .collect(Collectors.joining(" / ")),
                            part.value()))
                    .collect(Collectors.joining(", "))));
        }
        return lines;
    }
}
