package org.belay.shell;

import static java.util.Comparator.comparing;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.belay.security.AccountService;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Focus;
import org.belay.shared.ui.Icons;
import org.belay.shared.ui.NavigationSource;
import org.belay.shared.ui.NavigationSource.Entry;
import org.belay.shared.ui.TopTool;
import org.jspecify.annotations.Nullable;

/** The frame of every page: the drawer with brand, navigation and account, and one surface for the page. */
@Layout
@PermitAll
class MainLayout extends AppLayout implements AfterNavigationObserver {

    private final transient AccountService accounts;
    private final transient List<NavigationSource> sources;
    private final transient List<TopTool> tools;
    private final transient JumpTool jumps;
    private final Main surface = new Main();
    private final Nav navigation = new Nav();
    private @Nullable String path;

    MainLayout(
            AccountService accounts,
            AccountMenu accountMenu,
            List<NavigationSource> sources,
            List<TopTool> tools,
            JumpTool jumps) {
        this.accounts = accounts;
        this.sources = sources;
        this.tools = tools;
        this.jumps = jumps;
        setPrimarySection(Section.DRAWER);
        surface.addClassName("b-surface");
        surface.setId("content");
        surface.getElement().setAttribute("tabindex", "-1");
        super.setContent(surface);
        navigation.addClassName("b-navigation");
        navigation.setAriaLabel(getTranslation("navigation.label"));
        var top = new Header(skip(), brand());
        top.addClassNames("b-column", "b-drawer-top");
        var foot = new Footer(accountMenu.component());
        foot.addClassName("b-drawer-foot");
        addToDrawer(top, navigation, foot);
        addToNavbar(false, navbar());
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        jumps.listen(attached);
        Focus.watch(surface);
    }

    /** The first stop of the tab key, in the drawer and in the bar of a phone, whichever is there. */
    private Component skip() {
        var link = new Anchor("#content", getTranslation("navigation.skip"));
        link.addClassName("b-skip");
        link.setRouterIgnore(true);
        link.getElement().executeJs("""
                this.addEventListener('click', (event) => {
                  event.preventDefault();
                  document.querySelector('main').focus();
                })""");
        return link;
    }

    private Component brand() {
        var lines = Blocks.block("b-who-lines", Blocks.strong("Belay"), Blocks.meta(accounts.organizationName()));
        var brand = Blocks.block("b-brand", Blocks.block("b-brand-mark", Icons.of("mountain")), lines, Blocks.grow());
        tools.forEach(tool -> brand.add(tool.create()));
        return brand;
    }

    private Component navbar() {
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("navigation.open"));
        var bar = Blocks.block(
                "b-navbar",
                skip(),
                toggle,
                Blocks.block("b-brand-mark", Icons.of("mountain")),
                Blocks.strong("Belay"),
                Blocks.grow());
        tools.forEach(tool -> bar.add(tool.create()));
        return bar;
    }

    /** Drawn anew after each step, since a step may have added a cohort or taken a right away. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        navigation.removeAll();
        sources.stream()
                .flatMap(source -> source.entries().stream())
                .sorted(comparing(Entry::section).thenComparingInt(Entry::order).thenComparing(Entry::label))
                .collect(Collectors.groupingBy(Entry::section, TreeMap::new, Collectors.toList()))
                .forEach((section, entries) -> navigation.add(group(section, entries)));
        begin(event.getLocation().getPath());
    }

    /**
     * Another page begins at its top and is read from its title on, as a page that is loaded is; a page that took the focus
     * to a field keeps it there. What only narrows a page, which is in the query of the address, leaves all as it is.
     */
    private void begin(String now) {
        if (path != null && !path.equals(now)) {
            surface.getElement().executeJs("""
                    this.scrollTop = 0;
                    const title = this.querySelector('h1');
                    if (title && !this.contains(document.activeElement)) {
                      title.tabIndex = -1;
                      title.focus({ preventScroll: true });
                    }""");
        }
        if (now.equals(path)) {
            Focus.keep();
        }
        path = now;
        // On a phone they are wider than the screen, and how wide is known once they are drawn.
        surface.getElement().executeJs("""
                requestAnimationFrame(() => this.querySelectorAll('.b-links > [aria-current]').forEach(
                  (link) => link.scrollIntoView({ block: 'nearest', inline: 'center' })))""");
    }

    private SideNav group(NavigationSource.Section section, List<Entry> entries) {
        var group = new SideNav();
        if (section != NavigationSource.Section.TOP) {
            group.setLabel(getTranslation("navigation.section." + section.name()));
        }
        entries.forEach(entry -> group.addItem(item(entry)));
        return group;
    }

    private static SideNavItem item(Entry entry) {
        var item = new SideNavItem(entry.label(), entry.address());
        item.setMatchNested(!entry.address().isEmpty());
        item.setPrefixComponent(entry.dot() == null ? Icons.of(entry.icon()) : Blocks.dot(entry.dot()));
        return item;
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        surface.removeAll();
        surface.getElement().appendChild(content.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement oldContent) {
        surface.getElement().removeAllChildren();
    }
}
