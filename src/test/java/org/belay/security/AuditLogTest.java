package org.belay.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.belay.BelayTest;
import org.belay.EmptyTables;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.organization.NewPerson;
import org.belay.organization.PersonDirectory;
import org.belay.program.Format;
import org.belay.program.ProgramDraft;
import org.belay.program.ProgramRules;
import org.belay.program.ProgramService;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.belay.shared.Texts;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Who reads the audit log, and that it tells all that happened and nothing else; commits, and cleans up. */
@BelayTest
class AuditLogTest {

    private static final Path SOURCES = Path.of("src/main/java/org/belay");

    @Autowired
    private DSLContext sql;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private AuditLog log;

    @Autowired
    private ProgramService programs;

    @Autowired
    private PersonDirectory directory;

    @Autowired
    private Invitations invitations;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private TestAccounts accounts;
    private PersonId administrator = new PersonId(0);
    private ProgramId one = new ProgramId(0);
    private ProgramId other = new ProgramId(0);

    @BeforeEach
    void twoPrograms() {
        accounts = new TestAccounts(sql);
        administrator = accounts.administrator("Ada", "Lovelace");
        accounts.signIn(administrator);
        one = programs.create(program("One"));
        other = programs.create(program("Other"));
        jdbc.update("delete from audit_entry");
    }

    @AfterEach
    void signOut() {
        TestAccounts.signOut();
        EmptyTables.in(jdbc);
    }

    private static ProgramDraft program(String name) {
        return new ProgramDraft(name, "To help each other", null, Format.ONE_TO_ONE, false, ProgramRules.standard());
    }

    @Test
    void anEntrySaysWhoWhenAndWhat() {
        var before = clock.instant();
        var created = programs.create(program("Third"));
        assertThat(log.page(AuditFilter.ALL, true, 0, 10))
                .filteredOn(line -> line.entry().action().equals("program.created"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.actor()).contains("Ada Lovelace");
                    assertThat(line.entry().happenedAt()).isBetween(before.minusSeconds(1), clock.instant());
                    assertThat(line.entry().objectLabel()).isEqualTo("Third");
                    assertThat(line.entry().program()).isEqualTo(created);
                });
    }

    @Test
    void administratorsReadAllOfItAndCoordinatorsThatOfTheirPrograms() {
        var member = accounts.member("Mia", "Member");
        entries(member);
        assertThat(readBy(administrator)).hasSize(6);
        assertThat(readBy(accounts.member("Cora", "One", one, ProgramRole.COORDINATOR)))
                .containsExactly("cohort.closed one");
        assertThat(readBy(accounts.member("Bao", "One", one, ProgramRole.BACKUP)))
                .containsExactly("cohort.closed one");
        assertThat(readBy(accounts.member("Kai", "Manager", one, ProgramRole.MANAGER)))
                .isEmpty();
    }

    @Test
    void everybodyReadsTheirOwnSignInsAndDownloadsAndNothingElse() {
        var member = accounts.member("Mia", "Member");
        entries(member);
        assertThat(readBy(member))
                .containsExactlyInAnyOrder(
                        "account.signed-in null", "account.signed-out null", "report.downloaded other");
        assertThat(readBy(accounts.member("Nils", "Nobody"))).isEmpty();
        assertThat(log.readsOthers()).isFalse();
        assertThat(log.people("Ada", 0, 10)).isEmpty();
    }

    private void entries(PersonId member) {
        transaction.executeWithoutResult(status -> {
            trail.record(
                    administrator,
                    AuditEvent.of("cohort.closed", "cohort", 1L, "one").in(one));
            trail.record(
                    administrator,
                    AuditEvent.of("cohort.closed", "cohort", 2L, "other").in(other));
            trail.record(member, AuditEvent.of("account.signed-in", "account", 3L, null));
            trail.record(member, AuditEvent.of("account.signed-out", "account", 3L, null));
            trail.record(
                    member,
                    AuditEvent.of("report.downloaded", "cohort", 2L, "other").in(other));
            trail.record(
                    member,
                    AuditEvent.of("enrollment.applied", "enrollment", 4L, "other")
                            .in(other));
        });
    }

    private List<String> readBy(PersonId reader) {
        accounts.signIn(reader);
        var lines = log.page(AuditFilter.ALL, false, 0, 100);
        assertThat(log.count(AuditFilter.ALL)).isEqualTo(lines.size());
        return lines.stream()
                .map(line -> line.entry().action() + " " + line.entry().objectLabel())
                .toList();
    }

    @Test
    void whatFailsLeavesNoEntryAndNoEntryIsWrittenByItself() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    programs.create(program("Fourth"));
                    assertThat(entries()).isPositive();
                    throw new IllegalStateException("The power fails");
                }))
                .hasMessage("The power fails");
        assertThat(entries()).isZero();
        assertThat(jdbc.queryForObject("select count(*) from program where name = 'Fourth'", Integer.class))
                .isZero();
        assertThatThrownBy(() -> trail.record(administrator, AuditEvent.of("cohort.closed", "cohort", 1L, "one")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aBulkInvitationThatIsCancelledInvitesNobodyAndLeavesNoEntry() {
        var people = List.of("Ann", "Ben", "Cem", "Dee").stream()
                .map(name -> directory.add(
                        new NewPerson(name, "Invited", name.toLowerCase(Locale.ROOT) + "@example.org", "")))
                .toList();
        jdbc.update("delete from audit_entry");
        assertThatThrownBy(() -> invitations.inviteAll(people, share -> {
                    if (share >= 0.5) {
                        throw new CancellationException();
                    }
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(entries()).isZero();
        assertThat(jdbc.queryForObject("select count(*) from account_token", Integer.class))
                .isZero();
        assertThat(jdbc.queryForObject("select count(*) from outbox_mail", Integer.class))
                .isZero();
        var shares = new TreeSet<Double>();
        assertThat(invitations.inviteAll(people, shares::add).invited()).isEqualTo(4);
        assertThat(shares).containsExactly(0.0, 0.25, 0.5, 0.75);
        assertThat(entries()).isEqualTo(4);
    }

    private int entries() {
        return sql.fetchCount(org.belay.db.Tables.AUDIT_ENTRY);
    }

    /** The actions in the code are those that have words, in both languages; each is written out in full somewhere. */
    @Test
    void eachActionHasWordsAndEachOfTheWordsAnAction() throws IOException {
        var texts = new Texts();
        var prefix = "audit.action.";
        var worded = new TreeSet<String>();
        for (var line : Files.readAllLines(Path.of("src/main/resources/vaadin-i18n/translations.properties"))) {
            if (line.startsWith(prefix)) {
                worded.add(line.substring(prefix.length(), line.indexOf('=')));
            }
        }
        var written = actionsInTheSources(worded);
        assertThat(written).hasSizeGreaterThan(50).allSatisfy(action -> {
            assertThat(texts.has(Locale.ENGLISH, prefix + action)).as(action).isTrue();
            assertThat(texts.has(Locale.GERMAN, prefix + action)).as(action).isTrue();
        });
        assertThat(written).containsAll(worded);
    }

    /** So are the fields beside the sentence, and those of their values that are constants. */
    @Test
    void eachFieldOfAnEntryHasWords() throws IOException {
        var texts = new Texts();
        var named = Pattern.compile("\\.with\\(\\s*\"([a-z-]+)\",");
        var fields = new TreeSet<String>();
        for (var source : sources()) {
            if (source.contains("AuditEvent")) {
                named.matcher(source).results().map(m -> m.group(1)).forEach(fields::add);
            }
        }
        assertThat(fields).hasSizeGreaterThan(20).allSatisfy(field -> {
            assertThat(texts.has(Locale.ENGLISH, "audit.detail." + field))
                    .as(field)
                    .isTrue();
            assertThat(texts.has(Locale.GERMAN, "audit.detail." + field))
                    .as(field)
                    .isTrue();
        });
        var event = AuditEvent.of("cohort.closed", "cohort", 1L, "one").with("role", ProgramRole.BACKUP);
        assertThat(event.details()).containsExactly(Map.entry("role", "ProgramRole.BACKUP"));
        assertThat(texts.text(Locale.GERMAN, "state." + event.details().get("role")))
                .isEqualTo("Vertretung");
    }

    /** What is written as an action; and what looks like one where something is written to the trail. */
    private static Set<String> actionsInTheSources(Set<String> worded) throws IOException {
        var texts = new Texts();
        var certainly = Pattern.compile("AuditEvent\\s*\\.of\\(\\s*\"([^\"]+)\"");
        var kinds = worded.stream()
                .map(action -> action.substring(0, action.indexOf('.')))
                .distinct()
                .collect(Collectors.joining("|"));
        var perhaps = Pattern.compile("\"((?:" + kinds + ")\\.[a-z]+(?:-[a-z]+)*)\"");
        var found = new TreeSet<String>();
        for (var source : sources()) {
            var audits = source.contains("AuditEvent");
            certainly.matcher(source).results().map(m -> m.group(1)).forEach(found::add);
            perhaps.matcher(source)
                    .results()
                    .map(m -> m.group(1))
                    .filter(key -> worded.contains(key) || (audits && !texts.has(Locale.ENGLISH, key)))
                    .forEach(found::add);
        }
        return found;
    }

    private static List<String> sources() throws IOException {
        var sources = new ArrayList<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file :
                    files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
                sources.add(Files.readString(file));
            }
        }
        return sources;
    }
}
