package dev.lodestar.api.v1;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Answers a POST that comes again under the same Idempotency-Key as it was answered before. */
class IdempotencyFilter extends OncePerRequestFilter {

    static final String KEY = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final OnceOnly once;
    private final ProblemWriter problems;

    IdempotencyFilter(OnceOnly once, ProblemWriter problems) {
        this.once = once;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod()) || request.getHeader(KEY) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(KEY);
        if (!FORM.matcher(key).matches()) {
            problems.write(
                    request,
                    response,
                    ProblemKind.BAD_REQUEST,
                    KEY + " takes 1 to 255 visible ASCII characters, such as a UUID");
            return;
        }
        try {
            OnceOnly.Outcome outcome = once.answer(key, hash(request), () -> answer(request, response, chain));
            write(response, outcome);
        } catch (OnceOnly.KeyReusedException e) {
            problems.write(
                    request,
                    response,
                    ProblemKind.KEY_REUSED,
                    "This " + KEY + " named another request; take a new one");
        } catch (ConcurrencyFailureException e) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            problems.write(request, response, ProblemKind.BUSY, "The same call is still being worked on; try again");
        }
    }

    private static StoredAnswer answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        ContentCachingResponseWrapper caught = new ContentCachingResponseWrapper(response);
        try {
            chain.doFilter(request, caught);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
        return new StoredAnswer(
                caught.getStatus(),
                caught.getContentType(),
                caught.getHeader(HttpHeaders.ETAG),
                caught.getContentAsByteArray());
    }

    private static void write(HttpServletResponse response, OnceOnly.Outcome outcome) throws IOException {
        StoredAnswer answer = outcome.answer();
        response.setStatus(answer.status());
        if (answer.type() != null) {
            response.setContentType(answer.type());
        }
        if (answer.tag() != null) {
            response.setHeader(HttpHeaders.ETAG, answer.tag());
        }
        if (outcome.repeated()) {
            response.setHeader("Idempotency-Replayed", "true");
        }
        response.getOutputStream().write(answer.body());
    }

    private static String hash(HttpServletRequest request) throws IOException {
        byte[] body = request instanceof BufferedRequest buffered
                ? buffered.body()
                : request.getInputStream().readAllBytes();
        String call = request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString() + " "
                + request.getContentType() + "\n";
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(call.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
