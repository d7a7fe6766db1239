package org.belay.program.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import org.belay.program.ProgramDetails;
import org.belay.program.ProgramService;
import org.belay.program.TeamCandidate;
import org.belay.program.TeamMember;
import org.belay.security.ProgramRole;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;

/** Who coordinates, backs up and manages a program. */
final class TeamPanel extends Div {

    private final transient ProgramService programs;
    private final transient ProgramDetails program;
    private final boolean mayEdit;
    private final transient Runnable changed;
    private final ComboBox<TeamCandidate> person = new ComboBox<>();
    private final Select<ProgramRole> role = new Select<>();

    TeamPanel(ProgramService programs, ProgramDetails program, boolean mayEdit, Runnable changed) {
        this.programs = programs;
        this.program = program;
        this.mayEdit = mayEdit;
        this.changed = changed;
        addClassName("b-column");
        program.team().forEach(member -> add(line(member)));
        if (mayEdit) {
            add(Blocks.rule(), naming());
        }
    }

    private Component line(TeamMember member) {
        var line = Blocks.block("b-row b-between", Blocks.who(member.name(), word(member.role())));
        if (mayEdit) {
            line.add(Buttons.icon(
                    "x",
                    getTranslation("program.team.withdraw", member.name(), word(member.role())),
                    () -> withdraw(member)));
        }
        return line;
    }

    private void withdraw(TeamMember member) {
        if (Notify.attempt(() -> programs.withdraw(program.id(), member.person(), member.role()))) {
            Notify.done(
                    getTranslation("program.team.withdrawn", member.name()),
                    () -> Notify.attempt(() -> {
                        programs.name(program.id(), member.person(), member.role());
                        changed.run();
                    }));
            changed.run();
        }
    }

    private Component naming() {
        person.setLabel(getTranslation("program.team.person"));
        person.setHelperText(getTranslation("program.team.person-help"));
        person.setItemLabelGenerator(candidate -> candidate.name() + " · " + candidate.email());
        person.setItems(query ->
                programs
                        .candidates(program.id(), query.getFilter().orElse(""), query.getOffset(), query.getLimit())
                        .stream());
        person.setWidthFull();
        role.setLabel(getTranslation("program.team.role"));
        role.setItems(ProgramRole.values());
        role.setItemLabelGenerator(this::word);
        role.setValue(ProgramRole.COORDINATOR);
        role.setWidthFull();
        return Blocks.column(
                person, role, Blocks.row(Buttons.of(getTranslation("program.team.name"), "user-plus", this::name)));
    }

    private void name() {
        var chosen = person.getValue();
        person.setErrorMessage(getTranslation("program.team.person-missing"));
        person.setInvalid(chosen == null);
        if (chosen != null && Notify.attempt(() -> programs.name(program.id(), chosen.person(), role.getValue()))) {
            Notify.done(getTranslation("program.team.named", chosen.name(), word(role.getValue())));
            changed.run();
        }
    }

    private String word(ProgramRole of) {
        return getTranslation("state.ProgramRole." + of.name());
    }
}
