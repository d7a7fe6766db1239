package org.belay.workshop.ui;

import static org.belay.workshop.ui.Words.text;

import com.vaadin.flow.component.html.Div;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Tone;
import org.belay.workshop.Workshop;

/** Fewer than the minimum have a seat: whoever coordinates decides. */
class TooFewNote extends Div {

    TooFewNote(WorkshopTools tools, Workshop workshop, Runnable changed) {
        var taken = tools.registrations().seats(workshop.id()).registered();
        add(Blocks.note(
                Tone.WARNING,
                "users",
                Blocks.strong(text("workshop.too-few", taken, workshop.minimum())),
                Blocks.text(text("workshop.too-few-help")),
                Blocks.row(
                        Buttons.plain(text("workshop.go-on"), () -> {
                            if (Notify.attempt(() -> tools.workshops().goOn(workshop.id(), workshop.version()))) {
                                Notify.done(text("workshop.gone-on"));
                                changed.run();
                            }
                        }),
                        Buttons.plain(
                                text("workshop.cancel-dots"),
                                () -> WorkshopActions.cancel(tools, workshop, changed)
                                        .open()))));
    }
}
