package org.belay.shared.database;

import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;

/** Connects to the server named in {@code spring.datasource.*}, or to the embedded one when none is named. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DataHome.class)
class DatabaseConfiguration {

    @Bean
    JdbcConnectionDetails databaseConnection(DataSourceProperties named, DataHome home) {
        if (StringUtils.hasText(named.getUrl())) {
            return new NamedServer(named.getUrl(), named.getUsername(), named.getPassword());
        }
        EmbeddedMariaDb embedded = EmbeddedMariaDb.on(home);
        return new NamedServer(embedded.url(), embedded.user(), embedded.password());
    }

    /** Looks at the server before the first migration touches it. */
    @Bean
    FlywayMigrationStrategy migrateOnlyWhatBelayCanUse(DataSource dataSource) {
        return flyway -> {
            new ServerRequirements(dataSource).check();
            flyway.migrate();
        };
    }

    @Bean
    DefaultConfigurationCustomizer plainSql() {
        return configuration -> configuration
                .settings()
                // Would send several statements as one; application.yaml sets the variable once a connection instead.
                .withRenderGroupConcatMaxLenSessionVariable(false)
                .withRenderSchema(false)
                .withExecuteLogging(false);
    }
}
