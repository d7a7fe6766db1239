package org.belay.reporting.ui;

import static org.belay.reporting.ui.ReportParts.text;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import java.io.Serializable;
import org.belay.reporting.SavedReports;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Fields;
import org.belay.shared.ui.LimitedField;
import org.belay.shared.ui.Notify;

/** Asks how a view of a report is called, and whether others are offered it. */
class SavedReportDialog extends Dialog {

    private final LimitedField name = new LimitedField(text("saved-report.name"));
    private final Checkbox shared = new Checkbox(text("saved-report.share"));

    /** Takes both; may refuse. */
    @FunctionalInterface
    interface Keep extends Serializable {
        void keep(String name, boolean shared);
    }

    /** @param done what follows once it is kept */
    SavedReportDialog(String title, String before, boolean sharedBefore, Keep keep, Runnable done) {
        setHeaderTitle(title);
        name.setMaxLength(SavedReports.LONGEST);
        name.setRequiredIndicatorVisible(true);
        name.setWidthFull();
        name.setValue(before);
        name.setAutofocus(true);
        shared.setValue(sharedBefore);
        shared.setHelperText(text("saved-report.share-help"));
        add(Blocks.block("b-form", name, shared));
        getFooter()
                .add(
                        Buttons.plain(text("action.cancel"), this::close),
                        Buttons.primary(text("saved-report.keep"), "check", () -> {
                            if (Fields.right(name)
                                    && Notify.attempt(
                                            () -> keep.keep(name.getValue(), shared.getValue()),
                                            words -> Fields.tell(name, words))) {
                                close();
                                done.run();
                            }
                        }));
    }
}
