package dev.lodestar.ingest;

import dev.lodestar.organisation.Holder;
import dev.lodestar.organisation.Holdings;
import dev.lodestar.organisation.Use;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The sources that people own and units have, and the measures they are asked for. */
@Component
class SourceHoldings implements Holdings {

    private final SourceRepository sources;

    SourceHoldings(SourceRepository sources) {
        this.sources = sources;
    }

    @Override
    public List<Use> usesOf(Holder.Kind kind, Collection<String> keys) {
        Set<String> named = Set.copyOf(keys);
        List<Use> uses = new ArrayList<>();
        for (Source source : sources.findAllByOrderByNameAscKeyAsc()) {
            switch (kind) {
                case PERSON -> add(uses, named.contains(source.owner()), Use.Kind.SOURCE, source, "/owner");
                case UNIT -> add(uses, named.contains(source.unitKey()), Use.Kind.SOURCE, source, "/unitKey");
                case MEASURE ->
                    source.queries().stream()
                            .map(SourceQuery::measure)
                            .filter(named::contains)
                            .forEach(measure -> add(uses, true, Use.Kind.QUERY, source, "query:" + measure));
            }
        }
        return uses;
    }

    @Override
    public void handOver(Holder from, Holder to, String reason) {
        List<Source> all = sources.findAllByOrderByNameAscKeyAsc();
        // A measure that is pulled already keeps what it is pulled from.
        boolean supplied = all.stream().anyMatch(source -> source.asksFor(to.key()));
        for (Source source : all) {
            switch (from.kind()) {
                case PERSON -> source.replaceOwner(from.key(), to.key());
                case UNIT -> source.replaceUnit(from.key(), to.key());
                case MEASURE -> source.replaceMeasure(from.key(), supplied ? null : to.key());
            }
        }
        sources.flush();
    }

    private static void add(List<Use> uses, boolean names, Use.Kind kind, Source source, String where) {
        if (names) {
            uses.add(new Use(kind, source.key(), source.name(), where, ""));
        }
    }
}
