package dev.lodestar.api.v1;

import dev.lodestar.api.ApiTokens;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import tools.jackson.databind.json.JsonMapper;

/** Programs sign in by token, request by request; there are no sessions and so no forged ones. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    private static final int BEFORE_SCREENS = 10;

    @Bean
    @Order(BEFORE_SCREENS)
    SecurityFilterChain programSecurity(HttpSecurity http, ApiTokens tokens, JsonMapper json) {
        return http.securityMatcher("/api/v1/**")
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new TokenFilter(tokens), UsernamePasswordAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(errors ->
                        errors.authenticationEntryPoint((request, response, failure) -> unauthorized(response, json)))
                .build();
    }

    @Bean
    @Order(BEFORE_SCREENS + 1)
    SecurityFilterChain descriptionSecurity(HttpSecurity http) {
        return http.securityMatcher("/v3/api-docs/**", "/api/docs/**", "/swagger-ui/**", "/webjars/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    private static void unauthorized(HttpServletResponse response, JsonMapper json) throws IOException {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNAUTHORIZED, "Send a valid token: Authorization: Bearer <token>");
        problem.setType(Problems.type("unauthorized"));
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }
}
