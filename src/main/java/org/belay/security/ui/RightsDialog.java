package org.belay.security.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.belay.security.AccountDetails;
import org.belay.security.AccountDirectory.DepartmentName;
import org.belay.security.AccountDirectory.ProgramName;
import org.belay.security.AccountRights;
import org.belay.security.PeopleAndRoles;
import org.belay.security.ProgramRole;
import org.belay.security.Roles;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;

/** The rights and roles of one account. */
class RightsDialog extends Dialog {

    private final transient PeopleAndRoles people;
    private final transient AccountDetails details;
    private final Runnable changed;
    private final Checkbox enabled = new Checkbox(getTranslation("accounts.enabled"));
    private final Checkbox administrator = new Checkbox(getTranslation("accounts.role.administrator"));
    private final Checkbox importer = new Checkbox(getTranslation("accounts.role.importer"));
    private final Checkbox contact = new Checkbox(getTranslation("accounts.role.safeguarding-contact"));
    private final Map<ProgramRole, MultiSelectComboBox<ProgramName>> programs = new EnumMap<>(ProgramRole.class);
    private final MultiSelectComboBox<DepartmentName> departments =
            new MultiSelectComboBox<>(getTranslation("accounts.departments"));

    RightsDialog(PeopleAndRoles people, AccountDetails details, Runnable changed) {
        this.people = people;
        this.details = details;
        this.changed = changed;
        setHeaderTitle(getTranslation("accounts.edit", details.name()));
        setWidth("560px");
        setMaxWidth("100%");
        var account = details.account();
        enabled.setValue(account.enabled());
        administrator.setValue(account.administrator());
        importer.setValue(account.mayImportPeople());
        contact.setValue(account.safeguardingContact());
        contact.setHelperText(getTranslation("accounts.role.safeguarding-contact-help"));
        var form = Blocks.block("b-form", enabled, administrator, importer, contact);
        for (var role : ProgramRole.values()) {
            form.add(choiceOf(role));
        }
        var managed = managedDepartments();
        if (!managed.isEmpty()) {
            form.add(departments(managed));
        }
        add(form);
        getFooter()
                .add(
                        Buttons.quiet(getTranslation("action.cancel"), this::close),
                        Buttons.primary(getTranslation("action.save"), "check", this::save));
    }

    private MultiSelectComboBox<ProgramName> choiceOf(ProgramRole role) {
        var choice = new MultiSelectComboBox<ProgramName>(getTranslation("accounts.programs." + role.name()));
        choice.setItemLabelGenerator(ProgramName::name);
        var all = people.programs();
        choice.setItems(all);
        choice.setValue(all.stream()
                .filter(program -> details.roles().programs().contains(new Roles.InProgram(program.program(), role)))
                .toList());
        choice.setWidthFull();
        programs.put(role, choice);
        return choice;
    }

    private List<DepartmentName> managedDepartments() {
        var managed = details.roles().managedDepartments();
        return people.departments().stream()
                .filter(each -> managed.contains(each.department()))
                .toList();
    }

    /** Reports of departments are not built: what somebody has can be taken away, and nobody gets more. */
    private MultiSelectComboBox<DepartmentName> departments(List<DepartmentName> managed) {
        departments.setItemLabelGenerator(DepartmentName::name);
        departments.setHelperText(getTranslation("accounts.departments-help"));
        departments.setItems(managed);
        departments.setValue(managed);
        departments.setWidthFull();
        return departments;
    }

    private void save() {
        var rights = new AccountRights(
                enabled.getValue(), administrator.getValue(), importer.getValue(), contact.getValue(), roles());
        if (Notify.attempt(() -> people.change(details, rights))) {
            close();
            Notify.done(getTranslation("accounts.saved", details.name()));
            changed.run();
        }
    }

    private Roles roles() {
        List<Roles.InProgram> inPrograms = new ArrayList<>();
        programs.forEach((role, choice) ->
                choice.getValue().forEach(program -> inPrograms.add(new Roles.InProgram(program.program(), role))));
        return new Roles(
                inPrograms,
                departments.getValue().stream().map(DepartmentName::department).toList());
    }
}
