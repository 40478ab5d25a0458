package dev.lodestar.review;

import dev.lodestar.review.input.Edits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What an import says and did, as it is kept. */
@Component
class ImportFormat {

    private static final TypeReference<List<WrittenRow>> WRITTEN = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> SEEN = new TypeReference<>() {};

    private final JsonMapper json = new JsonMapper();

    byte[] write(Edits edits) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream compressed = new GZIPOutputStream(bytes)) {
            json.writeValue(compressed, edits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    Edits read(byte[] stored) {
        try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(stored))) {
            return json.readValue(plain, Edits.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String writeRows(List<WrittenRow> rows) {
        return json.writeValueAsString(rows);
    }

    List<WrittenRow> readRows(String stored) {
        return json.readValue(stored, WRITTEN);
    }

    String writeSeen(Map<String, String> seen) {
        return json.writeValueAsString(seen);
    }

    Map<String, String> readSeen(String stored) {
        return json.readValue(stored, SEEN);
    }
}
