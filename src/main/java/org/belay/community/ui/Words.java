package org.belay.community.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import org.belay.community.SharedFile;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Icons;

/** What people share, in words. */
final class Words {

    private static final int KIB = 1024;

    private Words() {}

    static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    /** What somebody wrote, with its lines, as text. */
    static Paragraph prose(String text) {
        var paragraph = Blocks.paragraph(text);
        paragraph.addClassName("b-prose");
        return paragraph;
    }

    /** "250 KB", "1.4 MB". */
    static String size(int bytes) {
        return bytes < KIB * KIB
                ? text("community.size-kb", Math.max(1, bytes / KIB))
                : text("community.size-mb", Formats.decimal(bytes / (double) (KIB * KIB), 1));
    }

    /** Never opened by the browser, always saved; the router is not asked. */
    static Component download(SharedFile file) {
        var link = new Anchor(
                CommunityNavigation.file(file.id()),
                Icons.of("download"),
                Blocks.text(file.name()),
                Blocks.meta(size(file.bytes())));
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        link.addClassNames("b-row", "b-shared-link");
        return link;
    }

    /** Opens beside Belay, and the other site learns nothing of it. */
    static Component link(String address, String words) {
        var link = new Anchor(address, Icons.of("arrow-up-right"), Blocks.text(words));
        link.setTarget("_blank");
        link.getElement().setAttribute("rel", "noopener noreferrer");
        link.addClassNames("b-row", "b-shared-link");
        return link;
    }

    /** The host of an address, which is what tells whether one trusts it. */
    static String host(String address) {
        return address.replaceFirst("(?i)^https://", "").replaceFirst("[/?#].*$", "");
    }
}
