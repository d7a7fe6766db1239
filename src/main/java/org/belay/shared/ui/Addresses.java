package org.belay.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;

/** Addresses of this application as they stand in links. */
public final class Addresses {

    private Addresses() {}

    /** Goes there. The router wants path and query apart: a query in the path would be read as a part of it. */
    public static void open(String address) {
        var location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }
}
