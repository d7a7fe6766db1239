package org.belay.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.NotFound;
import org.belay.shared.Reference;
import org.belay.shared.Refused;
import org.belay.shared.ui.Notify;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Somebody pressed something and it failed: they are told, with the reference under which the log says why. */
@Component
class FailedAction implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(FailedAction.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(begun -> begun.getSession().setErrorHandler(FailedAction::tell));
    }

    private static void tell(ErrorEvent event) {
        var ui = UI.getCurrent();
        if (ui == null) {
            LOG.error("What nobody looks at failed", event.getThrowable());
            return;
        }
        switch (event.getThrowable()) {
            case Refused refused -> Notify.problem(Notify.words(refused));
            case ChangedMeanwhile _ -> Notify.problem(ui.getTranslation("problem.changed-meanwhile"));
            case NotFound _ -> Notify.problem(ui.getTranslation("problem.gone"));
            default -> {
                var reference = Reference.next();
                LOG.error("An action on a page failed, reference {}", reference, event.getThrowable());
                Notify.problem(ui.getTranslation("problem.unexpected", reference));
            }
        }
    }
}
