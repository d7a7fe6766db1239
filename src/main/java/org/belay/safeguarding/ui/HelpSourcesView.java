package org.belay.safeguarding.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import org.belay.safeguarding.HelpSource;
import org.belay.safeguarding.HelpSources;
import org.belay.security.Permission;
import org.belay.security.Requires;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;
import org.jspecify.annotations.Nullable;

/** The list that everybody reads when they need help, kept by administrators. */
@Route(SafeguardingNavigation.SOURCES)
@PermitAll
@Requires(Permission.KEEP_HELP_SOURCES)
class HelpSourcesView extends Page implements BeforeEnterObserver {

    private final transient HelpSources sources;

    HelpSourcesView(HelpSources sources) {
        this.sources = sources;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        header(getTranslation("help.edit-sources"))
                .under(getTranslation("help.title"), SafeguardingNavigation.HELP)
                .context(getTranslation("help.sources-context"))
                .primary(Buttons.of(getTranslation("help.add-source"), "plus", () -> edit(null)));
        var all = sources.all();
        if (all.isEmpty()) {
            add(Blocks.empty(
                    "life-buoy", getTranslation("help.sources-empty"), getTranslation("help.sources-empty-text")));
            return;
        }
        var card = Blocks.card(getTranslation("help.sources"));
        @Nullable String site = "";
        for (var listed : all) {
            if (!Objects.equals(site, listed.siteName())) {
                site = listed.siteName();
                card.add(Blocks.heading(site == null ? getTranslation("help.everywhere") : site));
            }
            var name = listed.source().name();
            card.add(Blocks.block(
                    "b-row b-between",
                    HelpView.source(listed.source()),
                    Blocks.block(
                            "b-row",
                            Buttons.icon("pencil", getTranslation("help.edit-source", name), () -> edit(listed)),
                            Buttons.icon(
                                    "trash-2", getTranslation("help.remove-source", name), () -> remove(listed)))));
        }
        add(card);
    }

    private void edit(HelpSource.@Nullable Listed listed) {
        new HelpSourceDialog(sources, listed, this::show).open();
    }

    private void remove(HelpSource.Listed listed) {
        if (Notify.attempt(() -> sources.remove(listed.id(), listed.version()))) {
            Notify.done(getTranslation("help.source-removed", listed.source().name()), () -> {
                Notify.attempt(() -> sources.add(listed.source()));
                show();
            });
            show();
        }
    }
}
