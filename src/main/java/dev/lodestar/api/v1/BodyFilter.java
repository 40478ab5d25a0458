package dev.lodestar.api.v1;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies that are too large before anything is made of them, but for those that are read as a stream. */
class BodyFilter extends OncePerRequestFilter {

    static final int MOST = 10 * 1024 * 1024;

    /** Rows of any length, and workbooks, which whoever reads them limits. */
    private static final List<String> STREAMS =
            List.of(NdjsonController.NDJSON, ReviewImportController.XLSX, MediaType.MULTIPART_FORM_DATA_VALUE);

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
                && STREAMS.stream().anyMatch(type.toLowerCase(Locale.ROOT)::startsWith)
                && request.getHeader(IdempotencyFilter.KEY) == null;
    }
}
