package org.belay.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import org.belay.notification.NoticeRow;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Tone;

/** One piece of news: what, why, when, and where it leads. */
class NoticeItem extends Div {

    NoticeItem(NoticeRow notice, Runnable see) {
        addClassNames("b-notice");
        setClassName("b-notice-new", !notice.seen() && !notice.over());
        add(
                Blocks.tile(NewsWords.icon(notice.kind()), notice.seen() || notice.over() ? Tone.NEUTRAL : Tone.ACCENT),
                Blocks.block("b-column b-tight b-grow", line(notice, see), meta(notice)));
        if (!notice.seen()) {
            add(Buttons.icon("check", getTranslation("notices.see", notice.line()), see));
        }
    }

    private static Component line(NoticeRow notice, Runnable see) {
        var address = notice.address();
        if (address == null) {
            return Blocks.strong(notice.line());
        }
        var link = new Anchor(address, notice.line());
        link.setRouterIgnore(false);
        link.setTitle(notice.action());
        if (!notice.seen()) {
            link.getElement().addEventListener("click", click -> see.run());
        }
        return link;
    }

    private Div meta(NoticeRow notice) {
        var meta = Blocks.row(Blocks.meta(Formats.dateTime(notice.at()) + " · " + notice.why()));
        if (notice.over()) {
            meta.add(Blocks.badge(getTranslation("notices.over"), Tone.NEUTRAL));
        }
        return meta;
    }
}
