package org.belay.worklist.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.worklist.Aside;
import org.belay.worklist.Snooze;
import org.belay.worklist.WorkItem;

/** One item: icon, fact, reason, origin and age, one action, snooze, and what is needed less often. */
class ItemRow extends ListItem implements Focusable<ItemRow> {

    private final transient WorkItem item;
    private final transient ItemWords words;
    private final List<LateMenu> menus;

    /** What can be done with an item beside its action. */
    record Steps(BiConsumer<WorkItem, Snooze> snooze, Consumer<WorkItem> notNeeded, Consumer<WorkItem> wake) {}

    ItemRow(WorkItem item, ItemWords words, Steps steps) {
        this.item = item;
        this.words = words;
        addClassName("b-work-item");
        setTabIndex(-1);
        var text = Blocks.block(
                "b-column b-tight",
                Blocks.strong(words.fact()),
                Blocks.muted(words.reason()),
                Blocks.meta(words.origin()));
        var aside = item.aside();
        menus = aside == null ? List.of(snooze(steps), more(steps)) : List.of();
        if (aside != null) {
            text.add(Blocks.meta(asideWords(aside)));
        }
        add(Blocks.tile(ItemWords.icon(item.kind()), ItemWords.tone(item.kind())), text, steps(steps));
    }

    private Div steps(Steps steps) {
        var all = Blocks.block("b-work-steps", action());
        menus.forEach(menu -> all.add(menu.button()));
        if (menus.isEmpty()) {
            all.add(wake(steps));
        }
        return all;
    }

    WorkItem item() {
        return item;
    }

    /** Does what its button does. */
    void act() {
        Addresses.open(ItemPlaces.address(item));
    }

    /** For how long it can wait, and what is needed less often; none where it was put aside. */
    List<LateMenu> menus() {
        return menus;
    }

    /** Asks for how long, as its button does. */
    void askForHowLong() {
        menus.stream().limit(1).forEach(LateMenu::open);
    }

    private Component action() {
        var button = Buttons.plain(words.action(), this::act);
        button.setAriaLabel(words.fact() + ": " + words.action());
        return button;
    }

    private Component wake(Steps steps) {
        var button = Buttons.icon(
                "undo-2", getTranslation("worklist.wake"), () -> steps.wake().accept(item));
        button.setAriaLabel(getTranslation("worklist.wake") + ": " + words.fact());
        return button;
    }

    private LateMenu snooze(Steps steps) {
        return new LateMenu("alarm-clock-off", getTranslation("worklist.snooze") + ": " + words.fact(), menu -> {
            for (var howLong : Snooze.values()) {
                menu.addItem(
                        getTranslation("worklist.snooze." + howLong),
                        click -> steps.snooze().accept(item, howLong));
            }
        });
    }

    private LateMenu more(Steps steps) {
        return new LateMenu("ellipsis", getTranslation("action.more") + ": " + words.fact(), menu -> {
            menu.addItem(
                    getTranslation("worklist.not-needed"),
                    click -> steps.notNeeded().accept(item));
            menu.addItem(
                    getTranslation("worklist.rules.open"),
                    click -> Addresses.open(WorklistNavigation.rules(item.program())));
        });
    }

    private String asideWords(Aside aside) {
        var until = item.until();
        return switch (aside) {
            case FOR_A_TIME -> getTranslation("worklist.aside.until", until == null ? "" : Formats.date(until));
            case UNTIL_CHANGE -> getTranslation("worklist.aside.until-change");
            case NOT_NEEDED -> getTranslation("worklist.aside.not-needed");
        };
    }
}
