package org.belay;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belay.shared.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/** The rules of the architecture that code can check. */
class ArchitectureTest {

    /** Left to right: a feature imports only what stands in an earlier group, or in its own without a cycle. */
    private static final List<Set<String>> ORDER = List.of(
            Set.of("shared"),
            Set.of("security", "audit", "privacy", "draft"),
            Set.of("organization"),
            Set.of("program"),
            Set.of("cohort"),
            Set.of("enrollment"),
            Set.of("matching"),
            Set.of("goal"),
            Set.of("session"),
            Set.of("workshop"),
            Set.of(
                    "scheduling",
                    "feedback",
                    "care",
                    "agreement",
                    "closing",
                    "safeguarding",
                    "recognition",
                    "community"),
            Set.of("calendar"),
            Set.of("history"),
            Set.of("worklist", "notification", "reporting", "export", "evidence"),
            Set.of("shell"),
            Set.of("demo"));

    /**
     * The parent layout of the tabs of a cohort and of the pages of a space, what tabs and parts register with, the words that say who sees a field, an answer as
     * people read it, and the dialogs that let people in.
     */
    private static final Set<String> SCREENS_FOR_ALL = Set.of(
            "org.belay.cohort.ui.CohortWorkspace",
            "org.belay.cohort.ui.CohortPage",
            "org.belay.cohort.ui.CohortPlace",
            "org.belay.cohort.ui.OverviewPart",
            "org.belay.cohort.ui.OverviewPlace",
            "org.belay.cohort.ui.CohortTab",
            "org.belay.matching.ui.PairsPage",
            "org.belay.matching.ui.SpaceOverview",
            "org.belay.matching.ui.SpacePage",
            "org.belay.matching.ui.SpacePart",
            "org.belay.matching.ui.SpacePlace",
            "org.belay.matching.ui.SpaceSurroundings",
            "org.belay.matching.ui.SpaceTab",
            "org.belay.enrollment.ui.AnswerWords",
            "org.belay.enrollment.ui.ApplicationPart",
            "org.belay.organization.ui.UndoImport",
            "org.belay.security.ui.InvitationDialogs",
            "org.belay.security.ui.NewPasswordForm",
            "org.belay.security.ui.PublicPage",
            "org.belay.security.ui.WhoSees");

    /** The configuration of sign-in in the root package names it. */
    private static final String LOGIN = "org.belay.security.ui.LoginView";

    /** They count tries outside the transaction of what was tried. */
    private static final Set<String> OWN_TRANSACTIONS = Set.of(
            "ApplicationLinks.askFor",
            "FirstAdministrator.create",
            "FirstAdministrator.prepare",
            "ForgottenPassword.askFor");

    /** Methods of services that ask for no permission. */
    private static final Set<String> OPEN = Set.of(
            // The sign-in pages: nobody is signed in, a code or a mailed link is the proof.
            "AccountService.byLink",
            "AccountService.needsFirstAdministrator",
            "AccountService.setPassword",
            "FirstAdministrator.create",
            "FirstAdministrator.prepare",
            "ForgottenPassword.askFor",
            // For other services, which have asked: what they need to ask, to write down and to tell.
            "AccountService.closeOfLeavers",
            "AccountService.of",
            "AccountService.reopenOfLeavers",
            "AnswersForMatch.of",
            "AuditTrail.record",
            "CohortService.facts",
            "CohortService.reference",
            "CohortService.requireState",
            "CohortService.stateOf",
            "Drafts.discardAll",
            "EnrollmentService.ended",
            "EnrollmentService.apart",
            "EnrollmentService.free",
            "EnrollmentService.goingOn",
            "EnrollmentService.keep",
            "EnrollmentService.open",
            "Invitations.wayIn",
            "EnrollmentService.departmentsAbove",
            "EnrollmentService.toBeCompared",
            "EnrollmentService.toBeMatched",
            "ImportLedger.mapping",
            "ImportLedger.mayBeUndone",
            "ImportLedger.record",
            "ImportLedger.recordPart",
            "ImportLedger.remember",
            "MatchService.reference",
            "PreparationService.asked",
            "Outbox.drop",
            "Outbox.enqueue",
            "Outbox.enqueueFor",
            "PlanService.plan",
            "ProgramService.offers",
            "ProgramService.questions",
            "ProgramService.rules",
            "SurveyPlanService.plan",
            "SessionAgenda.ofPerson",
            "SessionAgenda.zone",
            "Spaces.keep");

    /** The public page of a cohort and the page that stops mails: an address that cannot be guessed, or a mailed link, is the proof. */
    private static final Set<String> BY_LINK = Set.of(
            "CalendarFeeds.read",
            "ApplicationLinks.askFor",
            "ApplicationLinks.emailOf",
            "ApplicationLinks.enter",
            "ApplicationLinks.page",
            "StopService.page",
            "StopService.stop");

    /** The proof is the code of a certificate. */
    private static final Set<String> BY_CODE = Set.of("CertificateService.verify");

    /** What everybody may know: the name of the organization, the topics, a program's words, whether a mail server is set. */
    private static final Set<String> SAME_FOR_ALL = Set.of(
            "AccountService.organizationName",
            "ProgramService.terms",
            "SendLog.sends",
            "TopicService.all",
            "TopicService.byId",
            "TopicService.find",
            "TopicService.groups");

    private static final Path SOURCES = Path.of("src/main/java/org/belay");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.belay");

    @Test
    void featuresHaveNoCycle() {
        slices().matching("org.belay.(*)..")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(
                        DescribedPredicate.describe("generated tables", ArchitectureTest::isGenerated),
                        DescribedPredicate.alwaysTrue())
                .ignoreDependency(
                        DescribedPredicate.alwaysTrue(),
                        DescribedPredicate.describe("generated tables", ArchitectureTest::isGenerated))
                .check(CLASSES);
    }

    @Test
    void importsFollowTheOrderOfFeatures() {
        var wrong = new TreeSet<String>();
        for (var from : CLASSES) {
            for (var dependency : from.getDirectDependenciesFromSelf()) {
                var to = dependency.getTargetClass();
                if (place(from) >= 0 && place(to) > place(from)) {
                    wrong.add(from.getName() + " -> " + to.getName());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** A feature without a place could import whatever it likes. */
    @Test
    void eachFeatureHasItsPlace() {
        assertThat(CLASSES.stream()
                        .filter(c -> !isGenerated(c) && !"org.belay".equals(c.getPackageName()))
                        .filter(c -> place(c) < 0)
                        .map(JavaClass::getName))
                .isEmpty();
    }

    /** Packages below a feature are its own business, but those of shared are for all. */
    @Test
    void ofAnotherFeatureOnlyTheRootPackageIsUsed() {
        var wrong = new TreeSet<String>();
        for (var from : CLASSES) {
            for (var dependency : from.getDirectDependenciesFromSelf()) {
                var to = dependency.getTargetClass().getBaseComponentType();
                var foreign = place(to) >= 0 && !feature(from).equals(feature(to)) && !"shared".equals(feature(to));
                if (foreign && below(to) && !isTypedLinks(to) && !SCREENS_FOR_ALL.contains(to.getName())) {
                    wrong.add(from.getName() + " -> " + to.getName());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** So that no other feature can come to need them. */
    @Test
    void screensAreNotPublicButOneNavigationEach() {
        var open = CLASSES.stream()
                .filter(c -> below(c) && "ui".equals(lastPackage(c)) && !"shared".equals(feature(c)))
                .filter(c -> c.isTopLevelClass() && c.getModifiers().contains(JavaModifier.PUBLIC))
                .toList();
        assertThat(open.stream().filter(c -> !isTypedLinks(c)).map(JavaClass::getName))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(SCREENS_FOR_ALL.stream(), Stream.of(LOGIN))
                        .toList());
        assertThat(open.stream().filter(ArchitectureTest::isTypedLinks).map(JavaClass::getPackageName))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    /** A view that another feature can hold can be drawn from there; typed links draw nothing. */
    @Test
    void typedLinksAreNoScreens() {
        classes()
                .that(DescribedPredicate.describe("are typed links", ArchitectureTest::isTypedLinks))
                .should()
                .notBeAssignableTo(Component.class)
                .check(CLASSES);
    }

    private static boolean isTypedLinks(JavaClass type) {
        return below(type) && type.getSimpleName().endsWith("Navigation");
    }

    private static boolean below(JavaClass type) {
        return type.getPackageName().split("\\.", -1).length > 3;
    }

    private static String lastPackage(JavaClass type) {
        return type.getPackageName().substring(type.getPackageName().lastIndexOf('.') + 1);
    }

    @Test
    void generatedTablesAppearOnlyInRepositoriesAndQueries() {
        noClasses()
                .that(DescribedPredicate.describe(
                        "are neither repositories nor queries", c -> !isGenerated(c) && !readsTables(c)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.belay.db..")
                .check(CLASSES);
    }

    @Test
    void repositoriesAndQueriesArePackagePrivateAndHaveNoInterface() {
        classes()
                .that(DescribedPredicate.describe(
                        "are repositories or queries", c -> !isGenerated(c) && c.isTopLevelClass() && readsTables(c)))
                .should()
                .bePackagePrivate()
                .andShould(be(DescribedPredicate.describe(
                        "without an interface", c -> c.getRawInterfaces().isEmpty())))
                .check(CLASSES);
    }

    @Test
    void vaadinStaysInUserInterfaces() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.belay.*.ui", "org.belay.shell", "org.belay.security")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .check(CLASSES);
    }

    @Test
    void userInterfacesHoldNoSqlAndNoRepository() {
        noClasses()
                .that()
                .resideInAPackage("..ui..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "jOOQ, JDBC or a repository",
                        c -> c.getPackageName().startsWith("org.jooq")
                                || c.getPackageName().startsWith("java.sql")
                                || c.getPackageName().startsWith("org.springframework.jdbc")
                                || (c.getPackageName().startsWith("org.belay") && readsTables(c))))
                .check(CLASSES);
    }

    @Test
    void eachTableIsWrittenByOneFeature() throws IOException {
        var written = Pattern.compile(
                "(?:insertInto|update|deleteFrom|mergeInto|truncate|newRecord|loadInto)\\(\\s*(?:Tables\\.)?([A-Z][A-Z_]+)");
        Map<String, Set<String>> writers = new TreeMap<>();
        for (var source : sources()) {
            var matcher = written.matcher(Files.readString(source));
            while (matcher.find()) {
                writers.computeIfAbsent(matcher.group(1), table -> new TreeSet<>())
                        .add(SOURCES.relativize(source).getName(0).toString());
            }
        }
        assertThat(writers)
                .isNotEmpty()
                .allSatisfy((table, features) -> assertThat(features).as(table).hasSize(1));
    }

    /** Outside jOOQ no text of SQL changes a table, so that the rule above sees all that does. */
    @Test
    void onlyTypedSqlWrites() throws IOException {
        assertThat(sourcesHolding(
                        "(?i)\"\\s*(insert into|update \\w+ set|delete from|replace into)\\b|JdbcTemplate|JdbcClient"))
                .as("The embedded server sets up its own accounts")
                .containsExactly("src/main/java/org/belay/shared/database/EmbeddedMariaDb.java");
    }

    @Test
    void newsAreRecordsHandledInTheSameTransaction() {
        var listeners = CLASSES.stream()
                .flatMap(c -> c.getMethods().stream())
                .filter(m -> m.isAnnotatedWith(EventListener.class) || m.isMetaAnnotatedWith(EventListener.class))
                .toList();
        assertThat(listeners).isNotEmpty().allSatisfy(listener -> {
            assertThat(listener.isAnnotatedWith(Async.class)).isFalse();
            assertThat(listener.isAnnotatedWith(TransactionalEventListener.class))
                    .as(listener.getFullName())
                    .isFalse();
            assertThat(listener.getRawParameterTypes())
                    .as(listener.getFullName())
                    .allMatch(type -> type.isRecord() || type.getPackageName().startsWith("org.springframework"));
        });
    }

    @Test
    void eachServiceMethodIsOneTransaction() {
        var without = serviceMethods()
                .filter(m ->
                        !m.isAnnotatedWith(Transactional.class) && !m.getOwner().isAnnotatedWith(Transactional.class))
                .map(m -> m.getOwner().getSimpleName() + "." + m.getName())
                .filter(name -> !OWN_TRANSACTIONS.contains(name));
        assertThat(without).isEmpty();
    }

    /** Followed through the code: each public method of a service comes to ask who is asking and what they may. */
    @Test
    void eachServiceMethodIsAuthorized() {
        var asks = Set.of(
                "org.belay.security.CurrentUser", "org.belay.security.Access", "org.belay.security.AccessCondition");
        var open = serviceMethods()
                .filter(m -> !reaches(m, asks))
                .map(m -> m.getOwner().getSimpleName() + "." + m.getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(open)
                .isEqualTo(Stream.of(OPEN, SAME_FOR_ALL, BY_LINK, BY_CODE)
                        .flatMap(Set::stream)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** What is open to services is not open to screens, but for the pages of sign-in and what is the same for all. */
    @Test
    void screensCallNothingThatAsksNobody() {
        var wrong = new TreeSet<String>();
        for (var from : CLASSES) {
            var screen = "ui".equals(lastPackage(from)) || "shell".equals(feature(from));
            if (!screen || from.getPackageName().equals("org.belay.security.ui")) {
                continue;
            }
            for (var call : from.getMethodCallsFromSelf()) {
                var name = call.getTargetOwner().getSimpleName() + "." + call.getName();
                if (OPEN.contains(name)) {
                    wrong.add(from.getName() + " -> " + name);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Whatever reads as somebody else has all their rights: there is one place for it, and it hands out what that person gets. */
    @Test
    void onlyReportsThatAreSentAreReadAsTheirReader() {
        assertThat(CLASSES.stream()
                        .flatMap(c -> c.getMethodCallsFromSelf().stream())
                        .filter(call -> call.getTargetOwner().getSimpleName().equals("Actors")
                                && call.getName().equals("readAs"))
                        .map(call -> call.getOriginOwner().getSimpleName())
                        .distinct())
                .containsExactly("ScheduledReports");
    }

    private static Stream<JavaMethod> serviceMethods() {
        return CLASSES.stream()
                .filter(c -> c.isAnnotatedWith(Service.class))
                .flatMap(c -> c.getMethods().stream())
                .filter(m -> m.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(m -> !m.getModifiers().contains(JavaModifier.STATIC))
                .filter(m -> !m.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    private static boolean reaches(JavaCodeUnit start, Set<String> goals) {
        var seen = new HashSet<JavaCodeUnit>();
        var open = new ArrayDeque<JavaCodeUnit>(List.of(start));
        while (!open.isEmpty()) {
            var unit = open.pop();
            if (!seen.add(unit)) {
                continue;
            }
            for (var access : unit.getAccessesFromSelf()) {
                var owner = access.getTargetOwner();
                if (goals.contains(owner.getName())) {
                    return true;
                }
                if (owner.getPackageName().startsWith("org.belay")
                        && !isGenerated(owner)
                        && access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target) {
                    target.resolveMember().ifPresent(open::push);
                }
            }
        }
        return false;
    }

    @Test
    void namesSayWhatThingsAre() {
        var wrong = CLASSES.stream()
                .filter(c -> !isGenerated(c) && !c.isAnonymousClass())
                .map(JavaClass::getSimpleName)
                .filter(name -> name.matches(".*(Impl|Manager|Util|Utils|Helper|Dto)|I[A-Z][a-z].*"))
                .filter(name -> !"LineManager".equals(name))
                .toList();
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyPackageIsNullMarked() throws IOException {
        for (var folder : sources().stream().map(Path::getParent).distinct().toList()) {
            var info = folder.resolve("package-info.java");
            assertThat(info).exists();
            assertThat(Files.readString(info)).as(info.toString()).contains("@NullMarked");
        }
    }

    @Test
    void viewsAreShort() throws IOException {
        for (var source : sources()) {
            // What draws: the options of a chart, say, are data and no view.
            if (source.toString().matches(".*/(ui|shell)/[^/]+")
                    && Files.readString(source).contains("com.vaadin.")) {
                assertThat(Files.readAllLines(source)).as(source.toString()).hasSizeLessThanOrEqualTo(200);
            }
        }
    }

    /** The longest are one SELECT each. */
    @Test
    void methodsFitOnAScreen() throws IOException {
        var method = Pattern.compile(" {4}[^ /*@}][^=;]*\\(.*");
        var type = Pattern.compile(" {4}(\\w+ )*(record|class|interface|enum) .*");
        for (var source : sources()) {
            var begin = -1;
            var lines = Files.readAllLines(source);
            for (var i = 0; i < lines.size(); i++) {
                if (type.matcher(lines.get(i)).matches()) {
                    begin = -1;
                } else if (method.matcher(lines.get(i)).matches()) {
                    begin = i;
                } else if (begin >= 0 && lines.get(i).equals("    }")) {
                    assertThat(i - begin).as(source + ":" + (begin + 1)).isLessThanOrEqualTo(75);
                    begin = -1;
                }
            }
        }
    }

    /** The tests know all of Office Open XML; what is delivered has the smaller jar, and fails where that lacks something. */
    @Test
    void workbooksAreWrittenWithTheSchemasThatAreDelivered() throws ClassNotFoundException {
        var schemas = CLASSES.stream()
                .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .map(dependency ->
                        dependency.getTargetClass().getBaseComponentType().getName())
                .filter(name -> name.startsWith("org.openxmlformats."))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(schemas).isNotEmpty();
        for (var schema : schemas) {
            var jar = Class.forName(schema)
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .getPath();
            assertThat(jar).as(schema).contains("poi-ooxml-lite");
        }
    }

    /** What is pasted into a form is kept whole; a field that takes at most so much says so. */
    @Test
    void fieldsOfFormsCutNothing() {
        var searchesAndCodes = Set.of("SearchField", "SelfCheckInCard", "VerifyView");
        var cuts = CLASSES.stream()
                .filter(c -> !searchesAndCodes.contains(c.getSimpleName()))
                .flatMap(c -> c.getMethodCallsFromSelf().stream())
                .filter(call -> call.getName().equals("setMaxLength")
                        && call.getTargetOwner().getPackageName().startsWith("com.vaadin"))
                .map(call -> call.getOriginOwner().getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(cuts).isEmpty();
    }

    @Test
    void stateMovesByVerbs() throws IOException {
        assertThat(sourcesHolding("(?<!response\\.)\\bsetStatus\\(")).isEmpty();
    }

    @Test
    void theClockIsInjected() throws IOException {
        assertThat(
                        sourcesHolding(
                                "\\b(Instant|LocalDate|LocalDateTime|ZonedDateTime|OffsetDateTime|LocalTime|Year)\\.now\\(\\)|System\\.currentTimeMillis"))
                .isEmpty();
    }

    @Test
    void everyPageSaysWhoMayOpenIt() {
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .should()
                .beAnnotatedWith(PermitAll.class)
                .orShould()
                .beAnnotatedWith(AnonymousAllowed.class)
                .orShould()
                .beAnnotatedWith(RolesAllowed.class)
                .check(CLASSES);
    }

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(bundle("translations_de.properties").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        bundle("translations.properties").stringPropertyNames());
    }

    @Test
    void everyKeyInTheSourcesIsTranslated() throws IOException {
        var keys = new TreeSet<String>();
        // A key followed by a plus is a beginning only, put together with the name of a constant.
        collect("(?:getTranslation|Problem\\.of)\\(\\s*\"([^\"]+)\"\\s*[,)]", "", keys);
        collect("(?<![.\\w])text\\(\\s*\"([^\"]+)\"\\s*[,)]", "", keys);
        collect("AuditEvent\\.of\\(\\s*\"([^\"]+)\"", "audit.action.", keys);
        var texts = new Texts();
        // Inside a report a key is said without its beginning.
        assertThat(keys).isNotEmpty().allSatisfy(key -> {
            var whole = texts.has(Locale.ENGLISH, key) ? key : "report." + key;
            assertThat(texts.has(Locale.ENGLISH, whole)).as(key).isTrue();
            assertThat(texts.has(Locale.GERMAN, whole)).as(key).isTrue();
        });
    }

    private static void collect(String pattern, String prefix, Set<String> keys) throws IOException {
        for (var source : sources()) {
            var matcher = Pattern.compile(pattern).matcher(Files.readString(source));
            while (matcher.find()) {
                keys.add(prefix + matcher.group(1));
            }
        }
    }

    private static List<String> sourcesHolding(String pattern) throws IOException {
        var found = new ArrayList<String>();
        for (var source : sources()) {
            if (Pattern.compile(pattern).matcher(Files.readString(source)).find()) {
                found.add(source.toString());
            }
        }
        return found;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static Properties bundle(String name) throws IOException {
        var properties = new Properties();
        try (var in = Files.newInputStream(Path.of("src/main/resources/vaadin-i18n", name))) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }

    private static boolean isGenerated(JavaClass type) {
        return type.getPackageName().startsWith("org.belay.db");
    }

    private static boolean readsTables(JavaClass type) {
        var outermost = type;
        while (outermost.getEnclosingClass().isPresent()) {
            outermost = outermost.getEnclosingClass().get();
        }
        var name = outermost.getSimpleName();
        return name.endsWith("Repository") || name.endsWith("Queries");
    }

    private static String feature(JavaClass type) {
        var parts = type.getPackageName().split("\\.", -1);
        return parts.length > 2 && "org".equals(parts[0]) && "belay".equals(parts[1]) ? parts[2] : "";
    }

    private static int place(JavaClass type) {
        var feature = feature(type);
        for (var i = 0; i < ORDER.size(); i++) {
            if (ORDER.get(i).contains(feature)) {
                return i;
            }
        }
        return -1;
    }
}
