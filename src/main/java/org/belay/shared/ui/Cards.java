package org.belay.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.function.ValueProvider;
import java.util.List;

/** Lists on a phone: it has room for one column, in which a card says what the columns say. */
public final class Cards {

    /** As wide as the phone of {@code styles.css}. */
    private static final int PHONE = 720;

    private Cards() {}

    /** Call it when the grid has all its columns. */
    public static <T> void onPhones(Grid<T> grid, String header, ValueProvider<T, ? extends Component> card) {
        var table = List.copyOf(grid.getColumns());
        var cards = grid.addComponentColumn(card::apply).setHeader(header).setSortable(false);
        cards.setVisible(false);
        grid.addAttachListener(attached -> {
            var page = attached.getUI().getPage();
            page.executeJs("return window.innerWidth").then(Integer.class, width -> fit(grid, table, cards, width));
            var resized = page.addBrowserWindowResizeListener(resize -> fit(grid, table, cards, resize.getWidth()));
            grid.addDetachListener(detached -> {
                resized.remove();
                detached.unregisterListener();
            });
        });
    }

    private static <T> void fit(Grid<T> grid, List<Grid.Column<T>> table, Grid.Column<T> cards, int width) {
        var phone = width <= PHONE;
        table.forEach(column -> column.setVisible(!phone));
        cards.setVisible(phone);
        grid.setClassName("b-cards", phone);
    }
}
