package org.belay.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.belay.db.Tables.COMMUNITY_FILE;
import static org.belay.db.Tables.COMMUNITY_FILE_CHUNK;
import static org.belay.db.Tables.RESOURCE;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.belay.matching.Space;
import org.belay.program.Milestone;
import org.belay.program.Milestone.CountedFrom;
import org.belay.program.Milestone.PlanSide;
import org.belay.program.PlanService;
import org.belay.program.ProgramPlan;
import org.belay.program.TopicId;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.ProgramId;
import org.belay.shared.Sealed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

/** Libraries of programs, and what a pair or circle keeps. */
class LibraryTest extends CommunityTestBase {

    @Autowired
    private PlanService plans;

    @Autowired
    private RemovedFiles removed;

    private ResourceHome home;
    private ResourceHome ofPair;
    private ResourceHome ofCircle;

    @BeforeEach
    void homes() {
        home = new ResourceHome.OfProgram(program);
        ofPair = new ResourceHome.OfSpace(pair);
        ofCircle = new ResourceHome.OfSpace(circle);
    }

    private ResourceId added(ResourceDraft draft) {
        as(maya);
        return library.add(home, draft, null);
    }

    private ResourceFilter search(String text) {
        return new ResourceFilter(text, null, null, null, ResourceFilter.Sort.TITLE);
    }

    @Test
    void whoTakesPartReadsTheLibraryAndNobodyElse() {
        var id = added(link("How to listen", "https://example.org/listen"));

        for (var reader : Set.of(daniel, ines, lea, maya, noor)) {
            as(reader);
            assertThat(library.get(id).title()).isEqualTo("How to listen");
            assertThat(library.page(ResourceFilter.ALL, 0, 10)).hasSize(1);
        }
        for (var stranger : Set.of(olga, hugo, admin)) {
            as(stranger);
            hidden(() -> library.get(id));
            hidden(() -> library.helped(id, true));
            assertThat(library.count(ResourceFilter.ALL)).isZero();
        }
        leavesProgram(cleosPlace);
        leavesCircle(cleosPlace);
        as(cleo);
        hidden(() -> library.get(id));
    }

    @Test
    void coordinatorsAloneKeepIt() {
        var id = added(link("How to listen", "https://example.org/listen"));
        for (var other : Set.of(daniel, lea, olga, hugo, admin)) {
            as(other);
            hidden(() -> library.add(home, link("Mine", "https://example.org"), null));
            hidden(() -> library.edit(id, 0, link("Mine", "https://example.org"), null));
            hidden(() -> library.remove(id, 0));
            hidden(() -> library.restore(id, 0));
        }
        as(noor);
        library.edit(id, 0, link("To listen", "https://example.org/2"), null);
        assertThat(library.get(id).title()).isEqualTo("To listen");
    }

    @Test
    void theSecondOfTwoEditorsIsTold() {
        var id = added(link("One", "https://example.org"));
        library.edit(id, 0, link("Two", "https://example.org"), null);

        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> library.edit(id, 0, link("Three", "https://example.org"), null));
        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> library.remove(id, 0));
        assertThat(library.get(id).title()).isEqualTo("Two");
    }

    @Test
    void whatWasRemovedIsGoneUntilItIsPutBack() {
        var id = added(link("One", "https://example.org"));
        library.remove(id, 0);
        hidden(() -> library.get(id));
        assertThat(library.count(ResourceFilter.ALL)).isZero();

        library.restore(id, 1);
        assertThat(library.get(id).title()).isEqualTo("One");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org",
                "javascript:alert(1)",
                "JavaScript://example.org/%0aalert(1)",
                "data:text/html,x",
                "https:",
                "https://",
                "https:example.org",
                "https://user:secret@example.org",
                "https://example.org/ a",
                "https://example.org/\"onclick=x",
                "//example.org",
                "example.org"
            })
    void onlyEncryptedAddressesOfTheWebAreTaken(String address) {
        as(maya);
        refused(() -> library.add(home, link("A", address), null), "community.problem.link");
    }

    @Test
    void aResourceNeedsATitleAndOneContentAndTopicsThatExist() {
        as(maya);
        refused(() -> library.add(home, link(" ", "https://example.org"), null), "community.problem.title");
        refused(() -> library.add(home, ofFile("A"), null), "community.problem.content");
        refused(
                () -> library.add(home, link("A", "https://example.org"), Uploads.checked("a.txt", "a")),
                "community.problem.content");
        refused(
                () -> library.add(
                        home,
                        new ResourceDraft("A", null, "https://e.org", Set.of(new TopicId(-1)), PlanSide.BOTH, Set.of()),
                        null),
                "community.problem.topics");
        refused(
                () -> library.add(
                        home,
                        new ResourceDraft("A", null, "https://e.org", Set.of(), PlanSide.BOTH, Set.of("no-such-guide")),
                        null),
                "community.problem.parts");
        assertThat(library.count(ResourceFilter.ALL)).isZero();
    }

    @Test
    void eachPersonHelpedCountsOnce() {
        var id = added(link("One", "https://example.org"));
        as(daniel);
        library.helped(id, true);
        library.helped(id, true);
        as(ines);
        library.helped(id, true);
        assertThat(library.get(id).helped()).isEqualTo(2);
        assertThat(library.get(id).helpedMe()).isTrue();
        library.helped(id, false);
        assertThat(library.get(id).helped()).isEqualTo(1);
        assertThat(library.get(id).helpedMe()).isFalse();
    }

    @Test
    void theListIsFilteredAndSorted() {
        var topic = given.topic("Negotiating");
        added(new ResourceDraft(
                "Asking for a raise", "100% yours", "https://a.example/x", Set.of(topic), PlanSide.MENTEE, Set.of()));
        var second = added(
                new ResourceDraft("Beginning well", null, "https://b.example", Set.of(), PlanSide.MENTOR, Set.of()));
        added(link("Checklist", "https://c.example"));
        as(ines);
        library.helped(second, true);

        assertThat(library.page(ResourceFilter.ALL, 0, 10))
                .extracting(ResourceRow::title)
                .containsExactly("Beginning well", "Asking for a raise", "Checklist");
        assertThat(library.page(ResourceFilter.ALL, 1, 1))
                .extracting(ResourceRow::title)
                .containsExactly("Asking for a raise");
        assertThat(library.page(search("negotiat"), 0, 10))
                .extracting(ResourceRow::title)
                .containsExactly("Asking for a raise");
        assertThat(library.page(search("100%"), 0, 10)).hasSize(1);
        assertThat(library.page(search("0% y"), 0, 10)).hasSize(1);
        assertThat(library.count(search("_"))).isZero();
        assertThat(library.count(search("b.example"))).isEqualTo(1);
        assertThat(library.page(new ResourceFilter("", null, PlanSide.MENTOR, null, ResourceFilter.Sort.TITLE), 0, 10))
                .extracting(ResourceRow::title)
                .containsExactly("Beginning well", "Checklist");
        assertThat(library.count(new ResourceFilter("", topic, null, null, ResourceFilter.Sort.NEWEST)))
                .isEqualTo(1);
        assertThat(library.count(new ResourceFilter("", null, null, new ProgramId(-1), ResourceFilter.Sort.NEWEST)))
                .isZero();
    }

    @Test
    void whatAPairKeepsIsSeenByTheTwoAlone() {
        as(ines);
        var id = library.add(ofPair, link("Our agenda", "https://example.org"), null);
        as(daniel);
        assertThat(library.of(pair, 10)).extracting(ResourceRow::title).containsExactly("Our agenda");
        assertThat(library.count(ResourceFilter.ALL)).isZero();
        for (var other : Set.of(cleo, maya, hugo, admin, lea)) {
            as(other);
            hidden(() -> library.of(pair, 10));
            hidden(() -> library.get(id));
            hidden(() -> library.add(ofPair, link("A", "https://example.org"), null));
            hidden(() -> library.remove(id, 0));
        }
    }

    @Test
    void whatACircleKeepsIsSeenByThoseInItNow() {
        as(lea);
        var id = library.add(ofCircle, link("Notes", "https://example.org"), null);
        as(cleo);
        assertThat(library.get(id).title()).isEqualTo("Notes");
        leavesCircle(cleosPlace);
        hidden(() -> library.get(id));
        as(maya);
        hidden(() -> library.of(circle, 10));
    }

    @Test
    void aFileComesBackAsItWasAndIsToBeSaved() {
        var big = new byte[1_300_000];
        new Random(4).nextBytes(big);
        var content = ("Names: " + java.util.HexFormat.of().formatHex(big)).getBytes(StandardCharsets.UTF_8);
        as(maya);
        var id = library.add(home, ofFile("List"), Uploads.checked("lä\"st.txt", content));
        as(daniel);
        var file = library.get(id).file();
        assertThat(file).isNotNull();
        var answer = files.download(Long.toString(file.id().value()));

        assertThat(answer.getBody()).isEqualTo(content);
        assertThat(answer.getHeaders().getFirst("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''l%C3%A4st.txt");
        assertThat(answer.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeaders().getCacheControl()).isEqualTo("no-store");
        assertThat(String.valueOf(answer.getHeaders().getContentType())).isEqualTo("text/plain;charset=UTF-8");
        assertThat(sql.fetchCount(COMMUNITY_FILE_CHUNK)).isGreaterThan(4);
    }

    @Test
    void aDownloadAsksAnewWhoMayHaveIt() {
        as(ines);
        var id = library.add(ofPair, ofFile("List"), Uploads.checked("list.txt", "of ours"));
        var row = library.get(id);
        var number = Long.toString(row.file().id().value());
        for (var other : Set.of(cleo, maya, hugo, admin)) {
            as(other);
            assertThat(files.download(number).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        }
        as(daniel);
        assertThat(files.download(number).getStatusCode()).isEqualTo(HttpStatus.OK);
        for (var wrong : Set.of("x", "-1", "0", "99999999", "99999999999999999999", "1;drop")) {
            assertThat(files.download(wrong).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        }
        library.remove(id, 0);
        assertThat(files.download(number).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void anotherFileTakesThePlaceOfTheFirst() {
        as(maya);
        var id = library.add(home, ofFile("List"), Uploads.checked("a.txt", "first"));
        library.edit(id, 0, ofFile("List"), Uploads.checked("b.txt", "second"));
        var kept = library.get(id).file();
        assertThat(kept).isNotNull().extracting(SharedFile::name).isEqualTo("b.txt");
        library.edit(id, 1, ofFile("Other"), null);
        assertThat(library.get(id).file()).isEqualTo(kept);
        library.edit(id, 2, link("Other", "https://example.org"), null);
        assertThat(library.get(id).file()).isNull();
        assertThat(sql.fetchCount(COMMUNITY_FILE, COMMUNITY_FILE.UPLOADED_BY_PERSON_ID.eq(maya)))
                .isZero();
    }

    private void removedDaysAgo(ResourceId id, int days) {
        sql.update(RESOURCE)
                .set(RESOURCE.REMOVED_AT, Instant.now().minus(Duration.ofDays(days)))
                .where(RESOURCE.RESOURCE_ID.eq(id))
                .execute();
    }

    private int filesOfMaya() {
        return sql.fetchCount(COMMUNITY_FILE, COMMUNITY_FILE.UPLOADED_BY_PERSON_ID.eq(maya));
    }

    @Test
    void theFileOfARemovedResourceIsDeletedOnceNobodyPutsItBack() {
        as(maya);
        var id = library.add(home, ofFile("List"), Uploads.checked("a.txt", "first"));
        var stays = library.add(home, ofFile("Other"), Uploads.checked("b.txt", "second"));
        library.remove(id, 0);
        removedDaysAgo(id, 29);
        removed.delete();
        library.restore(id, 1);
        assertThat(library.get(id).file()).isNotNull();

        library.remove(id, 2);
        removedDaysAgo(id, 31);
        removed.delete();
        assertThat(filesOfMaya()).isEqualTo(1);
        assertThat(library.get(stays).file()).isNotNull();
        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> library.restore(id, 3));
    }

    @Test
    void aFileThatSomethingElsePointsToStays() {
        as(maya);
        var id = library.add(home, ofFile("List"), Uploads.checked("a.txt", "first"));
        var other = library.add(home, ofFile("Same"), Uploads.checked("b.txt", "second"));
        var file = library.get(id).file().id();
        sql.update(RESOURCE)
                .set(RESOURCE.COMMUNITY_FILE_ID, file)
                .where(RESOURCE.RESOURCE_ID.eq(other))
                .execute();
        library.remove(id, 0);
        removedDaysAgo(id, 31);
        removed.delete();

        assertThat(library.get(other).file()).isNotNull();
        assertThat(files.download(Long.toString(file.value())).getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void nobodySharesMoreThanSoManyFilesOrBytesWithinADay() {
        as(maya);
        for (int i = 0; i < LibraryService.MOST_FILES_A_DAY; i++) {
            library.add(home, ofFile("List " + i), Uploads.checked("a.txt", "one"));
        }
        refused(() -> library.add(home, ofFile("More"), Uploads.checked("a.txt", "one")), "community.file.too-many");
        as(noor);
        var first = library.add(home, ofFile("Hers"), Uploads.checked("a.txt", "one"));
        sql.update(COMMUNITY_FILE)
                .set(COMMUNITY_FILE.SIZE_BYTES, LibraryService.MOST_BYTES_A_DAY - 3)
                .where(COMMUNITY_FILE.COMMUNITY_FILE_ID.eq(
                        library.get(first).file().id()))
                .execute();
        refused(
                () -> library.edit(first, 0, ofFile("Hers"), Uploads.checked("a.txt", "four")),
                "community.file.too-many");
        library.add(home, ofFile("Hers"), Uploads.checked("a.txt", "one"));

        sql.update(COMMUNITY_FILE)
                .set(COMMUNITY_FILE.UPLOADED_AT, Instant.now().minus(Duration.ofHours(25)))
                .execute();
        as(maya);
        library.add(home, ofFile("The next day"), Uploads.checked("a.txt", "one"));
    }

    @Test
    void aFileThatWasChangedInTheDatabaseIsNotGivenOut() {
        as(maya);
        var id = library.add(home, ofFile("List"), Uploads.checked("a.txt", "first"));
        var other = library.add(home, ofFile("List"), Uploads.checked("a.txt", "other"));
        var file = library.get(id).file().id();
        Sealed foreign = sql.select(COMMUNITY_FILE_CHUNK.CONTENT)
                .from(COMMUNITY_FILE_CHUNK)
                .where(COMMUNITY_FILE_CHUNK.COMMUNITY_FILE_ID.eq(
                        library.get(other).file().id()))
                .fetchSingle()
                .value1();
        sql.update(COMMUNITY_FILE_CHUNK)
                .set(COMMUNITY_FILE_CHUNK.CONTENT, foreign)
                .where(COMMUNITY_FILE_CHUNK.COMMUNITY_FILE_ID.eq(file))
                .execute();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> files.download(Long.toString(file.value())));
    }

    @Test
    void resourcesStandAtTheirPartOfThePlan() {
        as(maya);
        var part = new PlanPart(PlanPart.Kind.MILESTONE, "first-meeting", "First meeting");
        plans.edit(
                program,
                plans.get(program).version(),
                new ProgramPlan(
                        List.of(new Milestone("First meeting", CountedFrom.MATCH, 14, PlanSide.BOTH, null)),
                        List.of()));
        library.add(
                home,
                new ResourceDraft("How to begin", null, "https://e.org", Set.of(), PlanSide.BOTH, Set.of(part.key())),
                null);
        added(link("Elsewhere", "https://e.org"));

        as(ines);
        assertThat(library.ofPlan(program)).containsOnlyKeys(part);
        assertThat(library.ofPlan(program).get(part))
                .extracting(ResourceRow::title)
                .containsExactly("How to begin");
        as(olga);
        assertThat(library.ofPlan(program)).isEmpty();

        as(maya);
        plans.edit(
                program,
                plans.get(program).version(),
                new ProgramPlan(
                        List.of(new Milestone(part.key(), "The beginning", CountedFrom.MATCH, 14, PlanSide.BOTH, null)),
                        List.of()));
        as(ines);
        assertThat(library.ofPlan(program))
                .containsOnlyKeys(new PlanPart(PlanPart.Kind.MILESTONE, part.key(), "The beginning"));
        var row = library.ofPlan(program).values().iterator().next().getFirst();
        assertThat(library.parts(row)).extracting(PlanPart::title).containsExactly("The beginning");
        as(olga);
        hidden(() -> library.parts(row));
    }

    @Test
    void whatAPairKeepsIsReadInStretchesTheNewestFirst() {
        as(ines);
        for (var title : List.of("One", "Two", "Three")) {
            library.add(ofPair, link(title, "https://example.org"), null);
        }
        assertThat(library.of(pair, 2))
                .hasSize(2)
                .extracting(ResourceRow::title)
                .doesNotContain("One");
        assertThat(library.count(pair)).isEqualTo(3);
        as(maya);
        hidden(() -> library.count(pair));
    }

    @Test
    void whenAPairIsOverItsResourcesAreOnlyRead() {
        as(ines);
        var id = library.add(ofPair, link("Our agenda", "https://example.org"), null);
        sql.update(org.belay.db.Tables.PUBLISHED_MATCH)
                .set(org.belay.db.Tables.PUBLISHED_MATCH.STATE, org.belay.matching.MatchState.COMPLETED)
                .where(org.belay.db.Tables.PUBLISHED_MATCH.MATCH_ID.eq(((Space.OfMatch) pair).match()))
                .execute();
        assertThat(library.of(pair, 10))
                .singleElement()
                .satisfies(row -> assertThat(row.mayKeep()).isFalse());
        refused(() -> library.add(ofPair, link("A", "https://example.org"), null), "community.problem.over");
        refused(() -> library.remove(id, 0), "community.problem.over");
    }
}
