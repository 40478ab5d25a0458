package dev.lodestar.ingest;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps a source's queries as JSON, since they are only ever read and written together. */
@Converter
class QueriesColumn implements AttributeConverter<List<SourceQuery>, String> {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<SourceQuery>> QUERIES = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(List<SourceQuery> queries) {
        return JSON.writeValueAsString(queries);
    }

    @Override
    public List<SourceQuery> convertToEntityAttribute(String column) {
        return JSON.readValue(column, QUERIES);
    }
}
