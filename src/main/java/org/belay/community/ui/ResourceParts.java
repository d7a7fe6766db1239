package org.belay.community.ui;

import static org.belay.community.ui.Words.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import java.util.ArrayList;
import org.belay.community.LibraryService;
import org.belay.community.ResourceRow;
import org.belay.program.Milestone.PlanSide;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Icons;
import org.belay.shared.ui.Notify;

/** A resource in a list and on its page. */
final class ResourceParts {

    private ResourceParts() {}

    /** The way to its page, with whatever tells what it is. */
    static Component title(ResourceRow row) {
        var under = new ArrayList<String>();
        if (row.program() != null) {
            under.add(row.program());
        }
        var file = row.file();
        var link = row.link();
        under.add(
                file != null
                        ? text("community.file-kind." + file.kind()) + ", " + Words.size(file.bytes())
                        : Words.host(link == null ? "" : link));
        if (row.side() != PlanSide.BOTH) {
            under.add(text("library.for-side", text("state.PlanSide." + row.side())));
        }
        var lines = Blocks.block("b-who-lines", Blocks.strong(row.title()), Blocks.meta(String.join(" · ", under)));
        var anchor = new Anchor(
                CommunityNavigation.resource(row.id()),
                Blocks.block("b-row", Icons.of(file != null ? "file-text" : "link"), lines));
        anchor.addClassName("b-plain-link");
        return anchor;
    }

    static Component topics(ResourceRow row) {
        var chips = Blocks.block("b-row b-why");
        row.topics().forEach(topic -> chips.add(Blocks.chip(topic.label())));
        return chips;
    }

    /** How many it has helped, and whether the reader is one of them. */
    static Component helped(ResourceRow row, LibraryService library, Runnable changed) {
        var button = new Button(text("library.helped", row.helped()), Icons.of("thumbs-up"), click -> {
            Notify.attempt(() -> library.helped(row.id(), !row.helpedMe()));
            changed.run();
        });
        button.setAriaLabel(text("library.helped-spoken", row.title(), row.helped()));
        button.getElement().setAttribute("aria-pressed", Boolean.toString(row.helpedMe()));
        button.addClassName("b-toggle");
        return button;
    }

    /** What there is to read: the link or the file. */
    static Component content(ResourceRow row) {
        var file = row.file();
        if (file != null) {
            return Words.download(file);
        }
        var link = row.link() == null ? "" : row.link();
        return Words.link(link, text("library.open", Words.host(link)));
    }

    static void remove(ResourceRow row, LibraryService library, Runnable changed) {
        if (Notify.attempt(() -> library.remove(row.id(), row.version()))) {
            Notify.done(text("library.removed", row.title()), () -> {
                Notify.attempt(() -> library.restore(row.id(), row.version() + 1));
                changed.run();
            });
            changed.run();
        }
    }

    /** As it stands in a card among others. */
    static Component line(ResourceRow row, LibraryService library, Runnable changed) {
        var line = Blocks.block("b-column b-tight", title(row));
        if (row.text() != null) {
            line.add(Words.prose(row.text()));
        }
        if (!row.topics().isEmpty()) {
            line.add(topics(row));
        }
        var actions = Blocks.row(content(row), Blocks.grow(), helped(row, library, changed));
        if (row.mayKeep() && row.program() == null) {
            actions.add(
                    Buttons.icon("trash-2", text("library.remove", row.title()), () -> remove(row, library, changed)));
        }
        line.add(actions);
        return line;
    }
}
