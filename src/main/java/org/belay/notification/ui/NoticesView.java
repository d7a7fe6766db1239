package org.belay.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import org.belay.notification.ChoiceService;
import org.belay.notification.NewsKind;
import org.belay.notification.NoticeFilter;
import org.belay.notification.NoticeRow;
import org.belay.notification.NoticeService;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;
import org.belay.shared.ui.PageHeader;

/** What is new for whoever looks, the latest first. */
@Route(NotificationNavigation.NOTICES)
@PermitAll
class NoticesView extends Page implements BeforeEnterObserver {

    private static final int PAGE = 30;

    private final transient NoticeService notices;
    private final transient ChoiceService choices;
    private final PageHeader header = header(getTranslation("notices.title"));
    private final RadioButtonGroup<Boolean> unseen = new RadioButtonGroup<>();
    private final Select<NewsKind> kind = new Select<>();
    private final UnorderedList list = new UnorderedList();
    private final Button seeAll;
    private final Button more;

    NoticesView(NoticeService notices, ChoiceService choices) {
        this.notices = notices;
        this.choices = choices;
        seeAll = Buttons.of(getTranslation("notices.see-all"), "check-check", this::seeAll);
        more = Buttons.quiet(
                getTranslation("notices.more"), () -> show(list.getChildren().count()));
        header.secondary(seeAll)
                .more(getTranslation("notices.choose"), () -> Addresses.open(NotificationNavigation.CHOICES));
        list.addClassName("b-items");
        filters();
        add(WhoSees.of(Permission.SEE_NOTICE), Blocks.block("b-row b-filters", unseen, kind), list, more);
    }

    private void filters() {
        unseen.setItems(true, false);
        unseen.addClassName("b-pills");
        unseen.setAriaLabel(getTranslation("notices.show"));
        unseen.setItemLabelGenerator(only -> getTranslation(only ? "notices.show.unseen" : "notices.show.all"));
        kind.setLabel(getTranslation("notices.kind"));
        kind.setItems(choices.kinds().stream().filter(NewsKind::shown).toList());
        kind.setEmptySelectionAllowed(true);
        kind.setItemLabelGenerator(k -> k == null ? "" : NewsWords.of(k));
        unseen.addValueChangeListener(change -> filtered(change.isFromClient()));
        kind.addValueChangeListener(change -> filtered(change.isFromClient()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        unseen.setValue(!parameters
                .getSingleParameter(NotificationNavigation.SHOW)
                .filter(NotificationNavigation.ALL::equals)
                .isPresent());
        var wanted = parameters.getSingleParameter(NotificationNavigation.KIND).orElse("");
        kind.setValue(Arrays.stream(NewsKind.values())
                .filter(k -> k.name().equals(wanted))
                .filter(choices.kinds()::contains)
                .findFirst()
                .orElse(null));
        refresh();
    }

    private void filtered(boolean byHand) {
        if (byHand) {
            UI.getCurrent().getPage().getHistory().replaceState(null, NotificationNavigation.notices(filter()));
            refresh();
        }
    }

    private NoticeFilter filter() {
        return new NoticeFilter(Boolean.TRUE.equals(unseen.getValue()), kind.getValue());
    }

    private void refresh() {
        list.removeAll();
        var fresh = notices.count(NoticeFilter.UNSEEN);
        header.context(getTranslation("notices.context", fresh));
        seeAll.setVisible(fresh > 0);
        show(0);
    }

    private void show(long from) {
        var rows = notices.page(getLocale(), filter(), (int) from, PAGE);
        rows.forEach(row -> list.add(new ListItem(new NoticeItem(row, () -> see(List.of(row))))));
        more.setVisible(from + rows.size() < notices.count(filter()));
        if (list.getChildren().findAny().isEmpty()) {
            list.add(new ListItem(empty()));
        }
    }

    private Component empty() {
        var all = new Anchor(NotificationNavigation.notices(NoticeFilter.ALL), getTranslation("notices.empty.all"));
        return filter().unseen()
                ? Blocks.empty(
                        "bell", getTranslation("notices.empty.unseen"), getTranslation("notices.empty.text"), all)
                : Blocks.empty("bell", getTranslation("notices.empty"), getTranslation("notices.empty.text"));
    }

    private void see(List<NoticeRow> rows) {
        rows.forEach(row -> notices.see(row.id()));
        refresh();
    }

    private void seeAll() {
        var seen = notices.seeAll(kind.getValue());
        refresh();
        Notify.done(getTranslation("notices.seen", seen.size()), () -> {
            notices.unsee(seen);
            refresh();
        });
    }
}
