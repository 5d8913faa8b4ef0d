package uk.halfterm.identity;

import java.io.IOException;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may send which request at all (the coarse layer of ADR 0005), and the headers every answer carries. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    // Flow starts its client from an inline script and evaluates the calls that the server sends (ADR 0005).
    private static final String CONTENT_POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; media-src 'self'; object-src 'none'; base-uri 'self';"
            + " form-action 'self'; frame-ancestors 'none'";

    // About a tenth of a second on two cores: dear for somebody who guesses, unnoticed by somebody who knows.
    private static final int BCRYPT_STRENGTH = 11;

    // Files belong to pages of sections, so they are for the roles that may open those.
    private static final String[] LEARNERS_AND_THEIR_PEOPLE = {
        Role.MENTEE.name(),
        Role.MENTOR.name(),
        Role.INDUCTION_TUTOR.name(),
        Role.TRAINER.name(),
        Role.PROGRAMME_LEAD.name()
    };

    @Bean
    SecurityFilterChain pages(HttpSecurity http, RequestUtil requests) throws Exception {
        http.authorizeHttpRequests(rules -> rules.requestMatchers("/ui/**", "/actuator/health/**", "/error")
                .permitAll()
                // Pages have addresses of two parts as well (/ecf/blocks); these are no pages.
                .requestMatchers("/actuator/**")
                .denyAll()
                .requestMatchers("/media/**", "/*/*/*/pack", "/blocks/*/pack")
                .hasAnyRole(LEARNERS_AND_THEIR_PEOPLE));
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.loginView("/login", "/login?left").enableCsrfConfiguration(false));
        // Vaadin's own requests carry a token of its own. Its configuration would excuse the sign-in form too, and a
        // stranger's page
        // could sign somebody in to the stranger's account.
        http.csrf(csrf -> csrf.ignoringRequestMatchers(requests::isFrameworkInternalRequest));
        http.formLogin(form -> form.loginPage("/login").failureHandler(SecurityConfiguration::explainFailure));
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(), microphone=(), geolocation=(), payment=()"))
                .frameOptions(frames -> frames.deny()));
        return http.build();
    }

    /**
     * Pages are forwarded to Vaadin's servlet. Tomcat would let nothing be added to an answer after a forward, and that is when Spring
     * Security adds its headers.
     */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> headersAfterForwards() {
        return tomcat -> tomcat.addContextCustomizers(context -> context.setSuspendWrappedResponseAfterForward(false));
    }

    private static void explainFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        TypedAddress.keep(request, request.getParameter("username"));
        response.sendRedirect(
                request.getContextPath() + (why instanceof LockedException ? "/login?paused" : "/login?error"));
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder(BCRYPT_STRENGTH);
    }
}
