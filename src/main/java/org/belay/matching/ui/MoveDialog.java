package org.belay.matching.ui;

import static org.belay.matching.ui.Words.text;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import org.belay.matching.CircleOverview.Departure;
import org.belay.matching.CircleOverview.Opening;
import org.belay.matching.FormingCircles.Read;
import org.belay.matching.Party;
import org.belay.shared.CohortId;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** Where somebody could be put, and what that does to each circle. */
class MoveDialog extends Dialog {

    private final transient CircleTools tools;
    private final CohortId cohort;
    private final transient Party person;
    private final transient @Nullable Read from;
    private final transient Runnable moved;

    /** @param from null for who is in no circle */
    MoveDialog(CircleTools tools, CohortId cohort, Party person, @Nullable Read from, Runnable moved) {
        this.tools = tools;
        this.cohort = cohort;
        this.person = person;
        this.from = from;
        this.moved = moved;
        setHeaderTitle(text("matching.circle.move", person.name()));
        setWidth("560px");
        setMaxWidth("100%");
        var moves = tools.atWork().moves(cohort, person.enrollment());
        var openings = moves.openings();
        var leaving = moves.from();
        if (leaving != null) {
            add(
                    leaving.tooFew()
                            ? Blocks.toned(CircleWords.departure(leaving), Tone.WARNING)
                            : Blocks.muted(CircleWords.departure(leaving)));
        }
        if (openings.isEmpty()) {
            add(Blocks.paragraph(text("matching.circle.no-other")));
        }
        openings.forEach(opening -> add(line(opening, leaving)));
        if (from != null) {
            add(Blocks.column(Blocks.rule(), Blocks.row(Buttons.plain(text("matching.circle.out"), () -> move(null)))));
        }
        getFooter().add(Buttons.plain(text("action.cancel"), this::close));
    }

    private Div line(Opening opening, @Nullable Departure leaving) {
        var circle = opening.circle();
        var here = Buttons.plain(text("matching.circle.here"), () -> move(Read.of(circle)));
        here.setAriaLabel(text("matching.circle.here-named", circle.name()));
        return Blocks.column(
                Blocks.rule(),
                Blocks.block(
                        "b-row b-between",
                        Blocks.block(
                                "b-who-lines",
                                Blocks.strong(circle.name()),
                                Blocks.meta(text(
                                        "matching.circle.people",
                                        circle.members().size())),
                                opening.broken().isEmpty()
                                        ? Blocks.muted(CircleWords.opening(opening))
                                        : Blocks.toned(CircleWords.opening(opening), Tone.WARNING),
                                Blocks.muted(CircleWords.total(opening, leaving))),
                        here));
    }

    private void move(@Nullable Read to) {
        Notify.attempt(() -> {
            var back = tools.forming().move(cohort, person.enrollment(), from, to);
            close();
            moved.run();
            Notify.done(
                    text("matching.circle.moved", person.name()),
                    () -> Notify.attempt(() -> {
                        tools.forming().move(cohort, back.person(), back.from(), back.to());
                        moved.run();
                        Notify.done(text("matching.circle.moved-back", person.name()));
                    }));
        });
    }
}
