package org.belay.safeguarding.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParameters;
import java.util.ArrayList;
import java.util.List;
import org.belay.safeguarding.HelpRequestId;
import org.belay.safeguarding.HelpRequests;
import org.belay.shared.NotFound;
import org.belay.shared.ui.NavigationSource;
import org.springframework.stereotype.Component;

/** Addresses of the pages of help: for everybody, and for the contacts. */
@Component
public final class SafeguardingNavigation implements NavigationSource {

    /** Where there is help, and what stays between people and what does not. */
    public static final String HELP = "help";

    /** The limits of confidentiality, explained. */
    public static final String LIMITS = "help#limits";

    static final String NEW = "help/new";
    static final String REQUEST = "help/request/:helpRequestId([0-9]+)";
    static final String REQUESTS = "help/requests";
    static final String SOURCES = "help/sources";

    private final HelpRequests requests;

    SafeguardingNavigation(HelpRequests requests) {
        this.requests = requests;
    }

    static String request(HelpRequestId id) {
        return "help/request/" + id.value();
    }

    static HelpRequestId request(RouteParameters parameters) {
        try {
            return new HelpRequestId(parameters.getLong("helpRequestId").orElse(0L));
        } catch (IllegalArgumentException e) {
            throw new NotFound(parameters);
        }
    }

    @Override
    public List<Entry> entries() {
        var ui = UI.getCurrent();
        var entries = new ArrayList<Entry>();
        entries.add(new Entry(Section.ABOUT_YOU, 90, ui.getTranslation("help.title"), HELP, "life-buoy"));
        if (requests.isContact()) {
            entries.add(new Entry(Section.TOP, 40, ui.getTranslation("help.requests"), REQUESTS, "inbox"));
        }
        return entries;
    }
}
