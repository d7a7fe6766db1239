package org.belay.matching.ui;

import static org.belay.matching.ui.Words.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import org.belay.enrollment.EnrollmentId;
import org.belay.matching.EditEffect;
import org.belay.matching.MentorChoice;
import org.belay.matching.ProposalRow;
import org.belay.matching.ProposalService;
import org.belay.shared.CohortId;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;
import org.jspecify.annotations.Nullable;

/** Gives a mentee a mentor by hand: one with a place left, or one who is full, whose mentee takes this one's mentor. */
class MentorDialog extends Dialog {

    private final ComboBox<MentorChoice> mentor = new ComboBox<>();
    private final Select<ProposalRow> swapWith = new Select<>();
    private final Span effect = Blocks.muted("");
    private final Div effectOfLock = new Div();
    private final transient ProposalService proposals;
    private final transient LockEffects effects;
    private final CohortId cohort;
    private final EnrollmentId mentee;
    private final @Nullable ProposalRow now;
    private final transient Runnable changed;

    /** @param now the proposal that the mentee has, null for somebody without */
    MentorDialog(
            ProposalService proposals,
            LockEffects effects,
            CohortId cohort,
            EnrollmentId mentee,
            String name,
            @Nullable ProposalRow now,
            Runnable changed) {
        this.proposals = proposals;
        this.effects = effects;
        this.cohort = cohort;
        this.mentee = mentee;
        this.now = now;
        this.changed = changed;
        setHeaderTitle(text("matching.mentor-for", name));
        List<MentorChoice> choices = proposals.mentorsFor(cohort, mentee).stream()
                .filter(MentorChoice::eligible)
                .filter(choice -> now == null
                        ? choice.free() > 0
                        : !choice.mentor().enrollment().equals(now.mentor().enrollment()))
                .toList();
        mentor.setLabel(text("matching.mentor"));
        mentor.setItems(choices);
        mentor.setItemLabelGenerator(MentorDialog::label);
        mentor.setWidthFull();
        mentor.addValueChangeListener(event -> {
            offerSwap(event.getValue());
            showEffect();
        });
        swapWith.addValueChangeListener(event -> showEffect());
        swapWith.setLabel(text("matching.swap-with"));
        swapWith.setItemLabelGenerator(row -> row == null ? "" : freed(row));
        swapWith.setWidthFull();
        swapWith.setVisible(false);
        if (choices.isEmpty()) {
            add(Blocks.block("b-form", Blocks.paragraph(text("matching.mentor-none"))));
            getFooter().add(Buttons.plain(text("action.close"), this::close));
            return;
        }
        add(Blocks.block(
                "b-form", Blocks.paragraph(text("matching.mentor-help")), mentor, swapWith, effect, effectOfLock));
        getFooter()
                .add(
                        Buttons.plain(text("action.cancel"), this::close),
                        Buttons.primary(text("matching.give"), "arrow-left-right", this::give));
    }

    /** With the mentor of a proposal chosen, whose mentee would change places where there is none left. */
    void openWith(ProposalRow wanted) {
        var asked = wanted.mentor().enrollment();
        mentor.getListDataView()
                .getItems()
                .filter(choice -> choice.mentor().enrollment().equals(asked))
                .findFirst()
                .ifPresentOrElse(choice -> choose(choice, wanted), () -> {
                    mentor.setInvalid(true);
                    mentor.setErrorMessage(
                            text("matching.drag.not-possible", wanted.mentor().name()));
                });
        open();
    }

    private void choose(MentorChoice choice, ProposalRow wanted) {
        mentor.setValue(choice);
        choice.proposals().stream()
                .filter(row -> swapWith.isVisible() && row.id().equals(wanted.id()))
                .findFirst()
                .ifPresent(swapWith::setValue);
    }

    private static String label(MentorChoice choice) {
        return choice.mentor().name() + " · " + text("matching.choice.score", Words.points(choice.score())) + " · "
                + text("matching.choice.free", choice.free(), choice.capacity());
    }

    /** Who is without a mentor when the chosen one leaves the pair; of peers either of the two. */
    private String freed(ProposalRow row) {
        var choice = mentor.getValue();
        var leaves = choice != null
                && row.mentee().enrollment().equals(choice.mentor().enrollment());
        return leaves ? row.mentor().name() : row.mentee().name();
    }

    private void offerSwap(@Nullable MentorChoice choice) {
        swapWith.clear();
        swapWith.setVisible(false);
        if (choice != null && choice.free() == 0 && now != null) {
            swapWith.setVisible(true);
            swapWith.setItems(choice.proposals());
            choice.proposals().stream().findFirst().ifPresent(swapWith::setValue);
        }
    }

    /** Said before it is done: what becomes of the total by this alone, and what is the best that can be had with it. */
    private void showEffect() {
        var choice = mentor.getValue();
        effectOfLock.removeAll();
        if (choice == null) {
            effect.setText("");
            return;
        }
        var byHand = effectOf(choice);
        effect.setText(byHand.map(Words::effect)
                .orElseGet(() -> swapWith.getValue() == null ? "" : text("matching.swap.not-possible")));
        byHand.flatMap(edit -> solvedAnew(choice, edit)).ifPresent(effectOfLock::add);
    }

    private Optional<EditEffect> effectOf(MentorChoice choice) {
        if (now == null) {
            return Optional.of(new EditEffect(0, choice.score()));
        }
        if (choice.free() > 0) {
            return Optional.ofNullable(now.score()).map(score -> new EditEffect(score, choice.score()));
        }
        var other = swapWith.getValue();
        return other == null
                ? Optional.empty()
                : proposals.effectOfSwap(now.id(), other.id(), choice.mentor().enrollment());
    }

    private Optional<Component> solvedAnew(MentorChoice choice, EditEffect byHand) {
        var chosen = choice.mentor().enrollment();
        if (now == null) {
            return effects.of(chosen, mentee);
        }
        return choice.free() > 0
                ? effects.ofGiving(now, chosen)
                : effects.ofSwap(now, swapWith.getValue(), chosen, byHand);
    }

    private void give() {
        var choice = mentor.getValue();
        if (choice == null) {
            mentor.setInvalid(true);
            mentor.setErrorMessage(text("matching.choose-mentor"));
            mentor.focus();
            return;
        }
        if (Notify.attempt(() -> give(choice))) {
            close();
            changed.run();
        }
    }

    private void give(MentorChoice choice) {
        var other = swapWith.getValue();
        if (now == null) {
            proposals.assign(cohort, choice.mentor().enrollment(), mentee);
        } else if (choice.free() == 0 && other != null) {
            proposals.swap(
                    now.id(),
                    now.version(),
                    other.id(),
                    other.version(),
                    choice.mentor().enrollment());
        } else {
            proposals.giveMentor(now.id(), now.version(), choice.mentor().enrollment());
        }
    }
}
