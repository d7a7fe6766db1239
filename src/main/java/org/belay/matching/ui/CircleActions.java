package org.belay.matching.ui;

import static org.belay.matching.ui.Words.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import org.belay.matching.Circle;
import org.belay.matching.CircleService;
import org.belay.matching.CircleState;
import org.belay.matching.Party;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.LimitedArea;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.PageHeader;

/** What coordinators do with a circle that meets already. */
class CircleActions {

    private final CircleTools tools;
    private final Circle circle;
    private final Runnable changed;

    CircleActions(CircleTools tools, Circle circle, Runnable changed) {
        this.tools = tools;
        this.circle = circle;
        this.changed = changed;
    }

    void on(PageHeader header) {
        header.more(text("matching.circle.name-and-lead"), this::edit);
        header.more(
                text(circle.state() == CircleState.ON_HOLD ? "matching.circle.resume" : "matching.circle.hold"),
                () -> act(() -> {
                    if (circle.state() == CircleState.ON_HOLD) {
                        tools.circles().resume(circle.id(), circle.version());
                    } else {
                        tools.circles().hold(circle.id(), circle.version());
                    }
                }));
        header.more(text("matching.circle.end"), () -> end().open());
        header.primary(Buttons.of(text("matching.circle.add"), "user-plus", () -> adding().open()));
    }

    private void act(Runnable action) {
        if (Notify.attempt(action)) {
            changed.run();
        }
    }

    private void edit() {
        new CircleDialog(
                        tools,
                        circle,
                        (name, facilitator) -> tools.circles().edit(circle.id(), circle.version(), name, facilitator),
                        changed)
                .open();
    }

    private Dialog adding() {
        var who = new ComboBox<Party>(text("matching.circle.person"));
        who.setItems(tools.circles().withoutCircle(circle.id()));
        who.setItemLabelGenerator(CircleActions::label);
        who.setWidthFull();
        var dialog = new Dialog(text("matching.circle.add-to", circle.name()));
        dialog.setWidth("480px");
        dialog.add(Blocks.block("b-form", Blocks.paragraph(text("matching.circle.add-text")), who));
        var add = Buttons.plain(text("matching.circle.add"), () -> {
            who.setInvalid(who.getValue() == null);
            who.setErrorMessage(text("matching.circle.person-missing"));
            if (who.getValue() != null
                    && Notify.attempt(() -> tools.circles()
                            .add(circle.id(), circle.version(), who.getValue().enrollment()))) {
                dialog.close();
                changed.run();
            }
        });
        return footed(dialog, add);
    }

    private static String label(Party party) {
        var place = Words.place(party);
        return place.isEmpty() ? party.name() : party.name() + " · " + place;
    }

    private Dialog end() {
        var reason = new LimitedArea(text("session.reason"));
        reason.setMaxLength(CircleService.LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        var dialog = new Dialog(text("matching.circle.end-title", circle.name()));
        dialog.setWidth("480px");
        dialog.add(Blocks.block(
                "b-form",
                Blocks.paragraph(text("matching.circle.end-text")),
                reason,
                WhoSees.of(Permission.MATCH_PEOPLE)));
        var end = Buttons.plain(text("matching.circle.end"), () -> {
            reason.setInvalid(reason.getValue().isBlank());
            reason.setErrorMessage(text("matching.problem.reason-missing"));
            if (!reason.getValue().isBlank()
                    && Notify.attempt(
                            () -> tools.circles().endEarly(circle.id(), circle.version(), reason.getValue()))) {
                dialog.close();
                changed.run();
            }
        });
        return footed(dialog, end);
    }

    private static Dialog footed(Dialog dialog, Button action) {
        action.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.setMaxWidth("100%");
        dialog.getFooter().add(Buttons.plain(text("action.cancel"), dialog::close), action);
        return dialog;
    }
}
