package org.belay.export.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import org.belay.export.ExportFormat;
import org.belay.export.ExportKind;
import org.belay.export.ExportPage;
import org.belay.export.ExportProgress;
import org.belay.export.ExportRow;
import org.belay.export.ExportService;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.ProgressPanel;
import org.belay.shared.ui.ProgressPanel.Labels;
import org.belay.shared.ui.ProgressPanel.Progress;

/** What can be exported, each with who may, when it was made last, and its buttons; above it what is being made. */
class ExportPanel extends Div {

    private final transient ExportService exports;
    private final transient ExportPage page;
    private final transient ExportAddress address;

    ExportPanel(ExportService exports, ExportPage page, ExportAddress address, boolean choosesCohort) {
        this.exports = exports;
        this.page = page;
        this.address = address;
        addClassName("b-column");
        var running = page.running();
        if (running != null) {
            add(progress(running));
        }
        add(new ExportFields(page, address, choosesCohort));
        var list = new UnorderedList();
        list.addClassName("b-items");
        page.offers()
                .forEach(offer ->
                        list.add(new ExportItem(offer, running == null, format -> start(offer.kind(), format))));
        add(list);
    }

    private ProgressPanel progress(ExportRow running) {
        return new ProgressPanel(
                new Labels(
                        getTranslation("exports.running", running.fileName()),
                        getTranslation("exports.running-help"),
                        getTranslation("exports.stop")),
                () -> exports.progress(running.id()).map(this::said),
                () -> exports.stop(running.id()),
                ExportPanel::reload);
    }

    private Progress said(ExportProgress now) {
        var stage = now.stopping()
                ? getTranslation("exports.stopping")
                : switch (now.stage()) {
                    case WAITING -> getTranslation("exports.waiting");
                    case READING ->
                        now.total() == 0
                                ? getTranslation("exports.counting")
                                : getTranslation("exports.reading", now.done(), now.total());
                    case WRITING -> getTranslation("exports.writing");
                };
        var total = now.stage() == ExportProgress.Stage.READING ? now.total() : 0;
        return new Progress(stage, now.done(), total, now.stopping());
    }

    private void start(ExportKind kind, ExportFormat format) {
        if (Notify.attempt(
                () -> exports.start(page.scope().program(), kind, format, address.filter(), Formats.ofFiles()))) {
            reload();
        }
    }

    private static void reload() {
        UI.getCurrent().refreshCurrentRoute(false);
    }
}
