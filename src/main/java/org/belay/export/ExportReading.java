package org.belay.export;

import java.io.IOException;
import java.util.function.LongConsumer;
import org.belay.export.PairRowQueries.Promises;
import org.jooq.ResultQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what is exported, all of it as it was at one moment. Rows come from the server as they are written and are never in
 * memory together; while they do, nothing else is asked on the same connection, which would first fetch all the others.
 */
@Component
class ExportReading {

    /** So many rows come at once. */
    private static final int FETCHED = 1000;

    private final PairRowQueries pairs;
    private final LedgerQueries meetings;
    private final HoursQueries hours;
    private final FeedbackRows feedback;

    ExportReading(PairRowQueries pairs, LedgerQueries meetings, HoursQueries hours, FeedbackRows feedback) {
        this.pairs = pairs;
        this.meetings = meetings;
        this.hours = hours;
        this.feedback = feedback;
    }

    /** Makes the file once it is known how many rows there will be. */
    @FunctionalInterface
    interface Opening {
        RowSink open(long rows) throws IOException;
    }

    /** @param read gets how many rows were read so far */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void read(ExportKind kind, Asked asked, ExportWords words, Opening opening, LongConsumer read)
            throws IOException {
        switch (kind) {
            case PARTICIPANTS -> stream(pairs.participants(asked), words, opening, read);
            case MATCHES -> stream(pairs.matches(asked), words, opening, read);
            case SESSIONS -> stream(meetings.sessions(asked), words, opening, read);
            case ATTENDANCE -> stream(meetings.attendance(asked), words, opening, read);
            case COMMITMENTS -> stream(pairs.commitments(asked), words, opening, read);
            case HOURS -> stream(hours.hours(asked), words, opening, read);
            case COMMITMENT_TOTALS -> {
                var rows = new Gathered();
                for (var totals : pairs.totals(asked)) {
                    rows.row(totals(totals, words));
                }
                rows.pour(opening, read);
            }
            case FEEDBACK -> {
                var rows = new Gathered();
                feedback.write(asked, words, rows);
                rows.pour(opening, read);
            }
        }
    }

    private static void stream(Rows rows, ExportWords words, Opening opening, LongConsumer read) throws IOException {
        try (var sink = new WritingBeside(opening.open(rows.count()))) {
            var done = 0L;
            for (ResultQuery<?> query : rows.queries()) {
                try (var cursor = query.fetchSize(FETCHED).fetchLazy()) {
                    var width = cursor.fields().length;
                    for (var record : cursor) {
                        var cells = new @Nullable Object[width];
                        for (var i = 0; i < width; i++) {
                            cells[i] = words.cell(record.get(i));
                        }
                        sink.row(cells);
                        read.accept(++done);
                    }
                }
            }
            sink.finish();
        }
    }

    /** Where done or open rests on few people, both are hidden: the one could be taken from the sum. */
    private static @Nullable Object[] totals(PairRowQueries.Totals totals, ExportWords words) {
        var few = words.say("export.too-few");
        var parts = totals.done().few() || totals.open().few() || totals.made().few();
        return new @Nullable Object[] {
            totals.cohort(),
            shown(totals.made(), totals.made().few(), few),
            shown(totals.done(), parts, few),
            shown(totals.open(), parts, few)
        };
    }

    private static Object shown(Promises promises, boolean hidden, String few) {
        return hidden ? few : (Object) promises.number();
    }

    /** Rows that are few and have to be counted before the file begins. */
    private static final class Gathered implements RowSink {

        private final java.util.List<@Nullable Object[]> rows = new java.util.ArrayList<>();

        @Override
        public void row(@Nullable Object[] cells) {
            rows.add(cells);
        }

        void pour(Opening opening, LongConsumer read) throws IOException {
            var sink = opening.open(rows.size());
            var done = 0L;
            for (var row : rows) {
                sink.row(row);
                read.accept(++done);
            }
        }
    }
}
