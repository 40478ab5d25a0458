package dev.lodestar.api.v1;

import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.Key;
import dev.lodestar.kernel.NotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Asks nobody for things whose keys cannot be keys: they are not there, and cannot be put there. */
@Component
class KeysInPaths implements HandlerInterceptor, WebMvcConfigurer {

    private static final String KEY = "key";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/v1/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && variables.get(KEY) instanceof String key
                && !Key.isValid(key)) {
            throw refusal(request.getMethod(), key);
        }
        return true;
    }

    private static RuntimeException refusal(String method, String key) {
        return "PUT".equals(method)
                ? new InvalidInputException(
                        "/key", "BAD_KEY", "Use 1 to 63 lower-case letters, digits or hyphens, no hyphen first")
                : new NotFoundException("thing", key);
    }
}
