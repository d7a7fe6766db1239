package org.belay.session.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import org.belay.program.SessionGuide;
import org.belay.session.CircleSpace;
import org.belay.session.Clinic;
import org.belay.session.Clinic.Part;
import org.belay.session.Member;
import org.belay.session.ProblemClinic;
import org.belay.session.SessionId;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;

/**
 * The step, the clock and the parts of a guide that a circle goes through; before that, the guides to choose from.
 *
 * @param time of the step that is left
 */
record ClinicBoard(ProblemClinic clinics, CircleSpace in, SessionId of, Span time, Runnable changed) {

    Component choice() {
        if (!in.mayKeep()) {
            return Blocks.empty("timer", text("session.clinic.none"), text("session.clinic.none-help"));
        }
        var guides = clinics.guides(of);
        if (guides.isEmpty()) {
            return Blocks.empty("timer", text("session.clinic.no-guide"), text("session.clinic.no-guide-help"));
        }
        var card = Blocks.card(text("session.clinic.choose"));
        for (var guide : guides) {
            card.add(Blocks.block(
                    "b-row b-between",
                    Blocks.block(
                            "b-who-lines",
                            Blocks.strong(guide.title()),
                            Blocks.meta(text("session.minutes", guide.minutes()))),
                    Buttons.of(text("session.clinic.begin", guide.title()), "play", () -> begin(guide))));
        }
        return Blocks.block("b-main", card);
    }

    private void begin(SessionGuide guide) {
        Notify.attempt(() -> clinics.open(of, guide));
        changed.run();
    }

    Component running(Clinic clinic) {
        var steps = new OrderedList();
        steps.addClassName("b-clinic-steps");
        for (int i = 0; i < clinic.steps().size(); i++) {
            var step = clinic.steps().get(i);
            var item = new ListItem(Blocks.text(step.what()), Blocks.meta(text("session.minutes", step.minutes())));
            if (i == clinic.step()) {
                item.getElement().setAttribute("aria-current", "step");
            }
            steps.add(item);
        }
        var clockCard = Blocks.card(clinic.now().what(), time);
        if (clinic.mayRun()) {
            clockCard.add(controls(clinic));
        }
        return Blocks.block(
                "b-flow b-pair",
                Blocks.block("b-main", clockCard, Blocks.card(text("session.clinic.steps"), steps)),
                Blocks.block("b-rail", parts(clinic)));
    }

    private Component controls(Clinic clinic) {
        var row = Blocks.row();
        row.add(
                clinic.running()
                        ? act("session.clinic.pause", "pause", () -> clinics.pause(of, clinic.version()))
                        : act("session.clinic.start", "play", () -> clinics.start(of, clinic.version())));
        if (clinic.step() > 0) {
            row.add(act(
                    "session.clinic.back",
                    "chevron-left",
                    () -> clinics.goTo(of, clinic.version(), clinic.step() - 1)));
        }
        if (!clinic.last()) {
            row.add(act(
                    "session.clinic.next",
                    "chevron-right",
                    () -> clinics.goTo(of, clinic.version(), clinic.step() + 1)));
        }
        return row;
    }

    private Component act(String key, String icon, Runnable action) {
        return Buttons.of(text(key), icon, () -> {
            Notify.attempt(action);
            changed.run();
        });
    }

    private Component parts(Clinic clinic) {
        var card = Blocks.card(text("session.clinic.parts"));
        for (var part : Part.values()) {
            var label = text("session.clinic.part." + part);
            if (!clinic.mayRun()) {
                var who = clinic.holder(part).map(in::nameOf).orElseGet(() -> text("session.clinic.nobody"));
                card.add(Blocks.fact(label, Blocks.strong(who)));
                continue;
            }
            var choice = new Select<Member>();
            choice.setLabel(label);
            choice.setItems(in.circle().seats());
            choice.setItemLabelGenerator(one -> one == null ? "" : one.name());
            choice.setEmptySelectionAllowed(true);
            choice.setEmptySelectionCaption(text("session.clinic.nobody"));
            choice.setWidthFull();
            clinic.holder(part)
                    .flatMap(holder -> in.circle().seats().stream()
                            .filter(one -> one.person().equals(holder))
                            .findFirst())
                    .ifPresent(choice::setValue);
            choice.addValueChangeListener(change -> {
                var who = change.getValue();
                Notify.attempt(() -> clinics.assign(of, part, who == null ? null : who.person()));
                changed.run();
            });
            card.add(choice);
        }
        return card;
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
