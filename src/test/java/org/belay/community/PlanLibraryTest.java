package org.belay.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.belay.program.Milestone;
import org.belay.program.Milestone.CountedFrom;
import org.belay.program.Milestone.PlanSide;
import org.belay.program.PlanService;
import org.belay.program.ProgramFiles;
import org.belay.program.ProgramPlan;
import org.belay.program.ProgramResource;
import org.belay.program.TopicId;
import org.belay.program.TopicService;
import org.belay.shared.Problem;
import org.belay.shared.ProgramId;
import org.belay.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What belongs to the plan of a program goes with it into files and copies. */
class PlanLibraryTest extends CommunityTestBase {

    @Autowired
    private PlanService plans;

    @Autowired
    private ProgramFiles programFiles;

    @Autowired
    private TopicService topics;

    @Autowired
    private FileService fileService;

    private ResourceHome home;

    @BeforeEach
    void aPlan() {
        home = new ResourceHome.OfProgram(program);
        as(maya);
        plans.edit(
                program,
                plans.get(program).version(),
                new ProgramPlan(
                        List.of(
                                new Milestone("First meeting", CountedFrom.MATCH, 14, PlanSide.BOTH, null),
                                new Milestone("Goal", CountedFrom.MATCH, 30, PlanSide.BOTH, null)),
                        List.of()));
    }

    private ResourceDraft draft(String title, String link, Set<TopicId> about, String... parts) {
        return new ResourceDraft(title, "What for", link, about, PlanSide.MENTOR, Set.of(parts));
    }

    private String exported() {
        // The program of these tests weighs nothing, which no file may.
        return programFiles.export(program).content().replace("\"topics\" : 0", "\"topics\" : 1");
    }

    private ProgramId imported(String file) {
        var start = programFiles.read("p.json", file.getBytes(StandardCharsets.UTF_8));
        return programFiles.create(start, start.content().draft());
    }

    @Test
    void importingAnExportedFileGivesTheSameThingsToRead() {
        var topic = topics.all().getFirst();
        library.add(home, draft("A link", "https://e.org/a", Set.of(topic.id()), "goal", "first-meeting"), null);
        library.add(home, draft("A file", null, Set.of(), "goal"), Uploads.checked("list.txt", "one, two"));
        library.add(home, draft("Of the library alone", "https://e.org/b", Set.of()), null);

        var file = exported();
        assertThat(file).doesNotContain("Of the library alone");
        var second = imported(file);

        var name = programFiles.read("p.json", file.getBytes(StandardCharsets.UTF_8));
        assertThat(programFiles.copy(second).content().resources())
                .isEqualTo(name.content().resources())
                .extracting(ProgramResource::title)
                .containsExactly("A file", "A link");
        var there = library.ofPlan(second);
        assertThat(there.keySet()).extracting(PlanPart::key).containsExactly("first-meeting", "goal");
        var rows = there.get(there.keySet().stream().toList().getLast());
        var content = rows.getFirst().file();
        assertThat(content).isNotNull();
        assertThat(new String(fileService.open(content.id()).content(), StandardCharsets.UTF_8))
                .isEqualTo("one, two");
        assertThat(rows.getLast().topics()).extracting(ResourceRow.Tag::id).containsExactly(topic.id());
        assertThat(rows.getLast().side()).isEqualTo(PlanSide.MENTOR);
    }

    @Test
    void aLargeFileIsNamedAndNotTakenAlong() {
        library.add(
                home,
                draft("Large", null, Set.of(), "goal"),
                Uploads.checked("large.txt", "x".repeat(ProgramResource.Enclosed.MOST_BYTES + 1)));
        var start = programFiles.read("p.json", exported().getBytes(StandardCharsets.UTF_8));
        assertThat(start.content().resources())
                .singleElement()
                .satisfies(resource -> assertThat(resource.isMissing()).isTrue());

        assertThat(library.ofPlan(programFiles.create(start, start.content().draft())))
                .isEmpty();
    }

    @Test
    void togetherFilesAreNoLargerThanAProgramFileMayBe() {
        for (var i = 0; i < 10; i++) {
            library.add(
                    home,
                    draft("Large " + i, null, Set.of(), "goal"),
                    Uploads.checked("large.txt", "x".repeat(ProgramResource.Enclosed.MOST_BYTES)));
        }
        var file = exported().getBytes(StandardCharsets.UTF_8);
        assertThat(programFiles.read("p.json", file).content().resources())
                .filteredOn(resource -> !resource.isMissing())
                .hasSize(ProgramResource.Enclosed.MOST_BYTES_TOGETHER / ProgramResource.Enclosed.MOST_BYTES);
    }

    @Test
    void whoDoesNotSeeTheLibraryTakesNothingOfItAlong() {
        library.add(home, draft("A link", "https://e.org/a", Set.of(), "goal"), null);
        as(admin);
        assertThat(exported()).doesNotContain("A link").contains("First meeting");
    }

    @Test
    void wrongOnesAreRefusedWithTheirPlace() {
        library.add(home, draft("A link", "https://e.org/a", Set.of(), "goal"), null);
        library.add(
                home,
                draft("B file", null, Set.of(topics.all().getFirst().id()), "goal"),
                Uploads.checked("l.txt", "one"));
        var right = exported();
        var key = topics.all().getFirst().key();
        var content = base64("one");

        wrong(
                right.replace("https://e.org/a", "javascript:alert(1)"),
                "program-file.problem.safe-link",
                "/resources/0/link");
        wrong(right.replace(key, "no.such.topic"), "program-file.problem.unknown", "/resources/1/topics/0");
        wrong(right.replace(content, "%%%"), "program-file.problem.base64", "/resources/1/file/content");
        wrong(right.replace(content, base64("<html>")), "program-file.problem.file", "/resources/1/file");
        wrong(right.replace("l.txt", "l.pdf"), "program-file.problem.file", "/resources/1/file");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private void wrong(String file, String key, String place) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> programFiles.read("p.json", file.getBytes(StandardCharsets.UTF_8)))
                .satisfies(refused -> assertThat(refused.problems()).first().isEqualTo(Problem.of(key, place)));
    }
}
