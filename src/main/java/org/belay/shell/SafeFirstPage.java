package org.belay.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.springframework.stereotype.Component;

/**
 * The first answer of a page holds its content as JSON within a script element, where Flow leaves it as it is: a name
 * with {@code </script>} in it would end the element, and what follows would be run by whoever reads the name. Written
 * as an escape, the sign says the same to JSON and nothing to HTML.
 */
@Component
class SafeFirstPage implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(SafeFirstPage::escape);
    }

    private static void escape(IndexHtmlResponse response) {
        for (var script : response.getDocument().select("script[initial]")) {
            for (var content : script.dataNodes()) {
                content.setWholeData(content.getWholeData().replace("<", "\\u003c"));
            }
        }
    }
}
