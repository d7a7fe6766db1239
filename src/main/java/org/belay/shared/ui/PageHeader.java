package org.belay.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.belay.shared.ui.JumpSource.Jump;
import org.jspecify.annotations.Nullable;

/**
 * The head of each page: breadcrumb, title with badge, one line of context, and at the right a menu of what is needed
 * less often, at most two secondary actions and exactly one primary.
 */
public class PageHeader extends Div {

    private final Nav crumbs = new Nav();
    private final Div titleRow = Blocks.block("b-head-title");
    private final Span context = Blocks.classed(new Span(), "b-muted b-head-context");
    private final Div actions = Blocks.block("b-head-actions");
    private final transient List<Jump> rare = new ArrayList<>();
    private @Nullable SubMenu overflow;
    private @Nullable Button primary;

    public PageHeader(String title) {
        addClassName("b-head");
        crumbs.addClassName("b-crumbs");
        crumbs.setVisible(false);
        titleRow.add(new H1(title));
        context.setVisible(false);
        actions.setVisible(false);
        add(crumbs, titleRow, context, actions);
    }

    /** Adds a step above this page; the first call is the outermost. */
    public PageHeader under(String text, String address) {
        crumbs.setVisible(true);
        crumbs.setAriaLabel(getTranslation("page.breadcrumb"));
        if (crumbs.getComponentCount() > 0) {
            crumbs.add(Icons.of("chevron-right"));
        }
        var link = new Anchor(address, text);
        link.setRouterIgnore(false);
        crumbs.add(link);
        return this;
    }

    public PageHeader badge(Component badge) {
        titleRow.add(badge);
        return this;
    }

    /** One line: dates, counts, owner, as-of time; parts are joined by a middle dot. */
    public PageHeader context(String... parts) {
        context.setText(String.join(" · ", parts));
        context.setVisible(parts.length > 0);
        return this;
    }

    /** Before the primary one, whoever adds it. */
    public PageHeader secondary(Component action) {
        if (primary == null) {
            actions.add(action);
        } else {
            actions.addComponentAtIndex(actions.indexOf(primary), action);
        }
        actions.setVisible(true);
        return this;
    }

    /** An action that is needed less often: in a menu before the others. */
    public PageHeader more(String words, Runnable action) {
        if (overflow == null) {
            var bar = new MenuBar();
            bar.addThemeVariants(MenuBarVariant.TERTIARY);
            bar.addClassName("b-more");
            var item = bar.addItem(Icons.of("ellipsis"));
            item.setAriaLabel(getTranslation("action.more"));
            overflow = item.getSubMenu();
            actions.addComponentAsFirst(bar);
            actions.setVisible(true);
        }
        overflow.addItem(words, click -> action.run());
        rare.add(new Jump(words, "", "arrow-right", action));
        return this;
    }

    /** All that can be done here now, for who finds it by its words. */
    public List<Jump> actions() {
        var buttons = actions.getChildren()
                .filter(action -> action instanceof Button button && button.isEnabled() && button.isVisible())
                .map(Button.class::cast)
                .map(button -> new Jump(button.getText(), "", "arrow-right", button::click));
        return Stream.concat(buttons, rare.stream()).toList();
    }

    /** The one accent of the page; it names the object and the count. */
    public PageHeader primary(Button action) {
        action.addThemeVariants(ButtonVariant.PRIMARY);
        primary = action;
        actions.add(action);
        actions.setVisible(true);
        return this;
    }
}
