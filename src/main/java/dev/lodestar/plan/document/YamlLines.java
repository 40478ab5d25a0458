package dev.lodestar.plan.document;

import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** In which line of a text the values are that errors are about; what is not there is looked for where it is missing. */
record YamlLines(Map<String, Integer> byPointer) {

    static YamlLines of(String text, Collection<FieldError> errors) {
        Set<String> wanted = new HashSet<>();
        for (FieldError error : errors) {
            String pointer = error.pointer();
            wanted.add(pointer);
            while (!pointer.isEmpty()) {
                pointer = above(pointer);
                wanted.add(pointer);
            }
        }
        Map<String, Integer> lines = new HashMap<>();
        try {
            YamlReader.read(text, (pointer, line) -> {
                if (wanted.contains(pointer)) {
                    lines.put(pointer, line);
                }
            });
        } catch (InvalidInputException e) {
            // what was read so far is all there is to find
        }
        return new YamlLines(lines);
    }

    /** The line, or that of what should hold it; 0 for what is about the document as a whole. */
    int of(String pointer) {
        String place = pointer;
        while (!place.isEmpty()) {
            Integer line = byPointer.get(place);
            if (line != null) {
                return line;
            }
            place = above(place);
        }
        return 0;
    }

    private static String above(String pointer) {
        return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
    }
}
