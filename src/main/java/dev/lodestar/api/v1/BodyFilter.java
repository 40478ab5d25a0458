package dev.lodestar.api.v1;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies that are too large before anything is made of them; only streams of rows may be of any length. */
class BodyFilter extends OncePerRequestFilter {

    static final int MOST = 10 * 1024 * 1024;

    private final ProblemWriter problems;

    BodyFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isStream(request)) {
            chain.doFilter(request, response);
            return;
        }
        byte[] body = request.getContentLengthLong() > MOST
                ? new byte[MOST + 1]
                : request.getInputStream().readNBytes(MOST + 1);
        if (body.length > MOST) {
            problems.write(
                    request,
                    response,
                    ProblemKind.TOO_LARGE,
                    "At most 10 MB a call; send several, or rows as application/x-ndjson without an Idempotency-Key");
            return;
        }
        chain.doFilter(new BufferedRequest(request, body), response);
    }

    /** A request that is to be answered the same again must be remembered whole, so it is no stream. */
    private static boolean isStream(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null
                && type.toLowerCase(Locale.ROOT).startsWith(NdjsonController.NDJSON)
                && request.getHeader(IdempotencyFilter.KEY) == null;
    }
}
