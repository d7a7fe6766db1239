package org.belay.evidence;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Route;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.belay.evidence.EvidencePack.Shown;
import org.belay.evidence.Finding.Standing;
import org.belay.shared.ProgramId;
import org.belay.shared.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** How far a fact goes, and what that says of a criterion. */
class EvidencePackTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, TOO_FEW",
        "19, 19, TOO_FEW",
        "20, 20, NEARLY_ALL",
        "18, 20, NEARLY_ALL",
        "17, 20, MOST",
        "15, 20, MOST",
        "14, 20, HALF",
        "10, 20, HALF",
        "9, 20, LESS",
        "0, 20, LESS"
    })
    void sharesAreToldInWideParts(int part, int all, Standing standing) {
        assertThat(Finding.share(Fact.MET, part, all).standing()).isEqualTo(standing);
    }

    /** Whoever reads that something is so can look at it: the place of each fact is a page that there is. */
    @ParameterizedTest
    @EnumSource(Fact.class)
    void eachFactIsSeenOnAPage(Fact fact) {
        var views = new ClassPathScanningCandidateComponentProvider(false);
        views.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        var routes = views.findCandidateComponents("org.belay").stream()
                .map(view -> ClassUtils.resolveClassName(requireNonNull(view.getBeanClassName()), null))
                .map(view -> view.getAnnotation(Route.class).value().replaceAll(":programId(\\([^)]*\\))?", "7"))
                .toList();
        assertThat(routes)
                .hasSizeGreaterThan(50)
                .contains(fact.place().of(new ProgramId(7)).replaceAll("#.*", ""));
    }

    @Test
    void aCriterionIsShownWhereEverythingSpeaksForIt() {
        assertThat(pack(fact -> holds(fact, true)).shown(Criterion.PURPOSE)).isEqualTo(Shown.WHOLLY);
        assertThat(pack(fact -> holds(fact, false)).shown(Criterion.PURPOSE)).isEqualTo(Shown.NOT_YET);
        assertThat(pack(fact -> holds(fact, fact != Fact.OUTCOMES_MEASURED)).shown(Criterion.PURPOSE))
                .isEqualTo(Shown.IN_PART);
    }

    @Test
    void howBelayWorksShowsNothingOfAProgram() {
        for (var criterion : Criterion.values()) {
            assertThat(pack(fact -> holds(fact, false)).shown(criterion))
                    .as(criterion.name())
                    .isEqualTo(Shown.NOT_YET);
        }
    }

    @Test
    void whatIsToldOfNobodySpeaksNeitherForNorAgainst() {
        var pack = pack(fact -> fact.kind() == Fact.Kind.SHARE ? Finding.share(fact, 3, 3) : holds(fact, true));
        assertThat(pack.shown(Criterion.MATCHING)).isEqualTo(Shown.WHOLLY);
    }

    private static Finding holds(Fact fact, boolean holds) {
        return switch (fact.kind()) {
            case SAID -> Finding.said(fact, holds);
            case NUMBER -> Finding.number(fact, holds ? 3 : 0);
            case SHARE -> Finding.share(fact, holds ? 30 : 0, 30);
            case BUILT_IN -> Finding.builtIn(fact);
        };
    }

    private static EvidencePack pack(Function<Fact, Finding> findings) {
        Map<Fact, Finding> all = Arrays.stream(Fact.values()).collect(Collectors.toMap(fact -> fact, findings));
        return new EvidencePack(
                new ProgramId(1), "Leadership", "Northfield", Terms.USUAL, Instant.EPOCH, ZoneOffset.UTC, all, true);
    }
}
