package dev.lodestar.review.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The spreadsheet of whoever has no Excel: LibreOffice, which works out every formula anew when it opens a file. */
public final class Office {

    private static final String RECALCULATE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry">
            <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">\
            <value>0</value></prop></item></oor:items>""";

    private final Path folder;

    /** @param folder for its profile and what it writes */
    public Office(Path folder) {
        this.folder = folder;
    }

    /** True when it is installed. */
    public static boolean isThere() {
        return program().isPresent();
    }

    /** Opens the files, all in one start, and saves each in another format; answers the folder that they are in. */
    public Path convert(String format, Path... files) throws IOException, InterruptedException {
        Path profile = folder.resolve("profile");
        if (!Files.exists(profile)) {
            Files.createDirectories(profile.resolve("user"));
            Files.writeString(profile.resolve("user/registrymodifications.xcu"), RECALCULATE);
        }
        Path out = Files.createTempDirectory(folder, format);
        List<String> command = new ArrayList<>(List.of(
                program()
                        .orElseThrow(() -> new AssertionError("There is no soffice on the PATH; install"
                                + " libreoffice-calc, or name the program in LODESTAR_SOFFICE")),
                "-env:UserInstallation=" + profile.toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                out.toString()));
        Stream.of(files).map(Path::toString).forEach(command::add);
        Path log = folder.resolve("office.log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            // the program that is started starts the one that does the work
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new AssertionError("LibreOffice does not come to an end: " + Files.readString(log));
        }
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
        try (Stream<Path> written = Files.list(out)) {
            assertThat(written).as(Files.readString(log)).hasSize(files.length);
        }
        return out;
    }

    private static Optional<String> program() {
        return Stream.concat(
                        Stream.ofNullable(System.getenv("LODESTAR_SOFFICE")),
                        Stream.of(System.getenv("PATH").split(File.pathSeparator))
                                .map(path -> path + "/soffice"))
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst();
    }
}
