package org.belay.closing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.card.Card;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.util.List;
import org.belay.closing.ClosingPage;
import org.belay.closing.ClosingPage.Reflection;
import org.belay.closing.Closings;
import org.belay.closing.Wish;
import org.belay.draft.Draft;
import org.belay.draft.Drafts;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.shared.PersonId;
import org.belay.shared.ui.AutoSave;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.DayField;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.LimitedArea;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Tone;

/** The end is near: for those who share the space. */
final class ClosingCard extends Div {

    private static final int USUAL_WEEKS = 12;

    private final transient Closings closings;
    private final transient Drafts drafts;
    private final transient ClosingPage page;
    private final PersonId me;
    private final transient Runnable changed;

    ClosingCard(Closings closings, Drafts drafts, ClosingPage page, PersonId me, Runnable changed) {
        this.closings = closings;
        this.drafts = drafts;
        this.page = page;
        this.me = me;
        this.changed = changed;
        var ends = page.space().endsOn();
        var card = Blocks.card(getTranslation("closing.look-back"));
        if (page.near() && page.space().open()) {
            card.add(Blocks.note(
                    Tone.INFO,
                    "flag",
                    ends == null
                            ? getTranslation("closing.is-closing")
                            : getTranslation("closing.ends-on", Formats.date(ends))));
        }
        card.add(
                page.space().ofCircle()
                        ? WhoSees.ofCircle(Permission.SEE_REFLECTION)
                        : WhoSees.ofPair(Permission.SEE_REFLECTION));
        page.reflections().stream().filter(one -> !one.person().equals(me)).forEach(one -> card.add(said(one)));
        if (page.near()) {
            reflection(card);
        } else {
            page.reflectionOf(me).ifPresent(one -> card.add(said(one)));
        }
        add(card);
        if (page.near() && page.space().open()) {
            add(wishes());
        }
        addClassName("b-main");
    }

    private static Component said(Reflection reflection) {
        var words = Blocks.paragraph(reflection.words());
        words.addClassName("b-prose");
        return Blocks.block(
                "b-column b-tight", Blocks.who(reflection.name(), Formats.date(reflection.writtenAt())), words);
    }

    private void reflection(Card card) {
        var mine = page.reflectionOf(me);
        var space = page.space().space();
        var words = new LimitedArea(getTranslation("closing.reflection"));
        words.setHelperText(getTranslation("closing.reflection-help"));
        words.setMaxLength(Closings.LONGEST);
        words.setMinRows(4);
        words.setWidthFull();
        words.setValue(drafts.find(Closings.draft(space))
                .map(Draft::text)
                .or(() -> mine.map(Reflection::words))
                .orElse(""));
        var kept = new AutoSave(List.of(words), () -> drafts.keep(Closings.draft(space), words.getValue()));
        card.add(words, kept, Blocks.row(Buttons.of(getTranslation("closing.save"), "check", () -> {
            if (Notify.attempt(
                    () -> closings.reflect(space, mine.map(Reflection::version).orElse(null), words.getValue()))) {
                Notify.done(getTranslation("closing.saved"));
                changed.run();
            }
        })));
    }

    private Component wishes() {
        var own = page.wishOf(me);
        var choice = new RadioButtonGroup<Wish>(getTranslation("closing.wish"));
        choice.setItems(Wish.values());
        choice.setItemLabelGenerator(wish -> getTranslation("closing.wish." + wish));
        own.ifPresent(one -> choice.setValue(one.wish()));
        var until = new DayField(getTranslation("closing.wish.until"));
        until.setLocale(getLocale());
        var ends = page.space().endsOn();
        if (ends != null) {
            until.setMin(ends.plusDays(1));
        }
        until.setMax(page.latest());
        until.setValue(own.map(ClosingPage.Wished::until).orElse(ends == null ? null : ends.plusWeeks(USUAL_WEEKS)));
        until.setVisible(choice.getValue() == Wish.EXTEND);
        choice.addValueChangeListener(change -> until.setVisible(change.getValue() == Wish.EXTEND));
        var card = Blocks.card(
                getTranslation("closing.go-on"),
                WhoSees.of(
                        Permission.SEE_CLOSING,
                        List.of(getTranslation(ofCircle() ? "closing.others-once-all" : "closing.partner-once-both"))),
                choice,
                until);
        card.add(Blocks.row(
                Buttons.of(getTranslation("closing.say"), "check", () -> say(choice.getValue(), until.getValue()))));
        if (page.saidByAll()) {
            card.add(Blocks.note(Tone.INFO, "info", ofCircle() ? ofAll() : outcome()));
        } else if (own.isPresent()) {
            card.add(Blocks.muted(getTranslation(ofCircle() ? "closing.waits-for-others" : "closing.waits-for-other")));
        }
        return card;
    }

    private void say(Wish wish, LocalDate until) {
        if (wish == null) {
            Notify.problem(getTranslation("closing.problem.choose"));
            return;
        }
        if (Notify.attempt(() -> closings.wish(page.space().space(), wish, until))) {
            Notify.done(getTranslation("closing.said"));
            changed.run();
        }
    }

    private boolean ofCircle() {
        return page.space().ofCircle();
    }

    /** What all want, and what follows from it. */
    private String ofAll() {
        return getTranslation(
                "closing.outcome.circle",
                page.wanting(Wish.KEEP),
                page.wanting(Wish.EXTEND),
                page.wanting(Wish.CLOSE),
                page.wanting(Wish.REPAIR));
    }

    /** What follows from what both want. */
    private String outcome() {
        var extend = page.extendUntil();
        if (extend.isPresent()) {
            return getTranslation("closing.outcome.extend", Formats.date(extend.get()));
        }
        return getTranslation(page.bothWish(Wish.KEEP) ? "closing.outcome.keep" : "closing.outcome.end");
    }
}
