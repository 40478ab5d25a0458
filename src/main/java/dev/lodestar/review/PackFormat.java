package dev.lodestar.review;

import dev.lodestar.review.pack.Snapshot;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.stereotype.Component;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Snapshots as they are kept: JSON with exact decimals, compressed. */
@Component
class PackFormat {

    private static final TypeReference<List<CheckPoint>> CHECKLIST = new TypeReference<>() {};

    private final JsonMapper json = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    byte[] write(Snapshot snapshot) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream compressed = new GZIPOutputStream(bytes)) {
            json.writeValue(compressed, snapshot);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    Snapshot read(byte[] stored) {
        try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(stored))) {
            return json.readValue(plain, Snapshot.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String write(List<CheckPoint> checklist) {
        return json.writeValueAsString(checklist);
    }

    List<CheckPoint> readChecklist(String stored) {
        return json.readValue(stored, CHECKLIST);
    }
}
