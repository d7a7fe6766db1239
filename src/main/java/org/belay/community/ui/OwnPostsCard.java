package org.belay.community.ui;

import static org.belay.community.ui.Words.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.belay.community.OwnPost;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.ConfirmDialog;
import org.belay.shared.ui.Formats;

/** What the reader posted where they read no more, to be removed; empty where there is nothing of that kind. */
final class OwnPostsCard extends Div {

    private static final int STEP = 20;

    private final CommunityTools tools;
    private int limit = STEP;

    OwnPostsCard(CommunityTools tools) {
        this.tools = tools;
        show();
    }

    private void show() {
        removeAll();
        var posts = tools.ownPosts().outOfReach(limit + 1);
        setVisible(!posts.isEmpty());
        if (!posts.isEmpty()) {
            add(card(posts));
        }
    }

    private Component card(List<OwnPost> posts) {
        var card = Blocks.card(text("spaces.own-posts"), Blocks.muted(text("spaces.own-posts-context")));
        posts.stream().limit(limit).forEach(post -> card.add(Blocks.rule(), line(post)));
        if (posts.size() > limit) {
            card.add(Blocks.row(Buttons.plain(text("post.earlier"), () -> {
                limit += STEP;
                show();
            })));
        }
        return card;
    }

    private Component line(OwnPost post) {
        var at = Formats.dateTime(post.at());
        var where = text(post.reply() ? "spaces.own-reply" : "spaces.own-post", post.space(), post.programName());
        var remove = Buttons.icon("trash-2", text("spaces.own-remove", post.space(), at), () -> remove(post));
        var line = Blocks.block(
                "b-column b-tight b-post",
                Blocks.block(
                        "b-row b-between", Blocks.block("b-who-lines", Blocks.meta(where), Blocks.meta(at)), remove),
                Words.prose(post.text()));
        var file = post.fileName();
        if (file != null) {
            line.add(Blocks.meta(file));
        }
        return line;
    }

    private void remove(OwnPost post) {
        new ConfirmDialog(
                        text("post.remove-title"),
                        text("post.remove-confirm"),
                        () -> tools.posts().remove(post.id()),
                        this::show,
                        Blocks.paragraph(text("post.remove-text")))
                .open();
    }
}
