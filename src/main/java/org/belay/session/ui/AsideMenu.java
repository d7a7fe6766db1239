package org.belay.session.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.belay.session.WaitingItems;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Icons;
import org.belay.shared.ui.Notify;
import org.jspecify.annotations.Nullable;

/** Puts an item of Home aside, as Today does: until a day, or as not needed. */
final class AsideMenu extends MenuBar {

    private final transient WaitingItems items;
    private final String item;
    private final transient Component row;

    /**
     * @param item its name
     * @param row where it stands; hidden once it is put aside
     */
    AsideMenu(WaitingItems items, String item, String fact, LocalDate today, Component row) {
        this.items = items;
        this.item = item;
        this.row = row;
        addThemeVariants(MenuBarVariant.TERTIARY);
        addClassName("b-more");
        var snooze = addItem(Icons.of("alarm-clock-off"));
        snooze.setAriaLabel(getTranslation("worklist.snooze") + ": " + fact);
        until(snooze.getSubMenu(), "ONE_DAY", today.plusDays(1));
        until(snooze.getSubMenu(), "THREE_DAYS", today.plusDays(3));
        until(snooze.getSubMenu(), "NEXT_MONDAY", today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
        var more = addItem(Icons.of("ellipsis"));
        more.setAriaLabel(getTranslation("action.more") + ": " + fact);
        more.getSubMenu()
                .addItem(
                        getTranslation("worklist.not-needed"),
                        click -> putAside(null, getTranslation("worklist.not-needed.done")));
    }

    private void until(SubMenu menu, String key, LocalDate day) {
        menu.addItem(
                getTranslation("worklist.snooze." + key),
                click -> putAside(
                        day.atStartOfDay(Formats.zone()).toInstant(), getTranslation("worklist.snoozed." + key)));
    }

    private void putAside(@Nullable Instant until, String done) {
        if (Notify.attempt(() -> items.putAside(item, until))) {
            row.setVisible(false);
            Notify.done(done, () -> {
                items.takeBack(item);
                row.setVisible(true);
            });
        }
    }
}
