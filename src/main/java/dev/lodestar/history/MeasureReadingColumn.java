package dev.lodestar.history;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Keeps a reading as JSON, since it is evidence: written once, read as a whole, never searched. */
@Converter
class MeasureReadingColumn implements AttributeConverter<@Nullable MeasureReading, @Nullable String> {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable MeasureReading reading) {
        return reading == null ? null : JSON.writeValueAsString(reading);
    }

    @Override
    public @Nullable MeasureReading convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : JSON.readValue(column, MeasureReading.class);
    }
}
