package org.belay.recognition.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.belay.recognition.Badge;
import org.belay.recognition.Badges;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Icons;
import org.belay.shared.ui.Notify;

/** The own badges, for oneself alone, but those that one shares. */
final class BadgesCard extends Div {

    private final transient Badges badges;
    private final transient Runnable changed;

    BadgesCard(Badges badges, Runnable changed) {
        this.badges = badges;
        this.changed = changed;
        var card = Blocks.card(getTranslation("badge.mine"), WhoSees.of(Permission.RECOGNIZE));
        var mine = badges.mine();
        if (mine.isEmpty()) {
            card.add(Blocks.muted(getTranslation("badge.none")));
        }
        mine.forEach(badge -> card.add(line(badge)));
        add(card);
    }

    private Component line(Badge badge) {
        var share = badge.shared()
                ? Buttons.quiet(getTranslation("badge.keep"), () -> keep(badge))
                : Buttons.quiet(
                        getTranslation("badge.share"), () -> new ShareBadgeDialog(badges, badge, changed).open());
        share.setAriaLabel(share.getText() + ": " + RecognitionWords.badge(badge) + ", " + badge.goalTitle());
        return Blocks.block(
                "b-row",
                Icons.of(RecognitionWords.icon(badge)),
                Blocks.block(
                        "b-column b-tight b-grow",
                        Blocks.strong(RecognitionWords.badge(badge)),
                        Blocks.block("b-muted b-prose", Blocks.text(badge.goalTitle())),
                        Blocks.meta(Formats.date(badge.earnedAt())
                                + (badge.shared() ? " · " + getTranslation("badge.everybody") : "")),
                        Blocks.row(share)));
    }

    private void keep(Badge badge) {
        if (Notify.attempt(() -> badges.keep(badge.id()))) {
            var words = badge.words();
            changed.run();
            Notify.done(getTranslation("badge.kept"), () -> {
                badges.share(badge.id(), words == null ? "" : words);
                changed.run();
            });
        }
    }
}
