package org.belay.goal.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.belay.enrollment.EnrollmentId;
import org.belay.goal.GoalDraft;
import org.belay.goal.GoalPlace;
import org.belay.goal.GoalRoom;
import org.belay.matching.CircleId;
import org.belay.matching.MatchId;
import org.belay.matching.Space;
import org.belay.security.Permission;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.AutoSave;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;
import org.belay.shared.ui.Tone;

/** Writing a goal. */
@Route(GoalNavigation.NEW)
@PermitAll
class NewGoalView extends Page implements BeforeEnterObserver {

    private final transient GoalTools tools;

    NewGoalView(GoalTools tools) {
        this.tools = tools;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var place = GoalNavigation.place(event);
        show(place, tools.goals().room(place));
    }

    private void show(GoalPlace place, GoalRoom room) {
        removeAll();
        var with = room.with();
        var head = header(getTranslation(room.ofCircle() ? "goal.new-of-circle" : "goal.new"));
        if (with == null) {
            head.under(getTranslation("goal.mine"), GoalNavigation.MINE);
        } else {
            head.under(room.ofCircle() ? with : GoalWords.pair(with), back(place));
        }
        head.context(getTranslation("goal.open-of", room.open(), room.limit()));
        if (!room.room()) {
            add(Blocks.empty(
                    "target",
                    getTranslation("goal.full"),
                    getTranslation("goal.full-text", room.limit()),
                    Buttons.plain(getTranslation("goal.see-all"), () -> Addresses.open(back(place)))));
            return;
        }
        var form = new GoalForm(
                () -> GoalWords.readers(room.ofCircle(), with != null, Permission.SEE_GOAL),
                tools.clock().instant().atZone(Formats.zone()).toLocalDate());
        var sketch = sketch(place);
        form.sketchOn(sketch, 0);
        if (sketch.fillIn()) {
            add(Blocks.note(
                    Tone.INFO,
                    "pencil",
                    Blocks.text(getTranslation("goal.sketch")),
                    Blocks.row(Buttons.plain(getTranslation("draft.begin-anew"), () -> {
                        sketch.discard();
                        show(place, room);
                    }))));
        }
        var save = Buttons.primary(
                getTranslation("goal.save"),
                "check",
                () -> form.read().ifPresent(draft -> write(place, draft, sketch)));
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        form.add(Blocks.block(
                "b-row b-form-foot", new AutoSave(sketch.fields().values(), sketch::keep), Blocks.grow(), save));
        add(form);
        form.begin();
    }

    private void write(GoalPlace place, GoalDraft draft, Sketch sketch) {
        if (Notify.attempt(() -> {
            var id = tools.goals().write(place, draft);
            sketch.discard();
            Addresses.open(GoalNavigation.goal(id));
        })) {
            Notify.done(getTranslation("goal.saved"));
        }
    }

    private Sketch sketch(GoalPlace place) {
        return switch (place) {
            case GoalPlace.OfMatch(MatchId match) -> new Sketch(tools.drafts(), "goal-of-match", match.value());
            case GoalPlace.OfCircle(CircleId circle) -> new Sketch(tools.drafts(), "goal-of-circle", circle.value());
            case GoalPlace.OfOneself(EnrollmentId mine) -> new Sketch(tools.drafts(), "goal-of-place", mine.value());
        };
    }

    private static String back(GoalPlace place) {
        return switch (place) {
            case GoalPlace.OfMatch(MatchId match) -> GoalNavigation.of(new Space.OfMatch(match));
            case GoalPlace.OfCircle(CircleId circle) -> GoalNavigation.of(new Space.OfCircle(circle));
            case GoalPlace.OfOneself(EnrollmentId mine) -> GoalNavigation.MINE;
        };
    }
}
