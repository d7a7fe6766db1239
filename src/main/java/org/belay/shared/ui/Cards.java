package org.belay.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.function.SerializableConsumer;
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
        watch(grid, phone -> {
            table.forEach(column -> column.setVisible(!phone));
            cards.setVisible(phone);
        });
    }

    /** A tree keeps its columns, since they unfold it; its cells break lines as those of cards do. */
    public static void ofTree(TreeGrid<?> tree) {
        watch(tree, phone -> {});
    }

    private static void watch(Grid<?> grid, SerializableConsumer<Boolean> fit) {
        grid.addAttachListener(attached -> {
            var page = attached.getUI().getPage();
            page.executeJs("return window.innerWidth").then(Integer.class, width -> fit(grid, width, fit));
            var resized = page.addBrowserWindowResizeListener(resize -> fit(grid, resize.getWidth(), fit));
            grid.addDetachListener(detached -> {
                resized.remove();
                detached.unregisterListener();
            });
        });
    }

    private static void fit(Grid<?> grid, int width, SerializableConsumer<Boolean> fit) {
        var phone = width <= PHONE;
        fit.accept(phone);
        grid.setClassName("b-cards", phone);
    }
}
