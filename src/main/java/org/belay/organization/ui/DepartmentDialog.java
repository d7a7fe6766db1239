package org.belay.organization.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import org.belay.organization.DepartmentRow;
import org.belay.organization.DepartmentTree;
import org.belay.organization.PlaceCorrections;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;

/** Corrects which department a department is part of. */
class DepartmentDialog extends Dialog {

    DepartmentDialog(PlaceCorrections corrections, DepartmentRow before, DepartmentTree tree, Runnable changed) {
        setHeaderTitle(getTranslation("organization.department.move", before.name()));
        var places = tree.placesFor(before);
        var partOf = new ComboBox<DepartmentRow>(getTranslation("organization.field.parent-department"));
        partOf.setItems(places);
        partOf.setItemLabelGenerator(DepartmentRow::name);
        partOf.setClearButtonVisible(true);
        partOf.setPlaceholder(getTranslation("organization.department.top"));
        places.stream()
                .filter(row -> row.id().equals(before.partOf()))
                .findFirst()
                .ifPresent(partOf::setValue);
        add(Blocks.block("b-form", partOf, Blocks.meta(getTranslation("organization.place.help"))));
        getFooter().add(Buttons.quiet(getTranslation("action.cancel"), this::close));
        getFooter().add(Buttons.primary(getTranslation("organization.correct.save"), "check", () -> {
            var saved = Notify.attempt(() -> corrections.move(
                    before, partOf.getOptionalValue().map(DepartmentRow::id).orElse(null)));
            if (saved) {
                close();
                changed.run();
                Notify.done(getTranslation("organization.correct.done"));
            }
        }));
    }
}
