package org.belay.organization.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.Objects;
import org.belay.organization.DepartmentRow;
import org.belay.organization.LineRow;
import org.belay.organization.OrganizationChart;
import org.belay.organization.Placement;
import org.belay.organization.SiteRow;
import org.belay.shared.PersonId;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** Corrects the line manager, the department and the site of somebody. */
class PlacementDialog extends Dialog {

    private final transient OrganizationChart chart;
    private final transient Placement before;
    private final transient Runnable changed;
    private final ComboBox<LineRow> manager = new ComboBox<>(getTranslation("person.field.line-manager"));
    private final ComboBox<DepartmentRow> department = new ComboBox<>(getTranslation("person.field.department"));
    private final ComboBox<SiteRow> site = new ComboBox<>(getTranslation("person.field.site"));

    PlacementDialog(OrganizationChart chart, PersonId person, Runnable changed) {
        this.chart = chart;
        this.before = chart.placement(person);
        this.changed = changed;
        setHeaderTitle(getTranslation("organization.correct.title", before.name()));
        manager.setItems(
                query -> chart.find(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        manager.setItemLabelGenerator(LineRow::name);
        manager.setClearButtonVisible(true);
        manager.setValue(manager());
        var departments = chart.departments();
        department.setItems(departments);
        department.setItemLabelGenerator(DepartmentRow::name);
        department.setClearButtonVisible(true);
        departments.stream()
                .filter(row -> row.id().equals(before.department()))
                .findFirst()
                .ifPresent(department::setValue);
        var sites = chart.sites();
        site.setItems(sites);
        site.setItemLabelGenerator(SiteRow::name);
        site.setClearButtonVisible(true);
        sites.stream().filter(row -> row.id().equals(before.site())).findFirst().ifPresent(site::setValue);
        var form = Blocks.block(
                "b-form", manager, department, site, Blocks.meta(getTranslation("organization.correct.help")));
        if (before.unknownLineManager() != null) {
            form.addComponentAsFirst(Blocks.note(
                    Tone.INFO, "info", getTranslation("organization.correct.unknown", before.unknownLineManager())));
        }
        add(form);
        getFooter().add(Buttons.quiet(getTranslation("action.cancel"), this::close));
        getFooter().add(Buttons.primary(getTranslation("organization.correct.save"), "check", this::save));
    }

    /** As the list of the combo box would hold them. */
    private @Nullable LineRow manager() {
        var id = before.lineManager();
        return id == null
                ? null
                : new LineRow(
                        id,
                        Objects.requireNonNullElse(before.lineManagerName(), ""),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        0);
    }

    private void save() {
        var saved = Notify.attempt(() -> chart.place(
                before.person(),
                before.version(),
                department.getOptionalValue().map(DepartmentRow::id).orElse(null),
                site.getOptionalValue().map(SiteRow::id).orElse(null),
                manager.getOptionalValue().map(LineRow::id).orElse(null)));
        if (saved) {
            close();
            changed.run();
            Notify.done(getTranslation("organization.correct.done"));
        }
    }
}
