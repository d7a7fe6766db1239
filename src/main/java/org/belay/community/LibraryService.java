package org.belay.community;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.matching.Space;
import org.belay.program.PlanService;
import org.belay.program.TopicService;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.NotFound;
import org.belay.shared.Problem;
import org.belay.shared.ProgramId;
import org.belay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Files and links that help people along: the libraries of programs, and what a pair or circle keeps for itself. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class LibraryService {

    /** Of one file. */
    public static final int MOST_BYTES = FileCheck.MOST_BYTES;

    /** Of one person. */
    public static final int MOST_FILES_A_DAY = FileStore.MOST_FILES_A_DAY;

    public static final int MOST_BYTES_A_DAY = FileStore.MOST_BYTES_A_DAY;

    private final CurrentUser user;
    private final Participation participation;
    private final ResourceAccess access;
    private final ResourceRepository resources;
    private final FileStore files;
    private final PlanService plans;
    private final TopicService topics;
    private final AuditTrail audit;
    private final Clock clock;

    LibraryService(
            CurrentUser user,
            Participation participation,
            ResourceAccess access,
            ResourceRepository resources,
            FileStore files,
            PlanService plans,
            TopicService topics,
            AuditTrail audit,
            Clock clock) {
        this.user = user;
        this.participation = participation;
        this.access = access;
        this.resources = resources;
        this.files = files;
        this.plans = plans;
        this.topics = topics;
        this.audit = audit;
        this.clock = clock;
    }

    /** The programs whose library whoever asks may see. */
    @Transactional(readOnly = true)
    public List<NamedProgram> programs() {
        return participation.programs(Permission.SEE_LIBRARY);
    }

    /** The programs whose library whoever asks keeps. */
    @Transactional(readOnly = true)
    public List<NamedProgram> keptPrograms() {
        return participation.programs(Permission.KEEP_LIBRARY);
    }

    @Transactional(readOnly = true)
    public List<ResourceRow> page(ResourceFilter filter, int offset, int limit) {
        var kept = ids(keptPrograms());
        return resources.page(user.person(), ids(programs()), filter, offset, limit).stream()
                .map(row ->
                        row.keptBy(row.home() instanceof ResourceHome.OfProgram(var program) && kept.contains(program)))
                .toList();
    }

    @Transactional(readOnly = true)
    public int count(ResourceFilter filter) {
        return resources.count(ids(programs()), filter);
    }

    private static List<ProgramId> ids(List<NamedProgram> programs) {
        return programs.stream().map(NamedProgram::id).toList();
    }

    /** @throws NotFound when there is none for whoever asks */
    @Transactional(readOnly = true)
    public ResourceRow get(ResourceId id) {
        var row = resources.find(user.person(), id).orElseThrow(() -> new NotFound(id));
        access.requireSee(row.home());
        return row.keptBy(access.mayKeep(row.home()));
    }

    /** How much the people of a pair or circle keep for themselves. */
    @Transactional(readOnly = true)
    public int count(Space space) {
        access.requireSee(new ResourceHome.OfSpace(space));
        return resources.count(space);
    }

    /** What the people of a pair or circle keep for themselves, the newest first. */
    @Transactional(readOnly = true)
    public List<ResourceRow> of(Space space, int limit) {
        var home = new ResourceHome.OfSpace(space);
        access.requireSee(home);
        var keeps = access.mayKeep(home);
        return resources.ofSpace(user.person(), space, limit).stream()
                .map(row -> row.keptBy(keeps))
                .toList();
    }

    /**
     * By the parts of the plan to which they belong, in the order of the plan; nothing for who does not see the library.
     */
    @Transactional(readOnly = true)
    public Map<PlanPart, List<ResourceRow>> ofPlan(ProgramId program) {
        if (!user.may(Permission.SEE_LIBRARY, participation.inProgram(program))) {
            return Map.of();
        }
        var linked = resources.ofPlan(user.person(), program);
        var byPart = new LinkedHashMap<PlanPart, List<ResourceRow>>();
        for (var part : parts(program)) {
            var belonging = linked.stream()
                    .filter(row -> row.parts().contains(part.key()))
                    .toList();
            if (!belonging.isEmpty()) {
                byPart.put(part, belonging);
            }
        }
        return byPart;
    }

    /** The parts of the plan to which a resource belongs, in the order of the plan. */
    @Transactional(readOnly = true)
    public List<PlanPart> parts(ResourceRow row) {
        access.requireSee(row.home());
        return row.home() instanceof ResourceHome.OfProgram(var program)
                ? parts(program).stream()
                        .filter(part -> row.parts().contains(part.key()))
                        .toList()
                : List.of();
    }

    /** What there is in a plan to which a resource can belong; for who keeps the library. */
    @Transactional(readOnly = true)
    public List<PlanPart> planParts(ProgramId program) {
        access.requireKeep(new ResourceHome.OfProgram(program));
        return parts(program);
    }

    private List<PlanPart> parts(ProgramId program) {
        var plan = plans.plan(program);
        return Stream.concat(
                        plan.milestones().stream()
                                .map(milestone ->
                                        new PlanPart(PlanPart.Kind.MILESTONE, milestone.key(), milestone.title())),
                        plan.guides().stream()
                                .map(guide -> new PlanPart(PlanPart.Kind.GUIDE, guide.key(), guide.title())))
                .toList();
    }

    /**
     * Whether whoever asks may add to it.
     *
     * @throws NotFound when they may not even see it
     */
    @Transactional(readOnly = true)
    public boolean mayKeep(ResourceHome home) {
        access.requireSee(home);
        return access.mayKeep(home);
    }

    /**
     * @param file null for a link
     * @throws Refused when something is missing, or the file may not be taken
     */
    public ResourceId add(ResourceHome home, ResourceDraft draft, @Nullable CheckedFile file) {
        access.requireKeep(home);
        var checked = checked(home, draft, file, false);
        var me = user.person();
        var stored = file == null ? null : files.take(file);
        var id = resources.add(home, checked, stored, me, clock.instant());
        record("resource.added", id, home, checked.title());
        return id;
    }

    /** @param file in place of what was there; null to leave a file as it is, or for a link */
    public void edit(ResourceId id, long version, ResourceDraft draft, @Nullable CheckedFile file) {
        var row = resources.find(user.person(), id).orElseThrow(() -> new NotFound(id));
        access.requireKeep(row.home());
        var before = row.file();
        var checked = checked(row.home(), draft, file, before != null);
        var stored = file == null ? null : files.take(file);
        var kept = checked.link() != null ? null : stored != null ? stored : before == null ? null : before.id();
        ChangedMeanwhile.unlessOne(resources.edit(id, version, checked, kept), id);
        if (before != null && !before.id().equals(kept)) {
            files.delete(before.id());
        }
        record("resource.edited", id, row.home(), checked.title());
    }

    public void remove(ResourceId id, long version) {
        var row = resources.find(user.person(), id).orElseThrow(() -> new NotFound(id));
        access.requireKeep(row.home());
        ChangedMeanwhile.unlessOne(resources.remove(id, version, clock.instant()), id);
        record("resource.removed", id, row.home(), row.title());
    }

    /** Takes back that it was removed. */
    public void restore(ResourceId id, long version) {
        var home = resources.home(id).orElseThrow(() -> new NotFound(id));
        access.requireKeep(home);
        ChangedMeanwhile.unlessOne(resources.restore(id, version), id);
        record("resource.restored", id, home, null);
    }

    /** Each person counts once. */
    public void helped(ResourceId id, boolean helped) {
        var row = get(id);
        resources.helped(row.id(), user.person(), helped);
    }

    private ResourceDraft checked(ResourceHome home, ResourceDraft draft, @Nullable CheckedFile file, boolean hadFile) {
        var problems = new ArrayList<Problem>();
        if (draft.title().isEmpty()
                || draft.title().codePointCount(0, draft.title().length()) > ResourceDraft.LONGEST_TITLE) {
            problems.add(Problem.of("community.problem.title", ResourceDraft.LONGEST_TITLE));
        }
        var text = draft.text();
        if (text != null && text.length() > ResourceDraft.LONGEST_TEXT) {
            problems.add(Problem.of("community.problem.text", ResourceDraft.LONGEST_TEXT));
        }
        if (draft.link() == null ? file == null && !hadFile : file != null) {
            problems.add(Problem.of("community.problem.content"));
        }
        if (draft.topics().size() > ResourceDraft.MOST_TOPICS
                || !topics.byId().keySet().containsAll(draft.topics())) {
            problems.add(Problem.of("community.problem.topics", ResourceDraft.MOST_TOPICS));
        }
        var ofPlan = home instanceof ResourceHome.OfProgram(var program)
                ? plans.plan(program).keys()
                : List.<String>of();
        if (!ofPlan.containsAll(draft.parts())) {
            problems.add(Problem.of("community.problem.parts"));
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return new ResourceDraft(
                draft.title(),
                text,
                SafeLink.checkIfAny(draft.link(), SafeLink.LONGEST),
                draft.topics(),
                draft.side(),
                draft.parts());
    }

    /** What a pair or circle keeps for itself is no news to anybody else. */
    private void record(String action, ResourceId id, ResourceHome home, @Nullable String title) {
        if (home instanceof ResourceHome.OfProgram(var program)) {
            audit.record(
                    user.person(),
                    AuditEvent.of(action, "resource", id.value(), title).in(program));
        }
    }
}
