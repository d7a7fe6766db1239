package org.belay.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.time.ZoneId;
import java.util.Locale;
import org.belay.notification.ui.NotificationNavigation;
import org.belay.security.Account;
import org.belay.security.AccountService;
import org.belay.shared.Texts;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;
import org.jspecify.annotations.Nullable;

/** Whose session this is, with language, theme and sign-out. */
@SpringComponent
@UIScope
class AccountMenu {

    private final AccountService accounts;
    private final AuthenticationContext authentication;

    AccountMenu(AccountService accounts, AuthenticationContext authentication) {
        this.accounts = accounts;
        this.authentication = authentication;
    }

    Component component() {
        var ui = UI.getCurrent();
        var account = accounts.own();
        applyLook(ui, account, accounts.ownZone());
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        bar.addClassName("b-account");
        var top = bar.addItem(Blocks.who(accounts.ownName(), account.email()));
        top.setAriaLabel(ui.getTranslation("account.menu", accounts.ownName()));
        var menu = top.getSubMenu();
        languages(menu.addItem(ui.getTranslation("account.language")), account);
        themes(menu.addItem(ui.getTranslation("account.theme")), account);
        menu.addItem(
                ui.getTranslation("account.notifications"), click -> Addresses.open(NotificationNavigation.CHOICES));
        menu.addItem(ui.getTranslation("keys.title") + "…", click -> new KeysDialog().open());
        menu.addItem(ui.getTranslation("account.sign-out"), click -> authentication.logout());
        return bar;
    }

    private static void applyLook(UI ui, Account account, ZoneId zone) {
        ui.getPage().setColorScheme(scheme(account.colorScheme()));
        var language = account.language();
        Formats.readIn(ui, language == null ? ui.getLocale() : Locale.forLanguageTag(language), zone);
    }

    private static ColorScheme.Value scheme(org.belay.security.@Nullable ColorScheme chosen) {
        if (chosen == null) {
            return ColorScheme.Value.LIGHT_DARK;
        }
        return switch (chosen) {
            case LIGHT -> ColorScheme.Value.LIGHT;
            case DARK -> ColorScheme.Value.DARK;
        };
    }

    private void languages(MenuItem parent, Account account) {
        for (var language : Texts.LANGUAGES) {
            var item = parent.getSubMenu().addItem(language.getDisplayLanguage(language), click -> {
                accounts.chooseLook(language.toLanguageTag(), account.colorScheme());
                UI.getCurrent().getPage().reload();
            });
            item.setCheckable(true);
            item.setChecked(Texts.language(UI.getCurrent().getLocale()).equals(language));
        }
    }

    private void themes(MenuItem parent, Account account) {
        theme(parent, account, null, "account.theme.system");
        theme(parent, account, org.belay.security.ColorScheme.LIGHT, "account.theme.light");
        theme(parent, account, org.belay.security.ColorScheme.DARK, "account.theme.dark");
    }

    private void theme(
            MenuItem parent, Account account, org.belay.security.@Nullable ColorScheme scheme, String labelKey) {
        var item = parent.getSubMenu().addItem(UI.getCurrent().getTranslation(labelKey), click -> {
            accounts.chooseLook(account.language(), scheme);
            UI.getCurrent().getPage().setColorScheme(scheme(scheme));
        });
        item.setCheckable(true);
        item.setChecked(account.colorScheme() == scheme);
    }
}
