package org.belay.recognition.ui;

import com.vaadin.flow.component.dialog.Dialog;
import org.belay.recognition.Badge;
import org.belay.recognition.Badges;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.LimitedField;
import org.belay.shared.ui.Notify;

/** Shows a badge to everybody, with as many words as its holder wants to say. */
final class ShareBadgeDialog extends Dialog {

    private final transient Badges badges;
    private final transient Badge badge;
    private final transient Runnable changed;
    private final LimitedField words = new LimitedField(getTranslation("badge.words"));

    ShareBadgeDialog(Badges badges, Badge badge, Runnable changed) {
        this.badges = badges;
        this.badge = badge;
        this.changed = changed;
        setHeaderTitle(getTranslation("badge.share-title", RecognitionWords.badge(badge)));
        setWidth("560px");
        setMaxWidth("100%");
        words.setMaxLength(Badge.LONGEST_WORDS);
        words.setHelperText(getTranslation("badge.words-help"));
        words.setPlaceholder(badge.goalTitle());
        words.setWidthFull();
        add(Blocks.block("b-form", Blocks.muted(getTranslation("badge.share-text")), words));
        getFooter()
                .add(
                        Buttons.quiet(getTranslation("action.cancel"), this::close),
                        Buttons.primary(getTranslation("badge.share-now"), "award", this::share));
    }

    private void share() {
        if (Notify.attempt(() -> badges.share(badge.id(), words.getValue()))) {
            close();
            changed.run();
            Notify.done(getTranslation("badge.shared"), () -> {
                badges.keep(badge.id());
                changed.run();
            });
        }
    }
}
