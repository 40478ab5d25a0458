package dev.lodestar.api.v1;

import dev.lodestar.organisation.Access;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns callers away that call too often, and tells when to come again. */
class RateLimitFilter extends OncePerRequestFilter {

    private final RateLimits limits;
    private final Access access;
    private final ProblemWriter problems;

    RateLimitFilter(RateLimits limits, Access access, ProblemWriter problems) {
        this.limits = limits;
        this.access = access;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Duration wait = limits.wait(access.caller());
        if (wait.isZero()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(
                HttpHeaders.RETRY_AFTER, Long.toString(wait.plusSeconds(1).toSeconds()));
        problems.write(request, response, ProblemKind.TOO_MANY_REQUESTS, "Too many calls; wait, then go on slower");
    }
}
