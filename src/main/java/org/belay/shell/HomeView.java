package org.belay.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import org.belay.security.AccountService;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.HomeCard;
import org.belay.shared.ui.Page;
import org.belay.worklist.ui.WorklistNavigation;

/** Where members land: what each feature has for this person today. Who coordinates lands on Today, and finds this beside it. */
@Route("")
@RouteAlias(HomeView.HOME)
@PermitAll
class HomeView extends Page implements BeforeEnterObserver {

    static final String HOME = "home";

    private final transient AccountService accounts;
    private final transient CurrentUser user;
    private final transient List<HomeCard> cards;

    HomeView(AccountService accounts, CurrentUser user, List<HomeCard> cards) {
        this.accounts = accounts;
        this.user = user;
        this.cards = cards;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (event.getLocation().getPath().isEmpty() && user.may(Permission.OPEN_WORKLIST)) {
            event.forwardTo(WorklistNavigation.TODAY);
            return;
        }
        removeAll();
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
