package dev.lodestar.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What people fill workbooks in with, none of which the product is built on. */
final class OtherPrograms {

    private static final String LIBRARY = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
            <library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard"
                library:readonly="false" library:passwordprotected="false"><library:element library:name="Filling"/>\
            </library:library>""";

    private final Path folder;

    /** @param folder for what they keep */
    OtherPrograms(Path folder) {
        this.folder = folder;
    }

    /** A script with openpyxl writes into cells, each named by its row, its column and the value. */
    void script(Path pack, Path filled, String... entries) throws Exception {
        Path script = resource("fill_in.py", folder.resolve("fill_in.py"));
        List<String> command = new ArrayList<>(
                List.of(program("LODESTAR_PYTHON", "python3"), script.toString(), pack.toString(), filled.toString()));
        command.addAll(List.of(entries));
        run(command);
    }

    /** LibreOffice opens the workbook, writes a number into a cell and saves it in its own way. */
    void office(Path pack, Path filled, String row, String column, double value) throws Exception {
        // A first start fills its profile, and would replace what is there.
        startOffice("--terminate_after_init");
        Path basic = folder.resolve("profile/user/basic/Standard");
        Files.writeString(basic.resolve("script.xlb"), LIBRARY);
        resource("fill_in.xba", basic.resolve("Filling.xba"));
        startOffice("macro:///Standard.Filling.FillIn(\"%s\",\"%s\",\"%s\",\"%s\",%s)"
                .formatted(pack.toUri(), filled.toUri(), row, column, value));
        assertThat(filled).isNotEmptyFile();
    }

    private void startOffice(String work) throws Exception {
        run(List.of(
                program("LODESTAR_SOFFICE", "soffice"),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--norestore",
                work));
    }

    private void run(List<String> command) throws Exception {
        Path said = folder.resolve("said.log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(said)).isZero();
    }

    private static Path resource(String name, Path target) throws IOException {
        try (InputStream in = Objects.requireNonNull(OtherPrograms.class.getResourceAsStream(name))) {
            Files.deleteIfExists(target);
            Files.copy(in, target);
        }
        return target;
    }

    private static String program(String variable, String name) {
        return Stream.concat(
                        Stream.ofNullable(System.getenv(variable)),
                        Stream.concat(
                                        Stream.of("/usr/bin"),
                                        Stream.of(System.getenv("PATH").split(File.pathSeparator)))
                                .map(path -> path + "/" + name))
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("There is no " + name + "; install it, or name it in " + variable));
    }
}
