package dev.lodestar.shell;

import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategyConfiguration;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** Signing in on screens; the REST contract brings a chain of its own. */
@Configuration(proxyBeanMethods = false)
// A screen that refreshes itself on another thread still acts for whoever signed in.
@Import(VaadinAwareSecurityContextHolderStrategyConfiguration.class)
class ScreenSecurity {

    private static final int AFTER_API = 50;

    @Bean
    @Order(AFTER_API)
    SecurityFilterChain screenChain(HttpSecurity http) {
        http.authorizeHttpRequests(
                requests -> requests.requestMatchers("/icons/**", "/fonts/**", "/favicon.ico", "/push-worker.js")
                        .permitAll());
        http.addFilterBefore(new SecretAddresses(), AuthorizationFilter.class);
        http.addFilterAfter(new TenantInLog(), AuthorizationFilter.class);
        return http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView("/sign-in"))
                .build();
    }
}
