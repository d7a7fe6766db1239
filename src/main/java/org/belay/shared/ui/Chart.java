package org.belay.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import java.util.Map;

/**
 * A picture of numbers, drawn by ECharts. Beside it always stands a table that says the same. In an option, {@code
 * $b-acc} is the color of that token in the theme of the moment.
 */
@Tag("b-chart")
@JavaScript("context://webjars/echarts/5.5.0/echarts.min.js")
@JavaScript("context://ui/chart.js")
public class Chart extends Component {

    /**
     * A chart.
     *
     * @param spoken what a screen reader says of it
     * @param height in pixels
     * @param option as ECharts takes it, without functions
     */
    public Chart(String spoken, int height, Map<String, ?> option) {
        addClassName("b-chart");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", spoken);
        getElement().getStyle().set("block-size", height + "px");
        getElement().setPropertyMap("option", option);
    }
}
