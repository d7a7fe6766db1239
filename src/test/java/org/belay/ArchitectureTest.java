package org.belay;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.belay.shared.Texts;
import org.junit.jupiter.api.Test;

/** The rules of the architecture that code can check. */
class ArchitectureTest {

    /** Left to right: a feature imports only what stands in an earlier group, or in its own without a cycle. */
    private static final List<Set<String>> ORDER = List.of(
            Set.of("shared"),
            Set.of("security", "audit", "privacy"),
            Set.of("organization"),
            Set.of("program"),
            Set.of("cohort"),
            Set.of("enrollment"),
            Set.of("matching"),
            Set.of("goal"),
            Set.of("session"),
            Set.of("workshop"),
            Set.of("scheduling", "feedback", "safeguarding", "recognition", "community"),
            Set.of("history"),
            Set.of("worklist", "notification", "reporting"),
            Set.of("shell"),
            Set.of("demo"));

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

    /** Packages below a feature other than {@code .ui} are its own business, but those of shared are for all. */
    @Test
    void ofAnotherFeatureOnlyTheRootPackageIsUsed() {
        var wrong = new TreeSet<String>();
        for (var from : CLASSES) {
            for (var dependency : from.getDirectDependenciesFromSelf()) {
                var to = dependency.getTargetClass().getBaseComponentType();
                var foreign = place(to) >= 0 && !feature(from).equals(feature(to)) && !"shared".equals(feature(to));
                var below = to.getPackageName().split("\\.", -1).length > 3;
                if (foreign && below && !forAll(to)) {
                    wrong.add(from.getName() + " -> " + to.getName());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Typed links, parent layouts of tabs, and the words that say who sees a field. */
    private static boolean forAll(JavaClass type) {
        var name = type.getSimpleName();
        return name.endsWith("Navigation")
                || name.endsWith("Workspace")
                || name.endsWith("Tab")
                || name.endsWith("Place")
                || name.endsWith("Page")
                || Set.of("WhoSees", "LoginView").contains(name);
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
                .resideOutsideOfPackages("..ui..", "org.belay.shell..", "org.belay.security..")
                .and()
                .doNotHaveSimpleName("Belay")
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
        var written = Pattern.compile("(?:insertInto|update|deleteFrom|mergeInto|truncate)\\(\\s*([A-Z][A-Z_]+)");
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

    @Test
    void stateMovesByVerbs() throws IOException {
        assertThat(sourcesHolding("\\bsetStatus\\(")).isEmpty();
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
        collect("AuditEvent\\.of\\(\\s*\"([^\"]+)\"", "audit.action.", keys);
        var texts = new Texts();
        assertThat(keys).isNotEmpty().allSatisfy(key -> {
            assertThat(texts.has(Locale.ENGLISH, key)).as(key).isTrue();
            assertThat(texts.has(Locale.GERMAN, key)).as(key).isTrue();
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
