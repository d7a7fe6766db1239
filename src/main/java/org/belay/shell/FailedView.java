package org.belay.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Collectors;
import org.belay.shared.Refused;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Page;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A page that could not be shown: why, when something stands against it; else no more than that it failed. */
@PermitAll
@ParentLayout(MainLayout.class)
class FailedView extends Page implements HasErrorParameter<Exception> {

    private static final Logger LOG = LoggerFactory.getLogger(FailedView.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        removeAll();
        if (parameter.getException() instanceof Refused refused) {
            show(
                    "failed.refused",
                    refused.problems().stream()
                            .map(problem -> getTranslation(
                                    problem.key(), problem.arguments().toArray()))
                            .collect(Collectors.joining(" ")));
            return HttpServletResponse.SC_CONFLICT;
        }
        LOG.error("The page {} failed", event.getLocation().getPath(), parameter.getException());
        show("failed.title", getTranslation("failed.text"));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    private void show(String key, String text) {
        var title = getTranslation(key);
        title(title);
        add(Blocks.empty("triangle-alert", new H1(title), text, new Anchor("", getTranslation("not-found.home"))));
    }
}
