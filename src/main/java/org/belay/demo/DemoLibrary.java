package org.belay.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.belay.community.CheckedFile;
import org.belay.community.LibraryService;
import org.belay.community.ResourceDraft;
import org.belay.community.ResourceHome;
import org.belay.program.Milestone.PlanSide;
import org.belay.program.Topic;
import org.belay.program.TopicId;
import org.belay.program.TopicService;
import org.belay.shared.ProgramId;
import org.belay.shared.table.UploadedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The libraries of the demo: links to what is freely read on the web, and two files. */
@Component
@Profile("demo")
class DemoLibrary {

    static final int MANY = 50;

    /** There is a guide of this title too, so this milestone says its key. */
    static final String FIRST_MEETING = "meeting-for-the-first-time";

    /** Parts of the plan, by the keys that their titles give. */
    private static final String GOAL = "a-goal-for-half-a-year";

    private static final String FEEDBACK = "feedback-from-the-team";

    private static final String CHECKLIST = """
        Before a one-to-one
          - What did we say last time, and what came of it?
          - What is on their mind? Their list goes first.
          - One thing that went well, named precisely.
        In it
          - Phones away, door open or closed as they like.
          - More questions than answers.
        After it
          - Who does what by when, in one line each.
        """;

    private final LibraryService library;
    private final TopicService topics;

    DemoLibrary(LibraryService library, TopicService topics) {
        this.library = library;
        this.topics = topics;
    }

    /** By whoever acts now, who coordinates all three. */
    void fill(ProgramId newManagers, ProgramId mentoring, ProgramId circles) {
        ofNewManagers(new ResourceHome.OfProgram(newManagers));
        ofMentoring(new ResourceHome.OfProgram(mentoring));
        link(
                new ResourceHome.OfProgram(circles),
                "Rules for listening",
                "One page to read aloud at the start: nobody interrupts, nobody repairs.",
                "https://en.wikipedia.org/wiki/Active_listening",
                PlanSide.BOTH,
                null,
                "comm.facilitation");
    }

    private void ofNewManagers(ResourceHome home) {
        file(
                home,
                "One-to-one checklist",
                "Half a page for the ten minutes before you meet somebody of your team.",
                written("One-to-one checklist.txt", CHECKLIST),
                FIRST_MEETING,
                "lead.first-time-manager",
                "lead.coaching");
        file(
                home,
                "First ninety days",
                "A table to fill in: whom to meet, what to learn, what to leave alone for now.",
                workbook(),
                GOAL,
                "lead.first-time-manager");
        link(
                home,
                "Situation, behavior, impact",
                "A way to say what you saw without judging the person.",
                "https://en.wikipedia.org/wiki/Feedback",
                PlanSide.BOTH,
                FEEDBACK,
                "lead.feedback");
        link(
                home,
                "Nonviolent communication",
                "Observation, feeling, need, request: long, and worth its first chapter.",
                "https://en.wikipedia.org/wiki/Nonviolent_Communication",
                PlanSide.BOTH,
                null,
                "lead.difficult-conversations",
                "lead.feedback");
        link(
                home,
                "The GROW model",
                "Four questions that keep a talk from turning into advice.",
                "https://en.wikipedia.org/wiki/GROW_model",
                PlanSide.MENTOR,
                null,
                "lead.coaching");
        link(
                home,
                "SMART goals",
                "What makes a goal one that you can tell whether you reached.",
                "https://en.wikipedia.org/wiki/SMART_criteria",
                PlanSide.BOTH,
                GOAL,
                "lead.first-time-manager");
        onLeading(home);
    }

    private void onLeading(ResourceHome home) {
        link(
                home,
                "Delegating without dumping",
                "What to hand over, what to keep, and how to say which is which.",
                "https://en.wikipedia.org/wiki/Delegation",
                PlanSide.MENTEE,
                null,
                "lead.delegation");
        link(
                home,
                "Psychological safety",
                "Why people speak up in one team and keep quiet in another.",
                "https://en.wikipedia.org/wiki/Psychological_safety",
                PlanSide.BOTH,
                null,
                "lead.remote-teams",
                "lead.change");
        link(
                home,
                "Structured interviews",
                "The same questions in the same order, and why that is fairer.",
                "https://en.wikipedia.org/wiki/Structured_interview",
                PlanSide.MENTEE,
                null,
                "lead.hiring");
        link(
                home,
                "Being a good sounding board",
                "For mentors: how to help somebody hear themselves.",
                "https://en.wikipedia.org/wiki/Reflective_listening",
                PlanSide.MENTOR,
                FIRST_MEETING,
                "lead.coaching");
    }

    private void ofMentoring(ResourceHome home) {
        link(
                home,
                "Weak ties",
                "Why somebody from another department knows what your own team does not.",
                "https://en.wikipedia.org/wiki/Interpersonal_ties",
                PlanSide.BOTH,
                null,
                "career.personal-brand");
        link(
                home,
                "Preparing a negotiation",
                "Know your alternative before you sit down.",
                "https://en.wikipedia.org/wiki/Best_alternative_to_a_negotiated_agreement",
                PlanSide.MENTEE,
                null,
                "comm.negotiation");
    }

    private void link(
            ResourceHome home,
            String title,
            String text,
            String address,
            PlanSide side,
            @Nullable String part,
            String... about) {
        library.add(home, new ResourceDraft(title, text, address, topics(about), side, parts(part)), null);
    }

    private void file(ResourceHome home, String title, String text, CheckedFile file, String part, String... about) {
        library.add(home, new ResourceDraft(title, text, null, topics(about), PlanSide.BOTH, parts(part)), file);
        file.delete();
    }

    private static Set<String> parts(@Nullable String part) {
        return part == null ? Set.of() : Set.of(part);
    }

    private Set<TopicId> topics(String... keys) {
        return Arrays.stream(keys)
                .map(key -> topics.find(key).map(Topic::id).orElseThrow())
                .collect(Collectors.toSet());
    }

    static CheckedFile written(String name, String content) {
        return uploaded(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static CheckedFile workbook() {
        var bytes = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("First ninety days");
            var rows = new String[][] {
                {"Week", "Whom to meet", "What to learn", "What to leave alone"},
                {"1 to 2", "Everybody in the team, half an hour each", "What they are proud of", "The plan of last year"
                },
                {"3 to 6", "Those we work for", "What they wait for", "The order of tools"},
                {"7 to 12", "My own manager, every other week", "What a good year looks like", "Titles"},
            };
            for (var i = 0; i < rows.length; i++) {
                var row = sheet.createRow(i);
                for (var j = 0; j < rows[i].length; j++) {
                    row.createCell(j).setCellValue(rows[i][j]);
                }
            }
            book.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return uploaded("First ninety days.xlsx", bytes.toByteArray());
    }

    private static CheckedFile uploaded(String name, byte[] content) {
        try {
            return CheckedFile.of(
                    new UploadedFile(Files.write(Files.createTempFile("belay-demo-", ".tmp"), content), name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
