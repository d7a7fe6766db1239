package org.belay.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.belay.notification.Choice;
import org.belay.notification.ChoiceService;
import org.belay.notification.Choices;
import org.belay.notification.NewsKind;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;

/** What reaches whoever looks, how, and when; each choice holds at once and can be taken back. */
@Route(NotificationNavigation.CHOICES)
@PermitAll
class ChoicesView extends Page implements BeforeEnterObserver {

    private final transient ChoiceService choices;

    ChoicesView(ChoiceService choices) {
        this.choices = choices;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        header(getTranslation("choices.title"))
                .under(getTranslation("notices.title"), NotificationNavigation.NOTICES)
                .context(getTranslation("choices.context"), Formats.zoneName());
        var mine = choices.mine();
        add(
                WhoSees.of(Permission.CHOOSE_NEWS),
                Blocks.block(
                        "b-flow", kinds(mine), Blocks.block("b-rail", new TimesCard(choices, mine.times()), always())));
    }

    private Component kinds(Choices mine) {
        var card = Blocks.card(getTranslation("choices.kinds"));
        choices.kinds().stream().filter(kind -> !kind.fixed()).forEach(kind -> card.add(row(kind, mine.of(kind))));
        return card;
    }

    private Component row(NewsKind kind, Choice chosen) {
        var select = new Select<Choice>();
        select.setItems(kind.choices());
        select.setItemLabelGenerator(NewsWords::of);
        select.setValue(chosen);
        select.setAriaLabel(NewsWords.of(kind));
        select.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose(select, kind, change.getOldValue(), change.getValue());
            }
        });
        return Blocks.block(
                "b-choice",
                Blocks.block(
                        "b-column b-tight b-grow",
                        Blocks.strong(NewsWords.of(kind)),
                        Blocks.muted(NewsWords.explain(kind))),
                select);
    }

    private void choose(Select<Choice> select, NewsKind kind, Choice before, Choice now) {
        if (Notify.attempt(() -> choices.choose(kind, now))) {
            Notify.done(getTranslation("choices.saved", NewsWords.of(kind), NewsWords.of(now)), () -> {
                choices.choose(kind, before);
                select.setValue(before);
            });
        }
    }

    private Component always() {
        var card = Blocks.card(getTranslation("choices.always"), Blocks.muted(getTranslation("choices.always.text")));
        choices.kinds().stream()
                .filter(NewsKind::fixed)
                .forEach(kind -> card.add(Blocks.block(
                        "b-column b-tight", Blocks.strong(NewsWords.of(kind)), Blocks.muted(NewsWords.explain(kind)))));
        card.add(new Anchor("mail-log", getTranslation("choices.log")));
        return card;
    }
}
