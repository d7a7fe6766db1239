package org.belay.community.ui;

import static org.belay.community.ui.Words.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import org.belay.community.CheckedFile;
import org.belay.community.PostService;
import org.belay.draft.DraftKey;
import org.belay.draft.Drafts;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Notify;
import org.jspecify.annotations.Nullable;

/** Something to be posted, with a file if there is one: a post, or a reply to one. */
final class PostForm extends Div {

    /** What becomes of it. */
    @FunctionalInterface
    interface Sending {
        void send(String words, @Nullable CheckedFile file);
    }

    private final DraftedArea words;
    private final FileField file;
    private final transient Sending sending;
    private final transient Runnable changed;

    /**
     * @param label of its text
     * @param send sends it once it is clicked, when the form has given it something to do
     */
    PostForm(Drafts drafts, DraftKey draft, String label, int rows, Button send, Sending sending, Runnable changed) {
        this.words = new DraftedArea(drafts, draft, label, PostService.LONGEST, rows);
        this.file = new FileField();
        this.sending = sending;
        this.changed = changed;
        addClassName("b-column");
        send.addClickListener(click -> send());
        add(words, new Details(text("post.attach"), file), Blocks.row(Blocks.grow(), send));
    }

    private void send() {
        if (words.isBlank()) {
            words.complain(text("post.problem.empty"));
            return;
        }
        if (file.waits()) {
            return;
        }
        if (Notify.attempt(() -> sending.send(words.value(), file.value()))) {
            words.done();
            file.clear();
            changed.run();
        }
    }

    void focus() {
        words.focus();
    }
}
