package org.belay.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belay.shared.Reference;
import org.belay.shared.Refused;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
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
        var reference = Reference.next();
        LOG.error(
                "The page {} failed, reference {}", event.getLocation().getPath(), reference, parameter.getException());
        show(
                "failed.title",
                getTranslation("failed.text", reference),
                Buttons.of(
                        getTranslation("failed.again"),
                        "refresh-cw",
                        () -> UI.getCurrent().getPage().reload()));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    private void show(String key, String text, Component... ways) {
        var title = getTranslation(key);
        title(title);
        var all = Stream.concat(Stream.of(ways), Stream.of(new Anchor("", getTranslation("not-found.home"))));
        add(Blocks.empty("triangle-alert", new H1(title), text, all.toArray(Component[]::new)));
    }
}
