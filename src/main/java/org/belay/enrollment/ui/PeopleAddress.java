package org.belay.enrollment.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Function;
import org.belay.enrollment.EnrollmentFilter;
import org.belay.enrollment.EnrollmentFilter.Segment;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.Side;
import org.belay.shared.SiteId;
import org.jspecify.annotations.Nullable;

/** What the list shows, as the address holds it, so that a view can be kept and sent. */
record PeopleAddress(EnrollmentFilter filter, @Nullable EnrollmentId open) {

    static PeopleAddress of(QueryParameters parameters) {
        Function<String, Optional<String>> value = parameters::getSingleParameter;
        return new PeopleAddress(
                new EnrollmentFilter(
                        value.apply("q").orElse(""),
                        value.apply("show")
                                .flatMap(text -> read(text, Segment::valueOf))
                                .orElse(Segment.ALL),
                        value.apply("side")
                                .flatMap(text -> read(text, Side::valueOf))
                                .orElse(null),
                        value.apply("site")
                                .flatMap(text -> read(text, id -> new SiteId(Long.parseLong(id))))
                                .orElse(null),
                        value.apply("preparation").isPresent()),
                value.apply("open")
                        .flatMap(text -> read(text, id -> new EnrollmentId(Long.parseLong(id))))
                        .orElse(null));
    }

    /** What somebody typed into the address and nobody understands counts as not said. */
    private static <T> Optional<T> read(String text, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The list alone. */
    QueryParameters withoutOpen() {
        return new PeopleAddress(filter, null).parameters();
    }

    QueryParameters parameters() {
        var values = new LinkedHashMap<String, String>();
        if (!filter.search().isEmpty()) {
            values.put("q", filter.search());
        }
        if (filter.segment() != Segment.ALL) {
            values.put("show", filter.segment().name());
        }
        var side = filter.side();
        if (side != null) {
            values.put("side", side.name());
        }
        var site = filter.site();
        if (site != null) {
            values.put("site", Long.toString(site.value()));
        }
        if (filter.unprepared()) {
            values.put("preparation", "open");
        }
        if (open != null) {
            values.put("open", Long.toString(open.value()));
        }
        return QueryParameters.simple(values);
    }
}
