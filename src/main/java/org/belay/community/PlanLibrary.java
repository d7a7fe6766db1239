package org.belay.community;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.belay.program.PlanService;
import org.belay.program.ProgramLibrary;
import org.belay.program.ProgramResource;
import org.belay.program.ProgramResource.Enclosed;
import org.belay.program.Topic;
import org.belay.program.TopicId;
import org.belay.program.TopicService;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.Problem;
import org.belay.shared.ProgramId;
import org.belay.shared.Refused;
import org.belay.shared.json.Places;
import org.belay.shared.table.UploadedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a library has for the plan of its program, for files and copies of the whole program. Who may have the program is
 * asked there; the library of one that they do not see does not come along.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PlanLibrary implements ProgramLibrary {

    private final ResourceRepository resources;
    private final FileRepository files;
    private final FileStore store;
    private final Participation participation;
    private final PlanService plans;
    private final TopicService topics;
    private final CurrentUser user;
    private final Clock clock;

    PlanLibrary(
            ResourceRepository resources,
            FileRepository files,
            FileStore store,
            Participation participation,
            PlanService plans,
            TopicService topics,
            CurrentUser user,
            Clock clock) {
        this.resources = resources;
        this.files = files;
        this.store = store;
        this.participation = participation;
        this.plans = plans;
        this.topics = topics;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public List<ProgramResource> of(ProgramId program) {
        if (!user.may(Permission.SEE_LIBRARY, participation.inProgram(program))) {
            return List.of();
        }
        var keys = plans.plan(program).keys();
        var known = topics.byId();
        var room = Enclosed.MOST_BYTES_TOGETHER;
        var whole = new ArrayList<ProgramResource>();
        for (var row : resources.ofPlan(user.person(), program)) {
            var parts = keys.stream().filter(row.parts()::contains).toList();
            if (parts.isEmpty() || whole.size() == ProgramResource.MOST) {
                continue;
            }
            var file = row.file();
            var size = file == null ? 0 : file.bytes();
            var fits = size <= Math.min(room, Enclosed.MOST_BYTES);
            room -= fits ? size : 0;
            whole.add(new ProgramResource(
                    row.title(),
                    row.text(),
                    row.link(),
                    file == null ? null : new Enclosed(file.name(), fits ? content(file) : null),
                    row.topics().stream()
                            .flatMap(tag -> Optional.ofNullable(known.get(tag.id())).stream())
                            .map(Topic::key)
                            .sorted()
                            .toList(),
                    row.side(),
                    parts));
        }
        return whole;
    }

    private String content(SharedFile file) {
        return Base64.getEncoder().encodeToString(files.read(file.id()).content());
    }

    @Override
    public List<Problem> problems(List<ProgramResource> all) {
        var known = known();
        var problems = new ArrayList<Problem>();
        for (var i = 0; i < all.size(); i++) {
            var place = ProgramResource.place(i);
            var resource = all.get(i);
            var link = resource.link();
            if (link != null && !SafeLink.isSafe(link)) {
                problems.add(Problem.of("program-file.problem.safe-link", Places.in(place, "link")));
            }
            for (var topic = 0; topic < resource.topics().size(); topic++) {
                if (!known.containsKey(resource.topics().get(topic))) {
                    problems.add(
                            Problem.of("program-file.problem.unknown", Places.in(Places.in(place, "topics"), topic)));
                }
            }
            var file = resource.file();
            if (file != null) {
                problems.addAll(problems(file, Places.in(place, "file")));
            }
        }
        return problems;
    }

    private static List<Problem> problems(Enclosed file, String place) {
        try {
            var checked = checked(file);
            if (checked != null) {
                checked.delete();
            }
            return List.of();
        } catch (IllegalArgumentException e) {
            return List.of(Problem.of("program-file.problem.base64", Places.in(place, "content")));
        } catch (Refused refused) {
            var problems = new ArrayList<Problem>();
            problems.add(Problem.of("program-file.problem.file", place));
            problems.addAll(refused.problems());
            return problems;
        }
    }

    @Override
    public void found(ProgramId program, List<ProgramResource> all) {
        var known = known();
        var home = new ResourceHome.OfProgram(program);
        for (var resource : all) {
            if (resource.isMissing()) {
                continue;
            }
            var draft = new ResourceDraft(
                    resource.title(),
                    resource.text(),
                    resource.link(),
                    resource.topics().stream()
                            .flatMap(key -> Optional.ofNullable(known.get(key)).stream())
                            .collect(Collectors.toSet()),
                    resource.side(),
                    Set.copyOf(resource.parts()));
            resources.add(home, draft, taken(resource.file()), user.person(), clock.instant());
        }
    }

    private @Nullable FileId taken(@Nullable Enclosed file) {
        var checked = file == null ? null : checked(file);
        if (checked == null) {
            return null;
        }
        try {
            return store.take(checked);
        } finally {
            checked.delete();
        }
    }

    private Map<String, TopicId> known() {
        return topics.all().stream().collect(Collectors.toMap(Topic::key, Topic::id));
    }

    /**
     * Whoever asks deletes it; null when it did not come along.
     *
     * @throws IllegalArgumentException when it is not in Base64
     * @throws Refused when it may not be shared
     */
    private static @Nullable CheckedFile checked(Enclosed file) {
        var content = file.content();
        if (content == null) {
            return null;
        }
        var bytes = Base64.getDecoder().decode(content);
        try {
            var path = Files.write(Files.createTempFile("belay-enclosed-", ".tmp"), bytes);
            try {
                return CheckedFile.of(new UploadedFile(path, file.name()));
            } catch (Refused refused) {
                Files.delete(path);
                throw refused;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
