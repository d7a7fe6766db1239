package org.belay.reporting.ui;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.IOException;
import java.io.Serializable;
import java.util.Locale;
import org.belay.reporting.OutcomeFiles;
import org.belay.reporting.ReportFile;
import org.belay.reporting.ReportFile.Kind;
import org.belay.shared.CohortId;
import org.belay.shared.ui.FileLink;
import org.belay.shared.ui.Formats;

/** The files of one report. Each download is authorized anew when it is asked for. */
record ReportDownloads(Writer writer) {

    /** Reads and writes the report. */
    @FunctionalInterface
    interface Writer extends Serializable {
        ReportFile write(Kind kind, Locale locale) throws IOException;
    }

    /** Of the report of a cohort. */
    ReportDownloads(OutcomeFiles files, CohortId cohort, ReportAddress address) {
        this((kind, locale) -> files.write(cohort, address.choice(), kind, locale));
    }

    /**
     * A button that downloads.
     *
     * @param page holds the link that the button follows
     */
    Button button(HasComponents page, String text, String icon, Kind kind) {
        Locale locale = Formats.ofFiles();
        return FileLink.button(page, text, icon, FileLink.of("", () -> response(kind, locale)));
    }

    private DownloadResponse response(Kind kind, Locale locale) throws IOException {
        ReportFile file = writer.write(kind, locale);
        return new DownloadResponse(file.open(), file.name(), kind.type(), file.size());
    }
}
