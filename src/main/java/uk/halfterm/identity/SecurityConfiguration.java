package uk.halfterm.identity;

import java.io.IOException;
import java.util.List;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.CompositeHeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.PermissionsPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import uk.halfterm.design.PlainPage;
import uk.halfterm.platform.web.AddressesOfPages;
import uk.halfterm.platform.web.BodyLimit;

/** Who may send which request at all (the coarse layer of ADR 0005), and the headers every answer carries. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    // Flow starts its client from an inline script and evaluates the calls that the server sends (ADR 0005).
    private static final String CONTENT_POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; media-src 'self'; object-src 'none'; base-uri 'self';"
            + " form-action 'self'; frame-ancestors 'none'";

    private static final String PERMISSIONS = "camera=(), microphone=(), geolocation=(), payment=()";

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
    SecurityFilterChain pages(
            HttpSecurity http,
            RequestUtil requests,
            VaadinDefaultRequestCache pagesAskedFor,
            KnownDevices devices,
            Strangers strangers,
            SessionsOfPeople sessions)
            throws Exception {
        // The page that was asked for before sign-in is named by a cookie, so that strangers need no session for it.
        pagesAskedFor.setDelegateRequestCache(new CookieRequestCache());
        http.authorizeHttpRequests(rules -> rules.requestMatchers("/login", "/ui/**", "/actuator/health/**", "/error")
                .permitAll()
                // Pages have addresses of two parts as well (/ecf/blocks); these are no pages.
                .requestMatchers("/actuator/**")
                .denyAll()
                .requestMatchers("/media/**", "/*/*/*/pack", "/blocks/*/pack")
                .hasAnyRole(LEARNERS_AND_THEIR_PEOPLE));
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.loginView("/login", "/login?left")
                        .enableCsrfConfiguration(false)
                        // An address that nobody has made a page for is answered by the router, as not found.
                        .anyRequest(AuthorizedUrl::authenticated));
        // Vaadin's own requests carry a token of its own. Its configuration would excuse the sign-in form too, and a
        // stranger's page could sign somebody in to the stranger's account.
        http.csrf(csrf -> csrf.ignoringRequestMatchers(requests::isFrameworkInternalRequest)
                .csrfTokenRepository(tokenOfTheSignInPage()));
        http.formLogin(form -> form.loginPage("/login")
                .authenticationDetailsSource(SignInDetails::new)
                .failureHandler(SecurityConfiguration::explainFailure));
        http.sessionManagement(signedIn -> signedIn.addSessionAuthenticationStrategy((person, request, response) -> {
            devices.remember(person.getName(), request, response);
            strangers.signedIn(request.getSession());
            sessions.begun(person.getName(), request.getSession());
            WayToSignIn.signedIn(request, response);
        }));
        http.logout(logout ->
                logout.addLogoutHandler((request, response, person) -> WayToSignIn.signedOut(request, response)));
        http.exceptionHandling(
                refusals -> refusals.defaultAuthenticationEntryPointFor(new WayToSignIn(), AnyRequestMatcher.INSTANCE));
        // After the headers, so that what they answer has them too; before anybody reads the request.
        http.addFilterAfter(new BodyLimit(), HeaderWriterFilter.class);
        http.addFilterAfter(new AddressesOfPages(), BodyLimit.class);
        http.addFilterBefore(new FlowForStrangers(requests), AuthorizationFilter.class);
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
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

    /** What is refused for its address alone carries the headers too; it comes before the filter that adds them. */
    @Bean
    RequestRejectedHandler headersOfRefusedAddresses() {
        var headers = new CompositeHeaderWriter(List.of(
                new XContentTypeOptionsHeaderWriter(),
                new XFrameOptionsHeaderWriter(XFrameOptionsMode.DENY),
                new ReferrerPolicyHeaderWriter(ReferrerPolicy.SAME_ORIGIN),
                new PermissionsPolicyHeaderWriter(PERMISSIONS),
                new ContentSecurityPolicyHeaderWriter(PlainPage.CONTENT_POLICY),
                new CacheControlHeadersWriter()));
        return (request, response, refused) -> {
            headers.writeHeaders(request, response);
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        };
    }

    /** Kept in the browser, so that the sign-in page takes no session, and can be sent however long it was left open. */
    private static CsrfTokenRepository tokenOfTheSignInPage() {
        var cookie = new CookieCsrfTokenRepository();
        cookie.setCookieCustomizer(one -> one.httpOnly(true).sameSite("Lax"));
        return cookie;
    }

    private static void explainFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        TypedAddress.keep(request, request.getParameter("username"));
        response.sendRedirect(request.getContextPath()
                + (why instanceof SignInPaused paused ? "/login?paused=" + paused.minutes() : "/login?error"));
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder(BCRYPT_STRENGTH);
    }
}
