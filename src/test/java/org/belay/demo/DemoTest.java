package org.belay.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.belay.Belay;
import org.belay.TestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test that looks at the demo organization, as it starts on another day than that of its files. The demo needs a
 * profile, a clock and an empty database of its own, and so these tests share the one other application beside that of
 * {@link org.belay.BelayTest}. They look and change nothing.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = {Belay.class, DemoTest.AnotherDay.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = DemoTest.EmptyDatabase.class)
@ActiveProfiles("demo")
public @interface DemoTest {

    /**
     * A Wednesday, 104 weeks before the week of the files. It lies in the past, since the web server takes the time of
     * sessions from the machine, and they must not seem to be from yesterday.
     */
    Instant NOW = Instant.parse("2024-11-20T09:00:00Z");

    @TestConfiguration
    class AnotherDay {
        @Bean
        @Primary
        Clock anotherDay() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }
    }

    class EmptyDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext application) {
            var target = Path.of("target").toAbsolutePath();
            application
                    .getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "database of the demo",
                            Map.of(
                                    "spring.datasource.url",
                                    "",
                                    "belay.home",
                                    TestDatabase.home("demo-home").toString(),
                                    "belay.mariadb-folder",
                                    target.resolveSibling(".belay")
                                            .resolve("mariadb")
                                            .toString(),
                                    "belay.fresh",
                                    "true")));
        }
    }
}
