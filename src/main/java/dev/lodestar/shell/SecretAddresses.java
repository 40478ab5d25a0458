package dev.lodestar.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.filter.OncePerRequestFilter;

/** Has browsers keep no copy of a page that a mailed link opens, and tell its address to no other site or search engine. */
class SecretAddresses extends OncePerRequestFilter {

    private static final List<String> PAGES = List.of("/r/", "/a/");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // Said before the framework forwards the request to where it serves its pages.
        if (PAGES.stream().anyMatch(page -> request.getRequestURI().startsWith(request.getContextPath() + page))) {
            response.setHeader("Referrer-Policy", "no-referrer");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
        }
        chain.doFilter(request, response);
    }
}
