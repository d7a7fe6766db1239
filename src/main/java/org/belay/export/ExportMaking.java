package org.belay.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.belay.export.ExportsInProgress.Run;
import org.belay.organization.Ties;
import org.belay.program.ProgramService;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.People;
import org.belay.shared.NotFound;
import org.belay.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes a file in the background, as whoever asked for it: what they may read is asked once more when it begins. */
@Component
class ExportMaking {

    private static final Logger LOG = LoggerFactory.getLogger(ExportMaking.class);

    private final ExportReading reading;
    private final ScopeQueries scopes;
    private final ExportFolder folder;
    private final ExportLedger ledger;
    private final ProgramService programs;
    private final People people;
    private final Ties ties;
    private final CurrentUser user;
    private final Texts texts;
    private final Clock clock;

    ExportMaking(
            ExportReading reading,
            ScopeQueries scopes,
            ExportFolder folder,
            ExportLedger ledger,
            ProgramService programs,
            People people,
            List<Ties> ties,
            CurrentUser user,
            Texts texts,
            Clock clock) {
        this.reading = reading;
        this.scopes = scopes;
        this.folder = folder;
        this.ledger = ledger;
        this.programs = programs;
        this.people = people;
        this.ties = Ties.together(ties);
        this.user = user;
        this.texts = texts;
        this.clock = clock;
    }

    void make(Ordered ordered, Run run) {
        try {
            run.check();
            var rows = write(ordered, run);
            ledger.ready(ordered, rows, folder.finish(ordered.id()));
        } catch (CancellationException e) {
            folder.discard(ordered.id());
            ledger.stopped(ordered);
        } catch (IOException | RuntimeException e) {
            LOG.error("Export {} broke off", ordered.id().value(), e);
            folder.discard(ordered.id());
            ledger.failed(ordered);
        }
    }

    private long write(Ordered ordered, Run run) throws IOException {
        var actor = user.actor();
        if (!ordered.kind().allowed(actor, Facts.of(ordered.program()))) {
            throw new NotFound(ordered.kind());
        }
        var organization = scopes.organization();
        var asked = new Asked(
                actor,
                ties.partners(actor.person()),
                ordered.program(),
                ordered.filter(),
                scopes.with(ordered.filter().department()),
                organization.zone(),
                clock.instant());
        var words = new ExportWords(texts, programs.terms(ordered.program()), ordered.locale(), organization.zone());
        try (var file = new Opened(ordered, run, organization.name(), asked, words)) {
            reading.read(ordered.kind(), asked, words, file::open, run::read);
            run.writes();
            return file.finish();
        }
    }

    /** The file, which begins when its rows are counted. */
    private final class Opened implements AutoCloseable {

        private final Ordered ordered;
        private final Run run;
        private final String organization;
        private final Asked asked;
        private final ExportWords words;
        private @Nullable FileOfRows file;
        private long rows;

        Opened(Ordered ordered, Run run, String organization, Asked asked, ExportWords words) {
            this.ordered = ordered;
            this.run = run;
            this.organization = organization;
            this.asked = asked;
            this.words = words;
        }

        RowSink open(long counted) throws IOException {
            rows = counted;
            run.begins(counted);
            var cover = words.cover(told());
            var out = new Stoppable(folder.begin(ordered.id()), run);
            var opened = ordered.format() == ExportFormat.CSV ? new CsvFile(cover, out) : new ExcelFile(cover, out);
            file = opened;
            return opened;
        }

        private ExportWords.Told told() {
            var filter = ordered.filter();
            var by = people.names(List.of(ordered.by())).getOrDefault(ordered.by(), "");
            return new ExportWords.Told(
                    ordered.kind(),
                    organization,
                    ordered.programName(),
                    name(scopes.cohorts(ordered.program()), filter.cohort()),
                    filter,
                    name(scopes.departments(ordered.program(), filter.cohort()), filter.department()),
                    name(scopes.sites(ordered.program(), filter.cohort()), filter.site()),
                    by,
                    asked.asOf(),
                    rows);
        }

        long finish() throws IOException {
            if (file != null) {
                file.finish();
            }
            return rows;
        }

        @Override
        public void close() throws IOException {
            if (file != null) {
                file.close();
            }
        }
    }

    static <I> String name(List<ExportScope.Choice<I>> choices, @Nullable I id) {
        return choices.stream()
                .filter(choice -> choice.id().equals(id))
                .findFirst()
                .map(ExportScope.Choice::name)
                .orElse("");
    }

    /** Ends where somebody asked to stop, also while the last part is written. */
    private static final class Stoppable extends FilterOutputStream {

        private final Run run;

        Stoppable(OutputStream out, Run run) {
            super(out);
            this.run = run;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            run.check();
            out.write(bytes, offset, length);
        }
    }
}
