package org.belay.community.ui;

import static org.belay.community.ui.Words.text;

import java.util.ArrayList;
import java.util.Objects;
import java.util.stream.Stream;
import org.belay.community.AnnouncementRow;

/** To whom something was announced. */
final class SegmentWords {

    private SegmentWords() {}

    static String of(AnnouncementRow row) {
        var parts = new ArrayList<String>();
        Stream.of(row.cohortName(), row.circleName(), row.siteName())
                .filter(Objects::nonNull)
                .forEach(parts::add);
        if (row.side() != null) {
            parts.add(text("state.Side." + row.side()));
        }
        if (row.state() != null) {
            parts.add(text("state.EnrollmentState." + row.state()));
        }
        return parts.isEmpty() ? text("announcement.everybody") : String.join(" · ", parts);
    }
}
