package org.belay.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import org.belay.security.AccountService;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.HomeCard;
import org.belay.shared.ui.Page;

/** Where everybody lands: what each feature has for this person today. */
@Route("")
@PermitAll
class HomeView extends Page implements BeforeEnterObserver {

    private final transient AccountService accounts;
    private final transient List<HomeCard> cards;

    HomeView(AccountService accounts, List<HomeCard> cards) {
        this.accounts = accounts;
        this.cards = cards;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        header(getTranslation("home.greeting", accounts.ownName()));
        title(getTranslation("home.title"));
        var today = cards.stream()
                .sorted(Comparator.comparingInt(HomeCard::order))
                .flatMap(card -> card.content().stream())
                .toList();
        today.forEach(this::add);
        if (today.isEmpty()) {
            add(Blocks.empty("sunrise", getTranslation("home.empty"), getTranslation("home.empty-text")));
        }
    }
}
