package org.belay.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.Serializable;

/**
 * What is said when somebody else changed first what a page shows. The page is loaded again when its reader wants it, and
 * what they filled in is in its fields again, or beside them where the other changed the same.
 */
final class ChangedPage {

    private static final int SECONDS = 1000;

    private ChangedPage() {}

    /** The news that stands there until somebody has read it. */
    private record Told(Notification notification) implements Serializable {}

    static void tell(UI ui) {
        var before = ComponentUtil.getData(ui, Told.class);
        if (before != null) {
            before.notification().close();
        }
        var filled = FilledIn.on(ui);
        var load = new Button(ui.getTranslation("changed.load"), Icons.of("refresh-cw"));
        load.addThemeVariants(ButtonVariant.TERTIARY);
        var told = Notify.show(
                filled.isEmpty() ? 10 * SECONDS : 0,
                "circle-alert",
                Tone.BAD,
                new Span(ui.getTranslation(filled.isEmpty() ? "problem.changed-meanwhile" : "changed.kept")),
                load);
        ComponentUtil.setData(ui, Told.class, new Told(told));
        load.addClickListener(click -> {
            told.close();
            load(ui, filled);
        });
    }

    private static void load(UI ui, FilledIn filled) {
        ui.getChildren()
                .filter(Dialog.class::isInstance)
                .map(Dialog.class::cast)
                .toList()
                .forEach(Dialog::close);
        ui.refreshCurrentRoute(false);
        if (filled.isEmpty() || !(ui.getCurrentView() instanceof Page page)) {
            return;
        }
        var carried = filled.carryTo(page);
        var note = Blocks.note(Tone.INFO, "info", Blocks.strong(ui.getTranslation("changed.now")));
        note.getElement().setAttribute("role", "alert");
        if (carried.carried() > 0) {
            note.add(Blocks.text(ui.getTranslation("changed.carried", carried.carried())));
        }
        var both = Blocks.column();
        carried.left().forEach(left -> both.add(left(ui, left, both)));
        var place = Blocks.block("b-column", note, both);
        page.addComponentAtIndex(Math.min(1, (int) page.getChildren().count()), place);
    }

    private static Component left(UI ui, FilledIn.Left left, Div list) {
        var text = new TextArea(ui.getTranslation("changed.yours", left.label()));
        text.setReadOnly(true);
        text.setValue(left.words());
        text.setWidthFull();
        var row = Blocks.block("b-column", text);
        var actions = Blocks.row(CopyField.button(text));
        var field = left.field();
        if (field != null) {
            text.setHelperText(ui.getTranslation("changed.both"));
            actions.addComponentAsFirst(Buttons.of(ui.getTranslation("changed.put"), "check", () -> {
                FilledIn.put(field, left.value());
                list.remove(row);
                Fields.focus((Component) field);
            }));
        }
        row.add(actions);
        return row;
    }
}
