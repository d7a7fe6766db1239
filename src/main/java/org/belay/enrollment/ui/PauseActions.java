package org.belay.enrollment.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.belay.enrollment.EnrollmentState;
import org.belay.enrollment.OwnPlace;
import org.belay.enrollment.PauseService;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.DayField;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Notify;

/** Takes a break from a cohort, changes its end, ends it. */
class PauseActions {

    private final PauseService pauses;
    private final Runnable done;

    PauseActions(PauseService pauses, Runnable done) {
        this.pauses = pauses;
        this.done = done;
    }

    /** For a place as it stands; nothing where there is no break to take. */
    List<Button> buttons(OwnPlace place) {
        var buttons = new ArrayList<Button>();
        if (place.state() == EnrollmentState.ON_HOLD) {
            buttons.add(Buttons.of(text("enrollment.pause.resume"), "play", () -> resume(place)));
        }
        if (place.mayPause()) {
            var key = place.state() == EnrollmentState.ON_HOLD ? "enrollment.pause.change" : "enrollment.pause.dots";
            buttons.add(Buttons.of(text(key), "pause", () -> ask(place)));
        }
        buttons.forEach(button -> button.setAriaLabel(button.getText() + ", " + place.cohortName()));
        return buttons;
    }

    private void ask(OwnPlace place) {
        var back = new DayField(text("enrollment.pause.back-on"));
        back.setHelperText(text("enrollment.pause.back-on.help"));
        back.setMin(LocalDate.now(Formats.zone()).plusDays(1));
        back.setClearButtonVisible(true);
        back.setValue(place.backOn());
        back.setWidthFull();
        var dialog = new Dialog(text("enrollment.pause.title", place.cohortName()));
        dialog.add(Blocks.block("b-form", Blocks.paragraph(text("enrollment.pause.text")), back));
        dialog.getFooter()
                .add(
                        Buttons.plain(text("action.cancel"), dialog::close),
                        Buttons.primary(text("enrollment.pause"), "pause", () -> pause(place, back, dialog)));
        dialog.open();
    }

    private void pause(OwnPlace place, DatePicker back, Dialog dialog) {
        var paused = Notify.attempt(() -> pauses.pause(place.id(), place.version(), back.getValue()), problem -> {
            back.setErrorMessage(problem);
            back.setInvalid(true);
        });
        if (paused) {
            dialog.close();
            Notify.done(text("enrollment.pause.done"));
            done.run();
        }
    }

    private void resume(OwnPlace place) {
        Notify.attempt(() -> {
            pauses.resume(place.id(), place.version());
            Notify.done(text("enrollment.pause.resumed"));
            done.run();
        });
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
