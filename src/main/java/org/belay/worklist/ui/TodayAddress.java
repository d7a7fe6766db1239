package org.belay.worklist.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.belay.shared.CohortId;
import org.belay.shared.ProgramId;
import org.belay.worklist.ItemKind;
import org.belay.worklist.ItemKind.Group;
import org.belay.worklist.TodayFilter;

/** Which items the list shows, as the address says it; what nobody understands counts as not said. */
final class TodayAddress {

    private static final String PROGRAM = "program";
    private static final String COHORT = "cohort";
    private static final String ABOUT = "about";
    private static final String KIND = "kind";
    private static final String ASIDE = "aside";

    private TodayAddress() {}

    static TodayFilter read(QueryParameters address) {
        return new TodayFilter(
                value(address, PROGRAM, text -> new ProgramId(Long.parseLong(text)))
                        .orElse(null),
                value(address, COHORT, text -> new CohortId(Long.parseLong(text)))
                        .orElse(null),
                value(address, ABOUT, text -> Group.valueOf(text.toUpperCase(Locale.ROOT)))
                        .orElse(null),
                value(address, KIND, text -> ItemKind.valueOf(text.toUpperCase(Locale.ROOT)))
                        .orElse(null),
                address.getParameters().containsKey(ASIDE));
    }

    private static <T> Optional<T> value(QueryParameters address, String name, Function<String, T> reader) {
        try {
            return address.getSingleParameter(name).map(reader);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static QueryParameters write(TodayFilter filter) {
        var values = new LinkedHashMap<String, String>();
        var program = filter.program();
        if (program != null) {
            values.put(PROGRAM, Long.toString(program.value()));
        }
        var cohort = filter.cohort();
        if (cohort != null) {
            values.put(COHORT, Long.toString(cohort.value()));
        }
        var group = filter.group();
        if (group != null) {
            values.put(ABOUT, group.name().toLowerCase(Locale.ROOT));
        }
        var kind = filter.kind();
        if (kind != null) {
            values.put(KIND, kind.name().toLowerCase(Locale.ROOT));
        }
        if (filter.aside()) {
            values.put(ASIDE, "");
        }
        return QueryParameters.simple(values);
    }
}
