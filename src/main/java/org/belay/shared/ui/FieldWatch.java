package org.belay.shared.ui;

import com.vaadin.flow.server.HandlerHelper;
import com.vaadin.flow.server.HandlerHelper.RequestType;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SynchronizedRequestHandler;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import org.springframework.stereotype.Component;

/** Lets each field of each page remember what it held before its reader changed it; no page does anything for it. */
@Component
class FieldWatch implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(
                        begun -> begun.getUI().addAfterNavigationListener(shown -> FilledIn.watch(begun.getUI())));
        event.addRequestHandler(new BeforeChanges());
    }

    /** Also the fields that came after the page: what was filled into them is about to be read. */
    private static final class BeforeChanges extends SynchronizedRequestHandler {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean canHandleRequest(VaadinRequest request) {
            return HandlerHelper.isRequestType(request, RequestType.UIDL);
        }

        @Override
        public boolean synchronizedHandleRequest(
                VaadinSession session, VaadinRequest request, VaadinResponse response) {
            var ui = session.getService().findUI(request);
            if (ui != null) {
                FilledIn.watch(ui);
            }
            return false;
        }
    }
}
