package org.belay.community.ui;

import static org.belay.community.ui.Words.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Set;
import org.belay.community.Deciders;
import org.belay.community.PostId;
import org.belay.community.PostRow;
import org.belay.community.PostService;
import org.belay.community.PostSpace;
import org.belay.community.SpacePage;
import org.belay.draft.DraftKey;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.ConfirmDialog;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.LimitedArea;
import org.belay.shared.ui.Notify;

/** Posts with their replies, and what can be said and done about them. */
final class PostParts {

    private static final String REPLY = "reply";

    private final CommunityTools tools;
    private final SpacePage space;
    private final Runnable changed;
    private final Set<Long> begun;

    PostParts(CommunityTools tools, SpacePage space, Runnable changed) {
        this.tools = tools;
        this.space = space;
        this.changed = changed;
        this.begun = space.writes() ? tools.drafts().begun(REPLY) : Set.of();
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
        return Blocks.card(
                text("post.title"),
                new PostForm(
                        tools.drafts(),
                        draft(),
                        text("post.new"),
                        3,
                        Buttons.primary(text("post.send"), "send", () -> {}),
                        (words, file) -> tools.posts().post(space.place(), words, file),
                        changed));
    }

    Component thread(PostRow.Talk thread) {
        var card = Blocks.block("b-work", post(thread.post()));
        card.getElement().setAttribute("role", "article");
        card.getElement()
                .setAttribute("aria-label", text("post.by", thread.post().authorName()));
        if (!thread.replies().isEmpty()) {
            var replies = Blocks.block("b-column b-replies");
            thread.replies().forEach(reply -> replies.add(post(reply)));
            earlier(replies, thread.post().id(), thread.replies().getFirst().id(), thread.earlier());
            card.add(replies);
        }
        if (space.writes()) {
            card.add(reply(thread));
        }
        return card;
    }

    /** What is before the replies that are there, as long as there is any, in stretches. */
    private void earlier(Div replies, PostId post, PostId first, int left) {
        if (left <= 0) {
            return;
        }
        var row = Blocks.row();
        row.add(Buttons.plain(text("post.earlier-replies", left), () -> {
            var rows = tools.posts().earlierReplies(post, first);
            replies.remove(row);
            for (var i = 0; i < rows.size(); i++) {
                replies.addComponentAtIndex(i, post(rows.get(i)));
            }
            if (!rows.isEmpty()) {
                var oldest = replies.getComponentAt(0);
                oldest.getElement().setAttribute("tabindex", "-1").executeJs("this.focus()");
                earlier(replies, post, rows.getFirst().id(), left - rows.size());
            }
        }));
        replies.addComponentAsFirst(row);
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
        var why = new LimitedArea(text("post.report-why"));
        why.setMaxLength(PostService.LONGEST_REASON);
        why.setMinRows(3);
        why.setWidthFull();
        var deciders = tools.posts().deciders(post.id());
        if (deciders == Deciders.NOBODY) {
            Notify.problem(text("post.problem.nobody-decides"));
            return;
        }
        new ConfirmDialog(
                        text("post.report-title"),
                        text("post.report-confirm"),
                        () -> tools.posts().report(post.id(), why.getValue()),
                        () -> {
                            Notify.done(text("post.report-done"));
                            changed.run();
                        },
                        Blocks.paragraph(text("post.report-text." + deciders)),
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

    /** A button until somebody wants to reply, or has begun to. */
    private Component reply(PostRow.Talk thread) {
        var place = Blocks.block("b-reply-form");
        if (begun.contains(thread.post().id().value())) {
            place.add(replyForm(thread));
        } else {
            var open = Buttons.plain(text("post.reply"), () -> {
                var form = replyForm(thread);
                place.removeAll();
                place.add(form);
                form.focus();
            });
            open.setAriaLabel(text("post.reply-to", thread.post().authorName()));
            place.add(open);
        }
        return place;
    }

    private PostForm replyForm(PostRow.Talk thread) {
        var post = thread.post();
        return new PostForm(
                tools.drafts(),
                new DraftKey(REPLY, post.id().value()),
                text("post.reply-to", post.authorName()),
                2,
                Buttons.plain(text("post.reply"), () -> {}),
                (words, file) -> tools.posts().reply(post.id(), words, file),
                changed);
    }
}
