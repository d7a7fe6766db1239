package org.belay.history;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.cohort.CohortService;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.EnrollmentService;
import org.belay.enrollment.PastEnrollment;
import org.belay.feedback.PastFeedback;
import org.belay.feedback.ProgramFeedback;
import org.belay.history.HistoryDraft.Answers;
import org.belay.history.HistoryDraft.CohortPart;
import org.belay.history.Known.PairKey;
import org.belay.matching.MatchId;
import org.belay.matching.MatchService;
import org.belay.matching.PastMatch;
import org.belay.organization.ImportBatch;
import org.belay.organization.ImportBatchId;
import org.belay.organization.ImportLedger;
import org.belay.program.Format;
import org.belay.program.ProgramDraft;
import org.belay.program.ProgramRow;
import org.belay.program.ProgramRules;
import org.belay.program.ProgramService;
import org.belay.program.Topic;
import org.belay.program.TopicId;
import org.belay.program.TopicService;
import org.belay.security.AccountService;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.session.PastFit;
import org.belay.session.PastRating;
import org.belay.session.PastSession;
import org.belay.session.SessionHistory;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.ProgramId;
import org.belay.shared.Progress;
import org.belay.shared.Refused;
import org.belay.shared.Terms;
import org.belay.shared.Texts;
import org.belay.shared.table.RejectedRowsFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in cohorts that another system kept: {@link #check} says what two files would bring, {@link #apply} brings it.
 * What is there already stays as it is, so that the same files can come again.
 */
@Service
@Transactional
public class HistoryImport {

    private final HistoryQueries queries;
    private final HistoryMemoryRepository memory;
    private final TopicService topics;
    private final ProgramService programs;
    private final CohortService cohorts;
    private final EnrollmentService enrollments;
    private final MatchService matches;
    private final SessionHistory sessions;
    private final ProgramFeedback feedback;
    private final AccountService accounts;
    private final CurrentUser user;
    private final ImportLedger ledger;
    private final AuditTrail audit;
    private final Texts texts;
    private final Clock clock;

    HistoryImport(
            HistoryQueries queries,
            HistoryMemoryRepository memory,
            TopicService topics,
            ProgramService programs,
            CohortService cohorts,
            EnrollmentService enrollments,
            MatchService matches,
            SessionHistory sessions,
            ProgramFeedback feedback,
            AccountService accounts,
            CurrentUser user,
            ImportLedger ledger,
            AuditTrail audit,
            Texts texts,
            Clock clock) {
        this.queries = queries;
        this.memory = memory;
        this.topics = topics;
        this.programs = programs;
        this.cohorts = cohorts;
        this.enrollments = enrollments;
        this.matches = matches;
        this.sessions = sessions;
        this.feedback = feedback;
        this.accounts = accounts;
        this.user = user;
        this.ledger = ledger;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    /** The names of the programs that there are, for a choice. */
    @Transactional(readOnly = true)
    public List<String> programs() {
        user.require(Permission.IMPORT_HISTORY);
        return programs.list().stream().map(ProgramRow::name).toList();
    }

    /**
     * Says what the files would bring; changes nothing.
     *
     * @throws Refused when a file is not what it should be, or one of their cohorts cannot have had sessions yet
     */
    @Transactional(readOnly = true)
    public HistoryPlan check(HistoryFiles files, ImportHistory options, Progress progress) {
        user.require(Permission.IMPORT_HISTORY);
        return draft(files, options, progress).plan();
    }

    private HistoryDraft draft(HistoryFiles files, ImportHistory options, Progress progress) {
        if (options.program().isEmpty()) {
            throw new Refused(Problem.of("history.problem.program"));
        }
        var rejected = new ArrayList<RejectedRow>();
        var program = program(options.program());
        var reader = new HistoryReader(program.map(programs::terms).orElse(Terms.USUAL), rejected);
        var lines = reader.read(HistoryFile.SESSIONS, files.sessions(), SessionLine::of, progress.between(0, 0.5));
        var answers = files.feedback() == null
                ? List.<AnswerLine>of()
                : reader.read(HistoryFile.FEEDBACK, files.feedback(), AnswerLine::of, progress.between(0.5, 0.8));
        var fits = files.fit() == null
                ? List.<FitLine>of()
                : reader.read(HistoryFile.FIT, files.fit(), FitLine::of, progress.between(0.8, 0.9));
        var planner = new HistoryPlanner(
                known(program), new PeopleByEmail(queries.people()), options, clock.instant(), rejected);
        planner.takeSessions(lines);
        var taken = planner.takeAnswers(answers, fits);
        rejected.replaceAll(reader::asInFile);
        progress.at(1);
        return planner.draft(files, program.isEmpty(), taken);
    }

    private Optional<ProgramId> program(String name) {
        return programs.list().stream()
                .filter(program -> program.name().equalsIgnoreCase(name))
                .map(ProgramRow::id)
                .findFirst();
    }

    private Known known(Optional<ProgramId> program) {
        var own = program.map(id -> cohorts.visible().stream()
                        .filter(cohort -> cohort.program().equals(id) && cohort.code() != null)
                        .collect(toMap(cohort -> CohortOfFile.key(String.valueOf(cohort.code())), cohort -> cohort)))
                .orElse(Map.of());
        return new Known(
                own,
                topicsByWord(),
                program.map(queries::enrollments).orElse(Map.of()),
                program.map(queries::pairs).orElse(Map.of()),
                program.map(queries::sessions).orElse(Map.of()),
                program.map(queries::ratings).orElse(Set.of()),
                program.map(queries::feedback).orElse(Set.of()),
                program.map(queries::fits).orElse(Set.of()));
    }

    private Map<String, TopicId> topicsByWord() {
        var byWord = new HashMap<String, TopicId>();
        var all = topics.all();
        all.forEach(topic -> byWord.put(topic.label().toLowerCase(Locale.ROOT), topic.id()));
        // A key is the surer word.
        all.forEach((Topic topic) -> byWord.put(topic.key().toLowerCase(Locale.ROOT), topic.id()));
        return byWord;
    }

    /**
     * Brings what the plan says, all of it or nothing. Nobody is told.
     *
     * @return what can be undone, if it brought anything
     * @throws ChangedMeanwhile when the files would bring something else by now: check again
     */
    public ImportBatchId apply(HistoryPlan plan, Progress progress) {
        var actor = user.require(Permission.IMPORT_HISTORY);
        var draft = draft(plan.files(), plan.options(), progress.between(0, 0.3));
        if (!draft.plan().equals(plan)) {
            throw new ChangedMeanwhile(plan.files().sessions().name());
        }
        var program = program(plan.options().program()).orElse(null);
        ImportBatchId batch;
        if (plan.changesNothing()) {
            batch = record(plan, program, actor.person());
        } else {
            program = program == null ? create(plan.options()) : program;
            var before = memory.highest();
            write(program, draft, progress.between(0.3, 0.8));
            batch = record(plan, program, actor.person());
            memory.keep(batch, program, before);
            ledger.mayBeUndone(batch);
        }
        progress.at(1);
        return batch;
    }

    private void write(ProgramId program, HistoryDraft draft, Progress progress) {
        var matchIds = new HashMap<PairKey, MatchId>();
        queries.pairs(program).forEach((key, pair) -> matchIds.put(key, pair.match()));
        for (int i = 0; i < draft.cohorts().size(); i++) {
            write(program, draft.cohorts().get(i), matchIds);
            progress.at((i + 1.0) / draft.cohorts().size());
        }
        write(draft.answers(), matchIds);
    }

    /**
     * What was applied is written down, also when nothing of it was new; the program is null when there is none yet.
     *
     * @return the file of sessions, which the others are parts of
     */
    private ImportBatchId record(HistoryPlan plan, @Nullable ProgramId program, PersonId by) {
        var sessionsFile = plan.files().sessions().name();
        var whole = ledger.record(about(plan.batch(HistoryFile.SESSIONS, sessionsFile), program, plan), by);
        for (var kind : HistoryFile.values()) {
            var file = plan.files().of(kind);
            if (file != null && kind != HistoryFile.SESSIONS) {
                ledger.recordPart(whole, about(plan.batch(kind, file.name()), program, plan), by);
            }
        }
        audit.record(by, event(program, plan));
        return whole;
    }

    private static ImportBatch about(ImportBatch batch, @Nullable ProgramId program, HistoryPlan plan) {
        return program == null
                ? batch
                : batch.about(program, null, plan.options().program());
    }

    /** The rows that are left out as a workbook, with what is wrong in front of each. */
    @Transactional
    public void writeRejected(HistoryPlan plan, Locale language, OutputStream out) throws IOException {
        var actor = user.require(Permission.IMPORT_HISTORY);
        audit.record(
                actor.person(),
                AuditEvent.of("history.rejected-downloaded", "import_batch", null, null)
                        .with("rows", plan.rejected().size()));
        var lines = plan.rejected().stream()
                .map(row -> new RejectedRowsFile.Line(
                        row.row(),
                        row.column(),
                        texts.text(language, "history.rejected." + row.reason()),
                        List.of(texts.text(language, "state.HistoryFile." + row.file()), row.value())))
                .toList();
        var names = List.of(texts.text(language, "history.file"), texts.text(language, "history.value"));
        RejectedRowsFile.write(texts, language, names, lines::forEach, out);
    }

    private ProgramId create(ImportHistory options) {
        var language = accounts.own().language();
        var locale = Texts.language(language == null ? Locale.ENGLISH : Locale.forLanguageTag(language));
        return programs.create(new ProgramDraft(
                options.program(),
                texts.text(locale, "history.program-purpose"),
                null,
                Format.ONE_TO_ONE,
                false,
                ProgramRules.standard()));
    }

    private void write(ProgramId program, CohortPart part, Map<PairKey, MatchId> matchIds) {
        var cohort = part.existing() == null ? add(program, part) : part.existing();
        var places = new HashMap<PersonId, EnrollmentId>(enrollmentsOf(program, cohort));
        places.putAll(enrollments.addPast(part.enrollments().stream()
                .map(e -> new PastEnrollment(
                        cohort, e.person(), e.side(), e.state(), e.partners(), part.start(), e.endedAt()))
                .toList()));
        var byKey = matches.recordPast(part.pairs().stream()
                .map(pair -> new PastMatch(
                        cohort,
                        pair.key().pair(),
                        Objects.requireNonNull(places.get(pair.mentor())),
                        Objects.requireNonNull(places.get(pair.mentee())),
                        pair.state(),
                        part.start(),
                        pair.endedAt(),
                        null))
                .toList());
        var code = CohortOfFile.key(Objects.requireNonNull(part.draft().code()));
        byKey.forEach((key, match) -> matchIds.put(new PairKey(code, key), match));
        sessions.recordPast(part.sessions().stream().map(s -> past(s, matchIds)).toList());
    }

    private CohortId add(ProgramId program, CohortPart part) {
        return part.running() ? cohorts.addRunning(program, part.draft()) : cohorts.addClosed(program, part.draft());
    }

    private Map<PersonId, EnrollmentId> enrollmentsOf(ProgramId program, CohortId cohort) {
        return queries.enrollments(program).getOrDefault(cohort, Map.of());
    }

    private static PastSession past(HistoryDraft.SessionPart part, Map<PairKey, MatchId> matchIds) {
        var line = part.line();
        return new PastSession(
                line.key(),
                Objects.requireNonNull(matchIds.get(part.pair())),
                line.status().state(),
                line.startsAt(),
                line.minutes(),
                line.kind(),
                line.place(),
                line.actualMinutes(),
                part.topic(),
                line.status().absent(),
                line.reason(),
                line.loggedAt(),
                part.movedTo());
    }

    private void write(Answers answers, Map<PairKey, MatchId> matchIds) {
        sessions.ratePast(answers.ratings().stream()
                .map(a -> new PastRating(
                        Objects.requireNonNull(matchIds.get(a.pair())),
                        Objects.requireNonNull(a.line().session()),
                        a.person(),
                        Objects.requireNonNull(a.line().rating()),
                        a.line().at()))
                .toList());
        feedback.recordPast(answers.feedback().stream()
                .map(a -> new PastFeedback(
                        a.line().key(),
                        Objects.requireNonNull(matchIds.get(a.pair())),
                        a.person(),
                        Objects.requireNonNull(a.line().kind().timePoint()),
                        a.line().rating(),
                        a.line().goalProgress(),
                        a.line().recommendation(),
                        a.line().again(),
                        a.line().comment(),
                        a.line().at()))
                .toList());
        sessions.recordFit(answers.fits().stream()
                .map(a -> new PastFit(
                        Objects.requireNonNull(matchIds.get(a.pair())),
                        a.person(),
                        a.line().fit(),
                        a.line().at()))
                .toList());
    }

    private static AuditEvent event(@Nullable ProgramId program, HistoryPlan plan) {
        var event = AuditEvent.of(
                "history.imported",
                "program",
                program == null ? null : program.value(),
                plan.options().program());
        event = (program == null ? event : event.in(program))
                .with("file", plan.files().sessions().name());
        for (var part : HistoryPlan.Part.values()) {
            event = event.with(
                    part.name().toLowerCase(Locale.ROOT), plan.tally(part).added());
        }
        return event.with("rejected", plan.rejected().size());
    }
}
