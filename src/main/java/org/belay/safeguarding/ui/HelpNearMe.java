package org.belay.safeguarding.ui;

import java.util.List;
import org.belay.feedback.SourcesOfHelp;
import org.belay.safeguarding.HelpSource;
import org.belay.safeguarding.HelpSources;
import org.springframework.stereotype.Component;

/** The list of help, for surveys that show it to somebody who has just answered that times are hard. */
@Component
class HelpNearMe implements SourcesOfHelp {

    private final HelpSources sources;

    HelpNearMe(HelpSources sources) {
        this.sources = sources;
    }

    @Override
    public String address() {
        return SafeguardingNavigation.HELP;
    }

    @Override
    public List<Source> nearMe() {
        return sources.nearMe().stream()
                .map(HelpSource.Listed::source)
                .map(one -> new Source(one.name(), one.what(), one.phone(), one.email(), one.link()))
                .toList();
    }
}
