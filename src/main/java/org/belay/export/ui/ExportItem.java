package org.belay.export.ui;

import com.ibm.icu.text.ListFormatter;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import java.util.Objects;
import java.util.function.Consumer;
import org.belay.export.ExportFormat;
import org.belay.export.ExportKind;
import org.belay.export.ExportPage.Offer;
import org.belay.export.ExportRow;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Icons;

/** One kind of file: what it holds, who may have it, when it was made last, and how one gets it. */
class ExportItem extends ListItem {

    private final transient Offer offer;

    /** @param possible whether a file can be asked for now */
    ExportItem(Offer offer, boolean possible, Consumer<ExportFormat> start) {
        this.offer = offer;
        addClassNames("b-item", "b-export");
        var kind = offer.kind();
        var made = Blocks.block("b-column b-tight", Blocks.meta(last()));
        offer.ready().forEach(row -> made.add(download(row)));
        add(
                Blocks.block(
                        "b-column b-tight",
                        Blocks.strong(name(kind)),
                        Blocks.muted(getTranslation("state.ExportKind." + kind + ".text")),
                        Blocks.meta(readers(kind))),
                made,
                Blocks.row(
                        make(ExportFormat.EXCEL, "file-spreadsheet", possible, start),
                        make(ExportFormat.CSV, "file-text", possible, start)));
    }

    private String name(ExportKind kind) {
        return getTranslation("state.ExportKind." + kind);
    }

    private String readers(ExportKind kind) {
        var readers = kind.readers().stream()
                .map(relation -> getTranslation("who-sees." + relation))
                .toList();
        var who = getTranslation(
                "exports.seen-by", ListFormatter.getInstance(getLocale()).format(readers));
        return kind.byPlace() ? who : who + " · " + getTranslation("exports.whole");
    }

    private String last() {
        var row = offer.last();
        if (row == null) {
            return getTranslation("exports.never");
        }
        var when = Formats.dateTime(Objects.requireNonNullElse(row.endedAt(), row.startedAt()));
        return getTranslation(
                switch (row.state()) {
                    case WAITING -> "exports.being-made";
                    case READY -> "exports.last";
                    case STOPPED -> "exports.last-stopped";
                    case FAILED -> "exports.last-failed";
                },
                when,
                row.by());
    }

    /** A link as of any file, so that it can also be saved under another name. */
    private Component download(ExportRow row) {
        var link = new Anchor(ExportNavigation.file(row.id()), Icons.of("download"), Blocks.text(row.fileName()));
        link.setRouterIgnore(true);
        link.addClassName("b-export-file");
        link.getElement().setAttribute("download", true);
        link.setAriaLabel(
                getTranslation("exports.download", row.fileName(), Objects.requireNonNullElse(row.rows(), 0L)));
        var expires = Objects.requireNonNullElse(row.expiresAt(), row.startedAt());
        var facts = getTranslation("exports.until", Formats.dateTime(expires));
        return Blocks.block(
                "b-column b-tight",
                link,
                Blocks.meta(
                        row.request().contains("=") && narrowed(row)
                                ? getTranslation("exports.narrowed") + " · " + facts
                                : facts));
    }

    private static boolean narrowed(ExportRow row) {
        return !row.request().replaceFirst("^cohort=[0-9]+&?", "").isEmpty();
    }

    private Component make(ExportFormat format, String icon, boolean possible, Consumer<ExportFormat> start) {
        var name = getTranslation("state.ExportFormat." + format);
        var button = Buttons.of(name, icon, () -> start.accept(format));
        button.setAriaLabel(getTranslation("exports.make", name(offer.kind()), name));
        button.setEnabled(possible);
        button.setDisableOnClick(true);
        return button;
    }
}
