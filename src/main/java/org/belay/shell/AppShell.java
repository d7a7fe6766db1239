package org.belay.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** What each page of the browser loads. */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("ui/styles.css")
@Viewport("width=device-width, initial-scale=1")
@Push
public class AppShell implements AppShellConfigurator {

    private static final long serialVersionUID = 1L;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "ui/favicon.svg", "any");
    }
}
