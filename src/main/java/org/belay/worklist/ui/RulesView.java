package org.belay.worklist.ui;

import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.belay.program.ProgramService;
import org.belay.program.ui.ProgramNavigation;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Fields;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;
import org.belay.worklist.ItemKind;
import org.belay.worklist.ItemKind.Threshold;
import org.belay.worklist.WorklistRules;
import org.belay.worklist.WorklistRules.Rules;

/** From when on the facts of a program are items of Today. */
@Route(WorklistNavigation.RULES)
@PermitAll
class RulesView extends Page implements BeforeEnterObserver {

    private final transient WorklistRules rules;
    private final transient ProgramService programs;
    private final Map<ItemKind, IntegerField> fields = new EnumMap<>(ItemKind.class);

    RulesView(WorklistRules rules, ProgramService programs) {
        this.rules = rules;
        this.programs = programs;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(rules.get(ProgramNavigation.id(event.getRouteParameters())));
    }

    private void show(Rules read) {
        removeAll();
        speak(programs.terms(read.program()));
        var mayEdit = rules.mayEdit(read.program());
        header(getTranslation("worklist.rules"))
                .under(getTranslation("programs.title"), ProgramNavigation.LIST)
                .under(read.programName(), ProgramNavigation.program(read.program()))
                .context(getTranslation("worklist.rules.context"));
        var form = Blocks.block("b-form");
        ItemKind.adjustable().forEach(kind -> {
            var field = field(kind, kind.threshold().orElseThrow());
            field.setValue(read.values().get(kind));
            field.setReadOnly(!mayEdit);
            fields.put(kind, field);
            form.add(field);
        });
        var card = Blocks.card(getTranslation("worklist.rules.when"), form);
        if (mayEdit) {
            card.add(Blocks.block(
                    "b-row b-form-foot",
                    Buttons.primary(getTranslation("worklist.rules.save"), "check", () -> save(read))));
        }
        add(card);
    }

    private IntegerField field(ItemKind kind, Threshold threshold) {
        var field = new IntegerField(getTranslation("worklist.rules." + kind));
        field.setHelperText(getTranslation("worklist.rules.usual", threshold.usual()));
        field.setMin(threshold.least());
        field.setMax(threshold.most());
        field.setStepButtonsVisible(true);
        return field;
    }

    private void save(Rules read) {
        values().ifPresent(values -> Notify.attempt(() -> {
            rules.set(read.program(), read.version(), values);
            show(rules.get(read.program()));
            Notify.done(getTranslation("worklist.rules.saved"));
        }));
    }

    /** Nothing where one is wrong, which its field says. */
    private Optional<Map<ItemKind, Integer>> values() {
        var values = new EnumMap<ItemKind, Integer>(ItemKind.class);
        fields.forEach((kind, field) -> {
            var threshold = kind.threshold().orElseThrow();
            var value = field.getValue();
            var wrong = value == null || !threshold.allows(value);
            field.setErrorMessage(getTranslation("worklist.problem.threshold", threshold.least(), threshold.most()));
            field.setInvalid(wrong);
            if (!wrong) {
                values.put(kind, value);
            }
        });
        var right = values.size() == fields.size();
        if (!right) {
            fields.values().stream().filter(IntegerField::isInvalid).forEach(Fields::right);
        }
        return right ? Optional.of(values) : Optional.empty();
    }
}
