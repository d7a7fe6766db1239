package org.belay.enrollment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.belay.enrollment.Application;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;

/** How an application stands: its state and side, a pause, who decided and why. */
class ApplicationSummary extends Div {

    ApplicationSummary(Application application) {
        addClassNames("b-column", "b-tight");
        add(Blocks.row(
                States.badge(application.row().state()),
                Blocks.chip(States.word(application.row().side()))));
        var pause = application.pause();
        if (pause != null) {
            var backOn = pause.backOn();
            add(Blocks.meta(
                    backOn == null
                            ? getTranslation("enrollment.detail.paused", Formats.date(pause.since()))
                            : getTranslation(
                                    "enrollment.detail.paused-until",
                                    Formats.date(pause.since()),
                                    Formats.date(backOn))));
        }
        var decided = application.decided();
        if (decided != null) {
            var by = decided.by();
            add(Blocks.meta(getTranslation(
                    "enrollment.detail.decided", Formats.dateTime(decided.at()), by == null ? "–" : by)));
            var reason = decided.reason();
            if (reason != null) {
                add(new Paragraph(getTranslation("enrollment.detail.reason", reason)));
            }
        }
    }
}
