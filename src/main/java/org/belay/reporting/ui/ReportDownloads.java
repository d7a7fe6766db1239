package org.belay.reporting.ui;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.IOException;
import java.util.Locale;
import org.belay.reporting.OutcomeFiles;
import org.belay.reporting.ReportFile;
import org.belay.reporting.ReportFile.Kind;
import org.belay.shared.CohortId;
import org.belay.shared.ui.FileLink;

/** The files of one report. Each download is authorized anew when it is asked for. */
record ReportDownloads(OutcomeFiles files, CohortId cohort, ReportAddress address) {

    /**
     * A button that downloads.
     *
     * @param page holds the link that the button follows
     */
    Button button(HasComponents page, String text, String icon, Kind kind) {
        Locale locale = locale();
        return FileLink.button(page, text, icon, FileLink.of("", () -> response(kind, locale)));
    }

    private DownloadResponse response(Kind kind, Locale locale) throws IOException {
        ReportFile file = files.write(cohort, address.choice(), kind, locale);
        return new DownloadResponse(file.open(), file.name(), kind.type(), file.size());
    }

    /** The language of the screen, and the country of the browser, which says what paper is usual. */
    private static Locale locale() {
        Locale language = UI.getCurrent().getLocale();
        Locale browser = VaadinSession.getCurrent().getBrowser().getLocale();
        return language.getCountry().isEmpty()
                        && browser != null
                        && browser.getLanguage().equals(language.getLanguage())
                ? browser
                : language;
    }
}
