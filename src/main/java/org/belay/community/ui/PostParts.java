package org.belay.community.ui;

import static org.belay.community.ui.Words.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import org.belay.community.PostRow;
import org.belay.community.PostService;
import org.belay.community.PostSpace;
import org.belay.community.SpacePage;
import org.belay.draft.DraftKey;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.ConfirmDialog;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Notify;

/** Posts with their replies, and what can be said and done about them. */
final class PostParts {

    private final CommunityTools tools;
    private final SpacePage space;
    private final Runnable changed;

    PostParts(CommunityTools tools, SpacePage space, Runnable changed) {
        this.tools = tools;
        this.space = space;
        this.changed = changed;
    }

    private DraftKey draft() {
        return switch (space.place()) {
            case PostSpace.OfCircle(var circle) -> new DraftKey("post-circle", circle.value());
            case PostSpace.OfCohort(var cohort) -> new DraftKey("post-cohort", cohort.value());
            case PostSpace.OfProgram(var program) -> new DraftKey("post-program", program.value());
        };
    }

    /** To post something. */
    Component form() {
        var words = new DraftedArea(tools.drafts(), draft(), text("post.new"), PostService.LONGEST, 3);
        var file = new FileField();
        var more = new Details(text("post.attach"), file);
        var send = Buttons.primary(text("post.send"), "send", () -> {
            if (words.isBlank()) {
                words.complain(text("post.problem.empty"));
                return;
            }
            if (Notify.attempt(() -> tools.posts().post(space.place(), words.value(), file.value()))) {
                words.done();
                file.clear();
                changed.run();
            }
        });
        return Blocks.card(text("post.title"), words, more, Blocks.row(Blocks.grow(), send));
    }

    Component thread(PostRow.Talk thread) {
        var card = Blocks.block("b-post-card", post(thread.post()));
        card.getElement().setAttribute("role", "article");
        card.getElement()
                .setAttribute("aria-label", text("post.by", thread.post().authorName()));
        if (!thread.replies().isEmpty()) {
            var replies = Blocks.block("b-replies");
            thread.replies().forEach(reply -> replies.add(post(reply)));
            card.add(replies);
        }
        if (space.writes()) {
            card.add(replyForm(thread));
        }
        return card;
    }

    private Div post(PostRow post) {
        var head = Blocks.block(
                "b-row b-between", Blocks.who(post.authorName(), Formats.dateTime(post.at())), actions(post));
        var block = Blocks.block("b-column b-tight b-post", head);
        var words = post.text();
        if (words == null) {
            block.add(Blocks.muted(text("post.removed." + post.removed())));
            return block;
        }
        block.add(Words.prose(words));
        var file = post.file();
        if (file != null) {
            block.add(Words.download(file));
        }
        return block;
    }

    private Component actions(PostRow post) {
        var row = Blocks.row();
        if (post.removed() != null) {
            return row;
        }
        if (post.reported()) {
            row.add(Blocks.meta(text("post.was-reported")));
        } else if (!post.mine()) {
            row.add(Buttons.icon("flag", text("post.report", post.authorName()), () -> report(post)));
        }
        if (post.mayRemove()) {
            row.add(Buttons.icon("trash-2", text("post.remove", post.authorName()), () -> remove(post)));
        }
        return row;
    }

    private void report(PostRow post) {
        var why = new TextArea(text("post.report-why"));
        why.setMaxLength(PostService.LONGEST_REASON);
        why.setMinRows(3);
        why.setWidthFull();
        new ConfirmDialog(
                        text("post.report-title"),
                        text("post.report-confirm"),
                        () -> tools.posts().report(post.id(), why.getValue()),
                        () -> {
                            Notify.done(text("post.report-done"));
                            changed.run();
                        },
                        Blocks.paragraph(text(space.ofCircle() ? "post.report-text-circle" : "post.report-text")),
                        why)
                .open();
    }

    private void remove(PostRow post) {
        new ConfirmDialog(
                        text("post.remove-title"),
                        text("post.remove-confirm"),
                        () -> tools.posts().remove(post.id()),
                        changed,
                        Blocks.paragraph(text("post.remove-text")))
                .open();
    }

    private Component replyForm(PostRow.Talk thread) {
        var words = new TextArea();
        words.setAriaLabel(text("post.reply-to", thread.post().authorName()));
        words.setPlaceholder(text("post.reply-words"));
        words.setMaxLength(PostService.LONGEST);
        words.setWidthFull();
        var send = Buttons.plain(text("post.reply"), () -> {
            if (Notify.attempt(() -> tools.posts().reply(thread.post().id(), words.getValue(), null), complaint -> {
                words.setErrorMessage(complaint);
                words.setInvalid(true);
            })) {
                changed.run();
            }
        });
        return Blocks.block("b-reply-form", words, send);
    }
}
