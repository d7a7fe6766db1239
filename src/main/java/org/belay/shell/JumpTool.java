package org.belay.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.stream.Stream;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.JumpSource;
import org.belay.shared.ui.JumpSource.Jump;
import org.belay.shared.ui.Keys;
import org.belay.shared.ui.NavigationSource;
import org.belay.shared.ui.PageHeader;
import org.belay.shared.ui.TopTool;
import org.springframework.core.annotation.Order;

/** Search and jump at the top of every page and under Ctrl K; the list of keys under the question mark. */
@SpringComponent
@Order(0)
class JumpTool implements TopTool {

    private static final String JUMP = "(event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey"
            + " && event.key.toLowerCase() === 'k' && !(" + Keys.WRITES + ") && (event.preventDefault(), true)";
    private static final String LIST = "event.key === '?' && !event.ctrlKey && !event.metaKey && !event.altKey && "
            + Keys.SINGLE + " && !(" + Keys.WRITES + ")";

    private final List<NavigationSource> entries;
    private final List<JumpSource> sources;

    JumpTool(List<NavigationSource> entries, List<JumpSource> sources) {
        this.entries = entries;
        this.sources = sources;
    }

    @Override
    public Component create() {
        return Buttons.icon("search", UI.getCurrent().getTranslation("jump.open"), this::open);
    }

    /** Listens while the frame stands: wherever the focus is, but not while somebody writes. */
    void listen(AttachEvent attached) {
        var body = attached.getUI().getElement();
        var jump = body.addEventListener("keydown", key -> once(this::open)).setFilter(JUMP);
        var list = body.addEventListener("keydown", key -> once(() -> new KeysDialog().open()))
                .setFilter(LIST);
        attached.getSource().addDetachListener(detached -> {
            jump.remove();
            list.remove();
            detached.unregisterListener();
        });
    }

    private static void once(Runnable open) {
        if (UI.getCurrent().getInternals().getActiveModalComponent() == null) {
            open.run();
        }
    }

    private void open() {
        new JumpDialog(actions(), entries, sources).open();
    }

    private static List<Jump> actions() {
        return UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream()
                .limit(1)
                .map(HasElement::getElement)
                .flatMap(page -> page.getComponent().stream())
                .flatMap(Component::getChildren)
                .flatMap(part -> part instanceof PageHeader header ? header.actions().stream() : Stream.of())
                .toList();
    }
}
