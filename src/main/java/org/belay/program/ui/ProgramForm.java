package org.belay.program.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Optional;
import org.belay.program.Browsing;
import org.belay.program.Format;
import org.belay.program.IntendedOutcome;
import org.belay.program.ProgramDraft;
import org.belay.program.ProgramFacts;
import org.belay.program.QuestionDraft;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Fields;
import org.belay.shared.ui.LimitedArea;
import org.belay.shared.ui.LimitedField;

/** What a program is for, for whom, and how its pairs are put together. */
final class ProgramForm extends Div {

    private final LimitedField name = new LimitedField();
    private final LimitedArea purpose = new LimitedArea();
    private final LimitedField audience = new LimitedField();
    private final LimitedArea whoMayJoin = new LimitedArea();
    private final RowsField<OutcomeRow> outcomes;
    private final Checkbox needsAcceptance = new Checkbox();
    private final OffersForm offers = new OffersForm();
    private final RadioButtonGroup<Browsing> browsing = new RadioButtonGroup<>();
    private final IntegerField goalLimit = new IntegerField();
    private final TermsForm terms;
    private final RulesForm rules;
    private final transient Format format;

    /** @param asked by the application form of the program */
    ProgramForm(ProgramDraft draft, List<QuestionDraft> asked) {
        format = draft.format();
        terms = new TermsForm(format);
        rules = new RulesForm(asked);
        addClassName("b-form");
        name.setLabel(getTranslation("program.name"));
        name.setMaxLength(ProgramDraft.LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        purpose.setLabel(getTranslation("program.purpose"));
        purpose.setHelperText(getTranslation("program.purpose-help"));
        purpose.setMaxLength(ProgramFacts.LONGEST_PURPOSE);
        purpose.setRequiredIndicatorVisible(true);
        audience.setLabel(getTranslation("program.audience"));
        audience.setMaxLength(ProgramFacts.LONGEST);
        whoMayJoin.setLabel(getTranslation("program.who-may-join"));
        whoMayJoin.setHelperText(getTranslation("program.who-may-join-help"));
        whoMayJoin.setMaxLength(ProgramFacts.LONGEST);
        outcomes = new RowsField<>(
                place -> getTranslation("program.outcome-nth", place),
                getTranslation("program.outcome-add"),
                ProgramFacts.MOST_OUTCOMES,
                () -> new OutcomeRow(new IntendedOutcome("", "")));
        needsAcceptance.setLabel(getTranslation("program.needs-acceptance"));
        needsAcceptance.setHelperText(getTranslation("program.needs-acceptance-help"));
        needsAcceptance.addValueChangeListener(change -> offers.setVisible(change.getValue()));
        add(
                name,
                purpose,
                audience,
                whoMayJoin,
                Blocks.strong(getTranslation("program.outcomes")),
                Blocks.muted(getTranslation("program.outcomes-help")),
                outcomes,
                Blocks.fact(
                        getTranslation("program.format"),
                        Blocks.strong(getTranslation("state.Format." + format.name()))),
                needsAcceptance,
                offers,
                browsing,
                goalLimit,
                terms,
                rules);
        show(draft);
    }

    private void show(ProgramDraft draft) {
        var facts = draft.facts();
        name.setValue(draft.name());
        purpose.setValue(facts.purpose());
        audience.setValue(facts.audience() == null ? "" : facts.audience());
        whoMayJoin.setValue(facts.whoMayJoin() == null ? "" : facts.whoMayJoin());
        outcomes.show(facts.outcomes().stream().map(OutcomeRow::new).toList());
        needsAcceptance.setValue(draft.needsAcceptance());
        offers.show(draft.offers());
        browsing.setLabel(getTranslation("program.browsing"));
        browsing.setHelperText(getTranslation("program.browsing-help"));
        browsing.setItems(format.ofEquals() ? List.of(Browsing.NOBODY, Browsing.ALL) : List.of(Browsing.values()));
        browsing.setItemLabelGenerator(who -> getTranslation("state.Browsing." + who));
        browsing.setValue(format.ofEquals() && draft.browsing() == Browsing.MENTEES ? Browsing.ALL : draft.browsing());
        offers.setVisible(draft.needsAcceptance());
        needsAcceptance.setVisible(format != Format.CIRCLE);
        browsing.setVisible(format != Format.CIRCLE);
        goalLimit.setLabel(getTranslation("program.goal-limit"));
        goalLimit.setHelperText(getTranslation("program.goal-limit-help"));
        goalLimit.setErrorMessage(getTranslation("program.problem.goal-limit", ProgramDraft.MOST_GOALS));
        goalLimit.setMin(1);
        goalLimit.setMax(ProgramDraft.MOST_GOALS);
        goalLimit.setStepButtonsVisible(true);
        goalLimit.setValue(draft.goalLimit());
        terms.show(draft.terms());
        rules.show(draft.rules());
    }

    void setReadOnly(boolean readOnly) {
        name.setReadOnly(readOnly);
        purpose.setReadOnly(readOnly);
        audience.setReadOnly(readOnly);
        whoMayJoin.setReadOnly(readOnly);
        outcomes.rows().forEach(row -> row.setReadOnly(readOnly));
        outcomes.setReadOnly(readOnly);
        needsAcceptance.setReadOnly(readOnly);
        offers.setReadOnly(readOnly);
        browsing.setReadOnly(readOnly);
        goalLimit.setReadOnly(readOnly);
        terms.setReadOnly(readOnly);
        rules.setReadOnly(readOnly);
    }

    /** What the form says, or nothing, with the errors at the fields and the first of those in focus. */
    Optional<ProgramDraft> read() {
        check(name, "program.problem.name");
        check(purpose, "program.problem.purpose");
        var intended = outcomes.rows().stream().map(OutcomeRow::read).toList();
        var called = terms.read();
        var offered = offers.read();
        var drafted = rules.read();
        var limit = goalLimit.getValue();
        goalLimit.setInvalid(limit == null || limit < 1 || limit > ProgramDraft.MOST_GOALS);
        if (!Fields.right(name, purpose, goalLimit)
                || limit == null
                || called.isEmpty()
                || offered.isEmpty()
                || intended.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        var facts = new ProgramFacts(
                purpose.getValue(),
                audience.getValue(),
                whoMayJoin.getValue(),
                intended.stream().flatMap(Optional::stream).toList());
        return drafted.map(r -> new ProgramDraft(
                name.getValue(),
                facts,
                format,
                needsAcceptance.getValue(),
                r,
                called.get(),
                offered.get(),
                browsing.getValue(),
                limit));
    }

    private <F extends AbstractField<?, String> & HasValidation> void check(F field, String problem) {
        field.setErrorMessage(getTranslation(problem));
        field.setInvalid(field.getValue().isBlank());
    }
}
