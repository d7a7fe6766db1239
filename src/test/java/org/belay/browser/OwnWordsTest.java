package org.belay.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belay.db.Tables.ACCOUNT;
import static org.belay.db.Tables.PROGRAM;
import static org.belay.db.Tables.PROGRAM_TERM;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.belay.browser.DemoPages.DemoPage;
import org.belay.browser.DemoPages.Seen;
import org.belay.demo.DemoRole;
import org.belay.demo.DemoTest;
import org.belay.security.DemoAccounts;
import org.belay.shared.Texts;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every page, in an organization whose programs all have words of their own for their sides: nowhere does it say mentor or
 * mentee, but where somebody wrote it. What is planted goes again, since other tests look at the same organization.
 */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnWordsTest {

    private static final String ESCAPED = "\"\\/bfnrtu";
    private static final Pattern USUAL = Pattern.compile("mentor|mentee", Pattern.CASE_INSENSITIVE);

    /** They are about the organization, about several programs or about one that is yet to be: none has its own words there. */
    private static final Pattern ABOUT_NO_PROGRAM = Pattern.compile(
            "login|setup|welcome/.*|program/new.*|programs/import|instruments?(/.*)?|resources(\\?.*)?");

    /** Questionnaires and standards have names. */
    private static final Set<String> NAMES = Set.of(
            "Mentoring Functions Questionnaire (MFQ-9)",
            "Mentor load and confidence",
            new Texts().text(Locale.ENGLISH, "evidence.standard.ISMCP.about"),
            new Texts().text(Locale.ENGLISH, "evidence.standard.ELEMENTS.about"));

    /** The page of a program has the form that asks for the words, and says the usual ones beside them. */
    private static final Pattern ASKS_FOR_THEM = Pattern.compile("program/\\d+");

    private static final Pattern HAS_A_LIST =
            Pattern.compile("cohort/\\d+/(people|matching|pairs)(/waiting)?|cohorts|people|audit");

    private static final JsonMapper JSON = new JsonMapper();

    /** What is shorter may be part of a text of ours. */
    private static final int SURELY_WRITTEN = 12;

    /** Each text and label, also inside of components. */
    private static final String SAID = """
            () => {
              const said = [document.title];
              const visit = root => root.querySelectorAll('*').forEach(element => {
                if (element.matches('script, style, template')) return;
                ['aria-label', 'title', 'placeholder', 'alt', 'label', 'helper-text', 'error-message', 'value']
                  .forEach(name => said.push(element.getAttribute(name) || ''));
                element.childNodes.forEach(node => { if (node.nodeType === 3) said.push(node.data); });
                if (element.shadowRoot) visit(element.shadowRoot);
              });
              visit(document);
              return said.map(text => text.replace(/\\s+/g, ' ').trim()).filter(text => text);
            }""";

    @Autowired
    private DemoPages pages;

    @Autowired
    private DSLContext sql;

    @Autowired
    private Texts texts;

    @LocalServerPort
    private int port;

    private final Map<DemoRole, Visitor> visitors = new EnumMap<>(DemoRole.class);
    private final Map<DemoRole, HttpVisitor> asking = new EnumMap<>(DemoRole.class);

    @AfterEach
    void everythingIsAsBefore() {
        visitors.values().forEach(Visitor::close);
        visitors.clear();
        asking.values().forEach(HttpVisitor::close);
        asking.clear();
        sql.deleteFrom(PROGRAM_TERM).execute();
        sql.update(ACCOUNT).setNull(ACCOUNT.LANGUAGE).execute();
    }

    /** In one language: {@code TermsTest} sees to it that each text has its form in both. */
    @Test
    void noPageSaysMentorOrMentee() {
        var written = written();
        var asked = asked();
        plant();

        var found = new ArrayList<String>();
        var own = false;
        for (var seen : everything()) {
            var said = said(seen);
            var asks = ASKS_FOR_THEM.matcher(seen.address()).matches();
            own |= said.stream().anyMatch(text -> text.contains("Buddies"));
            said.stream()
                    .filter(text -> !written.contains(text) && !NAMES.contains(text))
                    .filter(text -> !(asks && asked.contains(text)))
                    .filter(text -> USUAL.matcher(text).find())
                    .map(text -> without(text, written))
                    .filter(text -> USUAL.matcher(text).find())
                    .distinct()
                    .forEach(text -> found.add(seen.role() + " at " + seen.address() + ": " + text));
        }

        assertThat(found).isEmpty();
        assertThat(own).as("the words of the programs are said").isTrue();
    }

    private void plant() {
        for (var program : sql.select(PROGRAM.PROGRAM_ID).from(PROGRAM).fetch(PROGRAM.PROGRAM_ID)) {
            sql.insertInto(PROGRAM_TERM)
                    .values(program, "en", "buddy", "buddies", "newcomer", "newcomers")
                    .values(program, "de", "Lotse", "Lotsen", "Neuling", "Neulinge")
                    .execute();
        }
        sql.update(ACCOUNT).set(ACCOUNT.LANGUAGE, "en").execute();
    }

    private List<Seen> everything() {
        return Stream.concat(
                        pages.all().stream().map((DemoPage page) -> new Seen(page.visitor(), page.address())),
                        pages.otherStates().stream())
                .filter(seen -> !ABOUT_NO_PROGRAM.matcher(seen.address()).matches())
                .toList();
    }

    private List<String> said(Seen seen) {
        return HAS_A_LIST.matcher(seen.address()).matches() ? shown(seen) : sent(seen);
    }

    /** All that the server says when the page is asked for. */
    private List<String> sent(Seen seen) {
        var visitor = asking.computeIfAbsent(seen.role(), somebody -> {
            var visiting = new HttpVisitor(port);
            return somebody == DemoRole.NOBODY ? visiting : visiting.signIn(somebody.email(), DemoAccounts.PASSWORD);
        });
        return strings(visitor.get(seen.address()).body()).stream()
                .map(string -> JSON.readValue(string, String.class))
                .map(text -> text.replaceAll("\\s+", " ").strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Between quotation marks, with them; a regular expression would need a stack as deep as a picture is long. */
    private static List<String> strings(String script) {
        var strings = new ArrayList<String>();
        var start = -1;
        for (var i = 0; i < script.length(); i++) {
            var letter = script.charAt(i);
            if (letter == '"' && start < 0) {
                start = i;
            } else if (letter == '"') {
                strings.add(script.substring(start, i + 1));
                start = -1;
            } else if (letter == '\\' && ESCAPED.indexOf(script.charAt(i + 1)) >= 0) {
                i++;
            } else if (letter == '\n' || letter == '\\') {
                // Not a text, but a script.
                start = -1;
            }
        }
        return strings;
    }

    /** The rows of a list come after the page. */
    private List<String> shown(Seen seen) {
        var visitor = visitors.computeIfAbsent(seen.role(), somebody -> {
            var visiting = new Visitor(port);
            return somebody == DemoRole.NOBODY ? visiting : visiting.cameIn(somebody.email(), DemoAccounts.PASSWORD);
        });
        visitor.desktop().goTo(seen.address());
        return ((List<?>) visitor.page().evaluate(SAID))
                .stream().map(String::valueOf).toList();
    }

    private static String without(String text, List<String> written) {
        var rest = text;
        for (var each : written) {
            rest = each.length() > SURELY_WRITTEN ? rest.replace(each, "") : rest;
        }
        return rest;
    }

    /** What people and imports wrote into the database, the longest first. */
    private List<String> written() {
        var written =
                new TreeSet<>(Comparator.comparingInt(String::length).reversed().thenComparing(text -> text));
        for (var column : sql.fetch(
                "select table_name, column_name from information_schema.columns"
                        + " where table_schema = database() and data_type in ('varchar', 'text', 'mediumtext')"
                        + " and table_name not like 'flyway%' and concat(table_name, '.', column_name) <> 'audit_entry.details'")) {
            var name = "`" + column.get(1, String.class) + "`";
            sql
                    .fetch("select distinct " + name + " from `" + column.get(0, String.class) + "` where " + name
                            + " like '%mentor%' or " + name + " like '%mentee%'")
                    .stream()
                    .map(row -> row.get(0, String.class).replaceAll("\\s+", " ").strip())
                    .filter(text -> !text.matches("[A-Z_]+"))
                    .forEach(written::add);
        }
        return List.copyOf(written);
    }

    /** The texts of the form that asks for the words. */
    private Set<String> asked() {
        var asked = new HashSet<String>();
        for (var language : Texts.LANGUAGES) {
            asked.add(texts.text(language, "program.terms-help"));
            for (var word : List.of("mentor", "mentors", "mentee", "mentees")) {
                for (var of : Texts.LANGUAGES) {
                    asked.add(texts.text(language, "program.term." + word, of.getDisplayLanguage(language)));
                    asked.add(texts.text(language, "program.term." + word + ".usual." + of.getLanguage()));
                }
            }
        }
        return asked;
    }
}
