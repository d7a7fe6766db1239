package org.belay.workshop.ui;

import static org.belay.workshop.ui.Words.text;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Tone;
import org.belay.workshop.Waiting;
import org.belay.workshop.Workshop;

/** Those who wait for a seat, in their order, and those who are asked now. */
final class WaitlistCard {

    private WaitlistCard() {}

    /** Nothing while nobody waits. */
    static Optional<Component> of(WorkshopTools tools, Workshop workshop) {
        var waiting = tools.workshops().waiting(workshop.id());
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        var list = Blocks.column();
        list.getElement().setAttribute("role", "list");
        var number = 0;
        for (var one : waiting) {
            number++;
            var line = line(tools, one, number);
            line.getElement().setAttribute("role", "listitem");
            list.add(line);
        }
        return Optional.of(Blocks.card(
                text("workshop.waitlist"),
                Blocks.muted(
                        workshop.firstCome(tools.now())
                                ? text("workshop.first-come-staff")
                                : text("workshop.by-itself", Words.moment(workshop.firstComeAt(), tools.now()))),
                list));
    }

    private static Component line(WorkshopTools tools, Waiting one, int number) {
        var until = one.answerBy();
        var words = Blocks.block(
                "b-who-lines b-grow",
                Blocks.strong(one.name()),
                Blocks.meta(text("workshop.waiting-since", Formats.date(one.askedAt()))));
        if (until != null) {
            words.add(Blocks.chip(text("workshop.answer-by", Words.moment(until, tools.now())), Tone.INFO));
        }
        return Blocks.block("b-row b-ws-line", Blocks.muted(Integer.toString(number)), words);
    }
}
