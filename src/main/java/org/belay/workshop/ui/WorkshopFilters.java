package org.belay.workshop.ui;

import static org.belay.workshop.ui.Words.text;

import com.vaadin.flow.router.QueryParameters;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.belay.shared.ui.SegmentBar;
import org.belay.workshop.WorkshopFilter;
import org.belay.workshop.WorkshopFilter.Segment;

/** Which workshops a list shows. */
final class WorkshopFilters {

    private WorkshopFilters() {}

    static WorkshopFilter read(QueryParameters address) {
        return new WorkshopFilter(SegmentBar.segment(address, Segment.class), SegmentBar.words(address));
    }

    /**
     * @param path of the list, whose address says what is chosen
     * @param count how many workshops a filter leaves
     */
    static SegmentBar<Segment> bar(
            WorkshopFilter filter, String path, ToIntFunction<WorkshopFilter> count, Consumer<WorkshopFilter> changed) {
        return new SegmentBar<>(
                new SegmentBar.Labels(text("workshop.search"), text("workshop.segments")),
                filter.segment(),
                filter.search(),
                segment -> text("workshop.segment." + segment, count.applyAsInt(new WorkshopFilter(segment, ""))),
                path,
                (segment, words) -> changed.accept(new WorkshopFilter(segment, words)));
    }
}
