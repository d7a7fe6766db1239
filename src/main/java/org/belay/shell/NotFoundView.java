package org.belay.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import org.belay.shared.NotFound;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Page;

/** What does not exist, and what is not for this person: the same answer. */
@PermitAll
@ParentLayout(MainLayout.class)
class NotFoundView extends Page implements HasErrorParameter<NotFound> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFound> parameter) {
        show();
        return HttpServletResponse.SC_NOT_FOUND;
    }

    void show() {
        removeAll();
        var title = getTranslation("not-found.title");
        title(title);
        add(Blocks.empty(
                "search",
                new H1(title),
                getTranslation("not-found.text"),
                new Anchor("", getTranslation("not-found.home"))));
    }
}
