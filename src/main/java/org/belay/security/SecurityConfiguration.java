package org.belay.security;

import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.time.Clock;
import org.belay.security.ui.LoginView;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who gets in, and what every answer tells the browser. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Flow 25 needs inline scripts and eval; see the threat model. Nothing is loaded from elsewhere. */
    private static final String CONTENT_POLICY = """
            default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; \
            img-src 'self' data:; font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'; \
            form-action 'self'; frame-ancestors 'none'""";

    private static final String[] OPEN_TO_ALL = {
        "/ui/**",
        "/aura/**",
        "/webjars/**",
        "/actuator/health",
        "/actuator/health/**",
        "/calendar/feed/*",
        "/favicon.ico"
    };

    /** What mail programs call to stop mails, without a session: the token in the address is the proof. */
    private static final String STOP_MAILS = "/mail/stop/*";

    @Bean
    SecurityFilterChain filterChain(HttpSecurity http, CurrentUser user, SignOutRecord signOut, Clock clock)
            throws Exception {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(OPEN_TO_ALL)
                .permitAll()
                .requestMatchers(STOP_MAILS)
                .permitAll()
                .requestMatchers("/actuator/**")
                .denyAll());
        http.csrf(csrf -> csrf.ignoringRequestMatchers(STOP_MAILS));
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(frames -> frames.deny())
                .withObjectPostProcessor(atOnce()));
        http.addFilterAfter(new EndedSessionFilter(user, clock), SecurityContextHolderFilter.class);
        http.addFilterAfter(new ForeignPageFilter(), HeaderWriterFilter.class);
        // An address that no page has: Vaadin would answer 403 with nothing to see; it is the not-found page's to
        // answer.
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.loginView(LoginView.class)
                        .addLogoutHandler(signOut)
                        .anyRequest(AuthorizedUrl::authenticated));
        return http.build();
    }

    /**
     * Before the answer is worked on: Tomcat ends an answer that one servlet forwards to another, as all pages of Flow
     * are, behind the back of the filter that would add the headers last.
     */
    private static ObjectPostProcessor<HeaderWriterFilter> atOnce() {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends HeaderWriterFilter> F postProcess(F filter) {
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
            }
        };
    }

    /** Vaadin by itself asks the annotations of its own alone, and {@link Requires} would mean nothing. */
    @Bean
    static NavigationAccessControlConfigurer navigationCheckers(RequiresChecker requires) {
        return new NavigationAccessControlConfigurer()
                .withAnnotatedViewAccessChecker()
                .withNavigationAccessChecker(requires);
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }
}
