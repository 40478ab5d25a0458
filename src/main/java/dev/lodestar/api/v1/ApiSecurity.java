package dev.lodestar.api.v1;

import dev.lodestar.api.ApiTokens;
import dev.lodestar.organisation.Access;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;

/** Programs sign in by token, request by request; there are no sessions and so no forged ones. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApiLimits.class)
class ApiSecurity {

    private static final int BEFORE_SCREENS = 10;

    @Bean
    @Order(BEFORE_SCREENS)
    SecurityFilterChain programSecurity(
            HttpSecurity http,
            ApiTokens tokens,
            Access access,
            RateLimits limits,
            OnceOnly once,
            ProblemWriter problems) {
        return http.securityMatcher("/api/v1/**")
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new TokenFilter(tokens), UsernamePasswordAuthenticationFilter.class)
                .addFilterAfter(new IdempotencyFilter(once, problems), AuthorizationFilter.class)
                .addFilterBefore(new BodyFilter(problems), IdempotencyFilter.class)
                .addFilterBefore(new RateLimitFilter(limits, access, problems), BodyFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(errors -> errors.authenticationEntryPoint(
                        (request, response, failure) -> unauthorized(request, response, problems)))
                .build();
    }

    @Bean
    @Order(BEFORE_SCREENS + 1)
    SecurityFilterChain descriptionSecurity(HttpSecurity http) {
        return http.securityMatcher("/v3/api-docs/**", "/api/docs/**", "/api/swagger-ui/**", "/swagger-ui/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    private static void unauthorized(HttpServletRequest request, HttpServletResponse response, ProblemWriter problems)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        problems.write(
                request, response, ProblemKind.UNAUTHORIZED, "Send a valid token: Authorization: Bearer <token>");
    }
}
