package dev.lodestar.push;

import java.util.LinkedHashMap;
import java.util.Map;

/** Tells by its user agent what a browser is called, as far as its owner has to tell it from their others. */
final class BrowserName {

    // The more special ones first: all of them say that they are Safari, and most that they are Chrome.
    private static final Map<String, String> BROWSERS = ordered(
            "Edg",
            "Edge",
            "OPR/",
            "Opera",
            "SamsungBrowser",
            "Samsung Internet",
            "Firefox/",
            "Firefox",
            "FxiOS",
            "Firefox",
            "CriOS",
            "Chrome",
            "Chrome/",
            "Chrome",
            "Safari/",
            "Safari");

    private static final Map<String, String> SYSTEMS = ordered(
            "Android",
            "Android",
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Windows",
            "Windows",
            "CrOS",
            "ChromeOS",
            "Mac OS X",
            "macOS",
            "Linux",
            "Linux");

    private BrowserName() {}

    /** Such as "Firefox, Windows"; "?" for what is not known. */
    static String of(String userAgent) {
        return first(BROWSERS, userAgent) + ", " + first(SYSTEMS, userAgent);
    }

    private static String first(Map<String, String> known, String userAgent) {
        return known.entrySet().stream()
                .filter(entry -> userAgent.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("?");
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            map.put(pairs[at], pairs[at + 1]);
        }
        return map;
    }
}
